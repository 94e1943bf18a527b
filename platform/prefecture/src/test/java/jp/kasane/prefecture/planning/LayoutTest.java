package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.requests.Answers;
import jp.kasane.prefecture.requests.TownRequest;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A programme's settings, applications and visits laid out as a problem. */
class LayoutTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 16);
    private static final VisitRecord PROPOSED = ASituation.record("V1", 1, VisitState.PROPOSED, at("A", "2026-06-16"));
    private static final VisitRecord OPEN = ASituation.record("V2", 2, VisitState.UNPLANNED, null);

    private static ProgrammeSettings settings(LocalDate from, LocalDate until, StageSetting... stages) {
        ProgrammeSettings some = ASituation.settings();
        return new ProgrammeSettings(
                from,
                until,
                some.applyFrom(),
                some.applyUntil(),
                some.townsQuota(),
                some.visitsPerRequest(),
                List.of(stages),
                some.subjects(),
                List.of(),
                "",
                List.of(),
                List.of(LocalDate.of(2026, 8, 13)),
                List.of(),
                some.terms(),
                Map.of(),
                "",
                false);
    }

    private static TownRequest request(List<LocalDate> preferred, List<LocalDate> impossible, String... subjects) {
        Answers answers = new Answers(Map.of(), List.of(subjects), "", preferred, impossible);
        return new TownRequest("R1", "P1", "T1", TownRequest.State.ACCEPTED, answers, 1, Instant.EPOCH);
    }

    private static Problem problem(ProgrammeSettings settings, @Nullable TownRequest request, VisitRecord... visits) {
        Map<String, TownRequest> requests = request == null ? Map.of() : Map.of("R1", request);
        return new Layout(
                        ASituation.programme(settings),
                        ASituation.TODAY,
                        requests,
                        List.of(visits),
                        new Layout.Answers(Map.of(), Map.of()))
                .problem(List.of(), (from, to, day) -> new Leg(60, 0));
    }

    private static Problem problem(@Nullable TownRequest request, VisitRecord... visits) {
        return problem(ASituation.settings(), request, visits);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-06-01, 0, , true",
        "2026-06-02, 2026-06-01, 0, , false",
        "2026-06-01, 2026-12-25, 14, 14, true",
        "2026-06-01, 2026-12-25, 14, 13, false",
        "2026-06-01, 2026-12-25, -1, , false",
    })
    void settingsThatContradictThemselvesAreNotPlanned(
            LocalDate from, LocalDate until, int least, @Nullable Integer most, boolean possible) {
        StageSetting stage = new StageSetting("S1", "現状把握", "", least, most, null, null);
        assertThat(Layout.possible(settings(from, until, stage))).isEqualTo(possible);
    }

    @Test
    void aProgrammeWithoutVisitsIsAProblemWithoutTowns() {
        Problem problem = problem(null);
        assertThat(problem.visits()).isEmpty();
        assertThat(problem.towns()).isEmpty();
        assertThat(problem(settings(ASituation.TODAY, ASituation.UNTIL), null).stages())
                .isEmpty();
    }

    @Test
    void withoutStagesVisitsFollowEachOtherByADayAtTheLeast() {
        Problem problem = problem(settings(ASituation.TODAY, ASituation.UNTIL), null, PROPOSED, OPEN);
        assertThat(problem.stages())
                .containsExactly(new Stage("1", 0, null, null, null), new Stage("2", 1, null, null, null));
        assertThat(problem.visits()).extracting(Visit::stage).containsExactly("1", "2");
    }

    @Test
    void aStageOrASubjectThatIsGoneIsNotAskedFor() {
        VisitRecord gone = ASituation.record("V3", 3, VisitState.UNPLANNED, null);
        Problem problem = problem(request(List.of(), List.of(), "K1", "GONE"), OPEN, gone);
        assertThat(problem.visits()).extracting(Visit::stage).containsExactly("S2", null);
        assertThat(problem.visits()).extracting(Visit::fields).containsOnly(Set.of("K1"));
    }

    @Test
    void aVisitWhoseApplicationIsNotThereAsksForNothing() {
        Problem problem = problem(null, OPEN);
        assertThat(problem.visits().get(0).fields()).isEmpty();
        assertThat(problem.towns().get(0).preferred("R1")).isEmpty();
        assertThat(problem.towns().get(0).impossible()).isEmpty();
    }

    @Test
    void whereATownAgreedItCanWhateverItSaidBefore() {
        TownRequest request = request(List.of(), List.of(TUESDAY, TUESDAY.plusDays(1)));
        assertThat(problem(request, PROPOSED).towns().get(0).impossible())
                .containsExactlyInAnyOrder(TUESDAY, TUESDAY.plusDays(1));
        VisitRecord agreed = ASituation.version(PROPOSED, 2, true, false);
        assertThat(problem(request, agreed).towns().get(0).impossible()).containsExactly(TUESDAY.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, 2026-06-16, false, false, false",
        "PROPOSED, 2026-06-16, true, false, true",
        "PROPOSED, 2026-06-16, false, true, true",
        "CONFIRMED, 2026-06-16, false, false, true",
        "HELD, 2026-05-12, false, false, true",
        "PROPOSED, 2026-06-01, false, false, true",
        "PROPOSED, 2026-06-02, false, false, false",
    })
    void whatIsAgreedTookPlaceOrIsDueMayNotBeMoved(
            VisitState state, String day, boolean town, boolean adviser, boolean pinned) {
        VisitRecord visit = ASituation.version(ASituation.record("V1", 1, state, at("A", day)), 1, town, adviser);
        assertThat(problem(null, visit).visits().get(0).pinned()).isEqualTo(pinned);
    }

    @Test
    void holidaysAndWhatTheOfficerHasClosedAreClosedWithinThePeriod() {
        Problem problem = problem(settings(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 1, 8)), null);
        assertThat(problem.closed())
                .contains(
                        LocalDate.of(2026, 8, 11),
                        LocalDate.of(2026, 8, 13),
                        LocalDate.of(2026, 12, 29),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 1, 3))
                .doesNotContain(
                        LocalDate.of(2026, 7, 20),
                        LocalDate.of(2026, 12, 28),
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 11));
    }

    @Test
    void daysAskedForLaterAreLikedBesideThoseOfTheApplication() {
        Map<String, TownRequest> requests = Map.of("R1", request(List.of(TUESDAY), List.of()));
        Problem problem = new Layout(
                        ASituation.programme(ASituation.settings()),
                        ASituation.TODAY,
                        requests,
                        List.of(OPEN),
                        new Layout.Answers(
                                Map.of("T1", Set.of(TUESDAY.plusDays(2))), Map.of("R1", Set.of(TUESDAY.plusDays(7)))))
                .problem(List.of(), (from, to, day) -> new Leg(60, 0));
        Town town = problem.towns().get(0);
        assertThat(town.preferred("R1")).containsExactlyInAnyOrder(TUESDAY, TUESDAY.plusDays(7));
        assertThat(town.impossible()).containsExactly(TUESDAY.plusDays(2));
    }
}
