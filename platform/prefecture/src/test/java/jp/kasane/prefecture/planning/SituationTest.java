package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;

/** A programme at one moment, and the name of what is planned from. */
class SituationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 23);

    private final Situation now = new ASituation()
            .with(ASituation.adviser("A", false))
            .with(ASituation.record("CONFIRMED", 1, VisitState.CONFIRMED, at("A", "2026-06-16")))
            .with(ASituation.record("TODAY", 1, VisitState.CONFIRMED, at("A", "2026-06-01")))
            .with(ASituation.record("PROPOSED", 2, VisitState.PROPOSED, at("A", "2026-07-14")))
            .with(ASituation.record("OPEN", 2, VisitState.UNPLANNED, null))
            .build();

    @Test
    void whatStandsIsWhatHasAPlace() {
        assertThat(now.standing().placed()).containsOnlyKeys("CONFIRMED", "TODAY", "PROPOSED");
        assertThat(now.versions()).hasSize(4).containsEntry("OPEN", 1);
    }

    @Test
    void confirmedIsWhatBothAgreedToAndIsStillToCome() {
        assertThat(now.confirmed()).containsExactly("CONFIRMED");
    }

    @Test
    void whereEverythingIsPinnedNothingCanBePlanned() {
        assertThat(now.movable()).isTrue();
        Situation fast = new ASituation()
                .with(ASituation.adviser("A", false))
                .with(ASituation.record("V1", 1, VisitState.CONFIRMED, at("A", "2026-06-16")))
                .build();
        assertThat(fast.movable()).isFalse();
        assertThat(new ASituation().build().movable()).isFalse();
    }

    @Test
    void onlyTheVisitThatIsAskedForIsFreed() {
        Problem freed = now.freeing("CONFIRMED");
        assertThat(freed.visits().stream().filter(Visit::pinned).map(Visit::id)).containsExactly("TODAY");
        assertThat(now.freeing("NOBODY").visits()).isEqualTo(now.problem().visits());
        assertThat(now.planned("CONFIRMED")).map(Visit::pinned).contains(true);
        assertThat(now.planned("NOBODY")).isEmpty();
    }

    @Test
    void aPlanIsWholeWithWhatNobodyMayMove() {
        Plan found = new Plan(Map.of("OPEN", at("A", "2026-08-04"), "CONFIRMED", at("A", "2026-09-01")));
        assertThat(Situation.whole(now.problem(), found).placed())
                .containsEntry("CONFIRMED", at("A", "2026-06-16"))
                .containsEntry("TODAY", at("A", "2026-06-01"))
                .containsEntry("OPEN", at("A", "2026-08-04"))
                .doesNotContainKey("PROPOSED");
    }

    private String basis(Problem problem) {
        return Basis.of(problem, now.versions());
    }

    @Test
    void whateverAPlanIsMadeFromChangesItsName() {
        Problem problem = now.problem();
        Town liking = new Town("T1", Map.of("R1", Set.of(DAY)), Set.of());
        Town closing = new Town("T1", Set.of(), Set.of(DAY));
        List<String> names = Stream.of(
                        problem,
                        problem.withWeights(Map.of(Goal.TRAVEL, 7)),
                        problem.withTerms(new Terms(480, 90, 0, 1_000_000L, false)),
                        problem.withAdvisers(List.of()),
                        problem.withTowns(List.of(liking)),
                        problem.withTowns(List.of(closing)),
                        problem.withVisits(problem.visits().subList(0, 3)))
                .map(this::basis)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(Basis.of(problem, Map.of("OPEN", 2))).isNotIn(names);
    }

    @Test
    void theSameLaidOutAgainHasTheSameName() {
        Town one = new Town("T1", Map.of("R1", Set.of(DAY, DAY.plusDays(1)), "R2", Set.of()), Set.of());
        Town same = new Town("T1", Map.of("R2", Set.of(), "R1", Set.of(DAY.plusDays(1), DAY)), Set.of());
        assertThat(basis(now.problem().withTowns(List.of(one))))
                .isEqualTo(basis(now.problem().withTowns(List.of(same))))
                .matches("[0-9a-f]{64}");
    }
}
