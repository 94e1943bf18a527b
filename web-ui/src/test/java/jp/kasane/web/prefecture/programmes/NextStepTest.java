package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Programme.State;
import jp.kasane.prefecture.programmes.ProgrammeCounts;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an officer is told to do next, by where the programme stands and what there is of it. */
class NextStepTest {

    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static NextStep next(State state, Map<String, Integer> applications, Map<String, Integer> visits) {
        return next(state, applications, visits, MAY);
    }

    private static NextStep next(
            State state, Map<String, Integer> applications, Map<String, Integer> visits, LocalDate today) {
        Programme programme = new Programme(
                "P",
                "020001",
                YEAR,
                "派遣",
                Programme.Kind.ON_REQUEST,
                state,
                ProgrammeSettings.plain(YEAR.firstDay(), YEAR.lastDay(), YEAR.firstDay(), YEAR.lastDay()),
                1);
        return NextStep.of(programme, new ProgrammeCounts(applications, visits), today);
    }

    private static NextStep of(State state, String visits, int many) {
        return next(state, Map.of("ACCEPTED", 1), Map.of(visits, many));
    }

    @Test
    void aDraftIsOpened() {
        assertThat(next(State.DRAFT, Map.of(), Map.of())).isEqualTo(new NextStep("DRAFT", "", 0));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "PLANNING", "RUNNING"})
    void whatWaitsForADecisionComesFirstInEveryStateInWhichTownsMayBeAccepted(State state) {
        assertThat(next(state, Map.of("SENT", 3, "ACCEPTED", 2), Map.of("UNPLANNED", 5)))
                .isEqualTo(new NextStep("arrived", "requests", 3));
        assertThat(next(state, Map.of("SENT", 1), Map.of("PAID", 4)))
                .as("nobody is told to end it over a town's head")
                .isEqualTo(new NextStep("arrived", "requests", 1));
    }

    @Test
    void whatATownIsAskedAboutWaitsForTheTown() {
        assertThat(next(State.OPEN, Map.of("ASKED_BACK", 2), Map.of()))
                .isEqualTo(new NextStep("OPEN.waiting", "requests", 0));
        assertThat(next(State.PLANNING, Map.of("ASKED_BACK", 2), Map.of()).key())
                .isEqualTo("PLANNING.none");
    }

    @Test
    void anOpenOneIsClosedWhenItsPeriodIsOverOrSomebodyIsAccepted() {
        LocalDate last = YEAR.lastDay();
        assertThat(next(State.OPEN, Map.of(), Map.of(), last).key()).isEqualTo("OPEN.waiting");
        assertThat(next(State.OPEN, Map.of(), Map.of(), last.plusDays(1))).isEqualTo(new NextStep("OPEN.over", "", 0));
        assertThat(next(State.OPEN, Map.of("ACCEPTED", 1), Map.of()).key()).isEqualTo("OPEN.over");
        assertThat(next(State.OPEN, Map.of("DECLINED", 1), Map.of()).key()).isEqualTo("OPEN.waiting");
    }

    @Test
    void visitsArePlannedAndThenBegun() {
        assertThat(next(State.PLANNING, Map.of(), Map.of())).isEqualTo(new NextStep("PLANNING.none", "requests", 0));
        assertThat(of(State.PLANNING, "UNPLANNED", 4)).isEqualTo(new NextStep("PLANNING.unplanned", "plan", 4));
        assertThat(of(State.PLANNING, "PROPOSED", 4)).isEqualTo(new NextStep("PLANNING.planned", "", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "UNPLANNED, RUNNING.unplanned, plan, 2",
        "PROPOSED, RUNNING.open, visits, 2",
        "CONFIRMED, RUNNING.open, visits, 2",
        "HELD, RUNNING.over, '', 0",
        "REPORTED, RUNNING.over, '', 0",
        "PAID, RUNNING.over, '', 0",
        "CANCELLED, RUNNING.over, '', 0"
    })
    void visitsAreHeldBeforeItEnds(String visits, String key, String part, int count) {
        assertThat(of(State.RUNNING, visits, 2)).isEqualTo(new NextStep(key, part, count));
    }

    @Test
    void theOneWithoutADayComesBeforeThoseToBeHeldWhichAreCountedTogether() {
        assertThat(next(State.RUNNING, Map.of(), Map.of("UNPLANNED", 1, "CONFIRMED", 7))
                        .key())
                .isEqualTo("RUNNING.unplanned");
        assertThat(next(State.RUNNING, Map.of(), Map.of("PROPOSED", 3, "CONFIRMED", 4, "HELD", 9)))
                .isEqualTo(new NextStep("RUNNING.open", "visits", 7));
    }

    @Test
    void ofOneThatHasEndedTheVisitsAreRead() {
        assertThat(next(State.ENDED, Map.of("SENT", 1), Map.of())).isEqualTo(new NextStep("ENDED", "visits", 0));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachOfThemHasWords(Language language) {
        Messages m = Messages.in(language);
        for (State state : State.values()) {
            for (String visits : new String[] {"UNPLANNED", "PROPOSED", "PAID"}) {
                for (Map<String, Integer> applications :
                        List.of(Map.<String, Integer>of(), Map.of("SENT", 2), Map.of("ACCEPTED", 2))) {
                    NextStep step = next(state, applications, Map.of(visits, 3));
                    assertThat(m.t("programme.next." + step.key(), step.count()))
                            .isNotBlank()
                            .doesNotContain("{0");
                    if (step.count() > 0) {
                        assertThat(m.t("programme.next." + step.key(), step.count()))
                                .contains(Integer.toString(step.count()));
                    }
                }
            }
        }
    }
}
