package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The problem in which a repair is looked for. */
class TroubledTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final Trouble ILL = new Trouble.Ill("A", MONDAY, MONDAY.plusDays(4));

    private final Situation now = new ASituation()
            .with(ASituation.adviser("A", false))
            .with(ASituation.adviser("B", false))
            .with(ASituation.record("CONFIRMED", 1, VisitState.CONFIRMED, at("A", "2026-06-16")))
            .with(ASituation.record("LATER", 2, VisitState.PROPOSED, at("A", "2026-07-14")))
            .with(ASituation.record("OTHERS", 1, VisitState.CONFIRMED, at("B", "2026-06-17")))
            .with(ASituation.record("TODAY", 1, VisitState.CONFIRMED, at("A", "2026-06-01")))
            .with(ASituation.record("HELD", 1, VisitState.HELD, at("A", "2026-06-18")))
            .with(ASituation.record("OPEN", 2, VisitState.UNPLANNED, null))
            .build();

    private static Adviser adviser(Problem problem, String id) {
        return problem.advisers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsIllLosesTheirVisitsOfTheseDaysAndNobodyElses() {
        assertThat(Troubled.visits(now, ILL)).extracting(VisitRecord::id).containsExactly("CONFIRMED");
        assertThat(Troubled.visits(now, new Trouble.Ill("B", MONDAY, MONDAY))).isEmpty();
    }

    @Test
    void whatIsDueTodayOrTookPlaceIsNotRepaired() {
        LocalDate today = now.problem().today();
        assertThat(Troubled.visits(now, new Trouble.Ill("A", today, today))).isEmpty();
        assertThat(Troubled.visits(now, new Trouble.Out("HELD"))).isEmpty();
        assertThat(Troubled.visits(now, new Trouble.Out("OPEN")))
                .as("nor what has no place to lose")
                .isEmpty();
    }

    @Test
    void aRepairMayMoveWhatIsAgreedButNotWhatTookPlaceOrIsDue() {
        Set<String> pinned = Troubled.problem(now, ILL).visits().stream()
                .filter(Visit::pinned)
                .map(Visit::id)
                .collect(Collectors.toSet());
        assertThat(pinned).containsExactlyInAnyOrder("TODAY", "HELD");
        assertThat(now.problem().visits().stream().filter(Visit::pinned))
                .as("a whole plan may not")
                .hasSize(4);
    }

    @Test
    void whoIsIllIsFreeOnNoneOfTheseDaysAndOnAllOthers() {
        Problem problem = Troubled.problem(now, ILL);
        assertThat(adviser(problem, "A").free())
                .noneMatch(at -> !at.day().isBefore(MONDAY) && !at.day().isAfter(MONDAY.plusDays(4)))
                .contains(HalfDay.morning(MONDAY.minusDays(1)), HalfDay.morning(MONDAY.plusDays(5)));
        assertThat(adviser(problem, "B").free())
                .isEqualTo(adviser(now.problem(), "B").free());
    }

    @Test
    void ofAVisitThatFallsOutOnlyItsOwnHalfDayIsLost() {
        Problem problem = Troubled.problem(now, new Trouble.Out("CONFIRMED"));
        assertThat(adviser(problem, "A").free())
                .doesNotContain(HalfDay.morning(LocalDate.of(2026, 6, 16)))
                .contains(HalfDay.morning(LocalDate.of(2026, 6, 17)));
        assertThat(adviser(problem, "A").free())
                .hasSize(adviser(now.problem(), "A").free().size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-14, false",
        "2026-06-15, true",
        "2026-06-19, true",
        "2026-06-20, false",
    })
    void bothDaysOfAnAbsenceCount(LocalDate day, boolean taken) {
        assertThat(ILL.takes("V1", at("A", day.toString()))).isEqualTo(taken);
        assertThat(ILL.takes("V1", at("B", day.toString()))).isFalse();
    }

    @Test
    void anAbsenceDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Trouble.Ill("A", MONDAY, MONDAY.minusDays(1)));
    }
}
