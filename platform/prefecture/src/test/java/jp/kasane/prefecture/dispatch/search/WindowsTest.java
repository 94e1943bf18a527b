package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Generator;
import jp.kasane.prefecture.dispatch.Shape;
import jp.kasane.prefecture.dispatch.Visit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {

    private final AProgramme programme = new AProgramme()
            .until(LocalDate.of(2027, 9, 30))
            .adviser("ann")
            .stage("first", 0, null)
            .stage("second", 28, 56)
            .stage("third", 28, 56)
            .visit("a", "east", "r", "first")
            .visit("b", "east", "r", "second")
            .visit("c", "east", "r", "third");
    private final Search search = SomeProblem.search(programme.build(), 1_000);
    private final Draft draft = new Draft(search.grid);

    @Test
    void theFirstStageLeavesRoomForTheOthers() {
        assertThat(until("a")).isEqualTo(LocalDate.of(2027, 9, 30).minusDays(56));
        assertThat(from("a")).isEqualTo(LocalDate.of(2027, 6, 2));
    }

    @Test
    void theLastStageComesAfterTheOthersHadTheirs() {
        assertThat(from("c")).isEqualTo(LocalDate.of(2027, 6, 2).plusDays(56));
        assertThat(until("c")).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    @Test
    void whatIsPlacedNarrowsWhatIsNot() {
        draft.place(0, search.grid.offer(morning("ann", MONDAY)));

        assertThat(from("b")).isEqualTo(MONDAY.plusDays(28));
        assertThat(until("b")).isEqualTo(MONDAY.plusDays(56));
        assertThat(from("c")).isEqualTo(MONDAY.plusDays(56));
        assertThat(until("c")).isEqualTo(MONDAY.plusDays(112));
    }

    /** Three stages 28 to 56 days apart, of which two stand. */
    private static Search standing(int daysBetween) {
        AProgramme stages = new AProgramme()
                .until(LocalDate.of(2027, 11, 30))
                .adviser("ann")
                .stage("first", 0, null)
                .stage("second", 28, 56)
                .stage("third", 28, 56);
        stages.visit(new Visit("a", "east", "r", "first", Set.of(), morning("ann", MONDAY), true));
        stages.visit(
                new Visit("b", "east", "r", "second", Set.of(), morning("ann", MONDAY.plusDays(daysBetween)), true));
        return SomeProblem.search(stages.visit("c", "east", "r", "third").build(), 1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 28, 56, 70, 100})
    void whatStandsCloserOrFurtherThanTheRulesWantLeavesTheNextItsWindow(int days) {
        Search of = standing(days);
        Draft stands = new Draft(of.grid);

        assertThat(of.grid.date(of.windows.from(stands, 2))).isEqualTo(MONDAY.plusDays(days + 28));
        assertThat(of.grid.date(of.windows.until(stands, 2))).isEqualTo(MONDAY.plusDays(days + 56));
        of.run(new Chains());
        assertThat(of.best().orElseThrow().score().complete()).isTrue();
    }

    @Test
    void neighboursAreBoundByTheRulesAndOthersOnlyByForesight() {
        Order rules = search.grid.order;

        assertThat(rules.least(0, 0, 1)).isEqualTo(28);
        assertThat(rules.least(0, 0, 2)).isEqualTo(1);
        assertThat(search.windows.far.least(0, 0, 2)).isEqualTo(56);
        assertThat(search.windows.far.most(0, 0, 2)).isEqualTo(112);
        assertThat(rules.holds(0, 0, 10, 1, 38)).isTrue();
        assertThat(rules.holds(0, 0, 10, 1, 37)).isFalse();
        assertThat(rules.holds(0, 1, 38, 0, 10)).isTrue();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whateverIsPlacedOfACompletePlanTheRestLiesWithinItsWindows(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Generator.Planted planted = Generator.planted(Shape.of(5, 4, 4, 0.1), seed);
        Search of = SomeProblem.search(planted.problem(), 1_000);
        Draft some = new Draft(of.grid);
        for (int visit = 0; visit < of.grid.visits; visit++) {
            some.place(visit, random.nextBoolean() ? planted(of, planted, visit) : Grid.NOWHERE);
        }
        for (int visit = 0; visit < of.grid.visits; visit++) {
            int day = of.grid.day(planted(of, planted, visit));
            assertThat(day).isBetween(of.windows.from(some, visit), of.windows.until(some, visit));
        }
    }

    private static int planted(Search search, Generator.Planted planted, int visit) {
        return search.grid.offer(
                planted.plan().placed().get(search.grid.visit(visit).id()));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void lowAndHighBoundTheOpeningsWithinTheWindow(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Search of = SomeProblem.search(SomeProblem.any(random), 1_000);
        Draft some = SomeProblem.filled(of, random);
        for (int visit = 0; visit < of.grid.visits; visit++) {
            int from = of.windows.from(some, visit);
            int until = of.windows.until(some, visit);
            int[] within = Arrays.stream(of.openings.of(visit))
                    .filter(offer -> of.grid.day(offer) >= from && of.grid.day(offer) <= until)
                    .toArray();
            int low = of.windows.low(some, visit);
            int high = Math.max(low, of.windows.high(some, visit));
            assertThat(Arrays.copyOfRange(of.openings.of(visit), low, high)).containsExactly(within);
        }
    }

    @Test
    void aVisitOfNoGroupMayUseTheWholeOfItsDays() {
        AProgramme alone =
                new AProgramme().until(MONDAY.plusDays(6)).adviser("ann").visit("v", "east");
        Search of = SomeProblem.search(alone.build(), 1_000);
        Draft none = new Draft(of.grid);

        assertThat(of.grid.date(of.windows.from(none, 0))).isEqualTo(AProgramme.TODAY.plusDays(1));
        assertThat(of.grid.date(of.windows.until(none, 0))).isEqualTo(MONDAY.plusDays(4));
        assertThat(of.windows.high(none, 0) - of.windows.low(none, 0)).isEqualTo(of.openings.of(0).length);
    }

    private LocalDate from(String visit) {
        return search.grid.date(search.windows.from(draft, search.grid.visit(visit)));
    }

    private LocalDate until(String visit) {
        return search.grid.date(search.windows.until(draft, search.grid.visit(visit)));
    }
}
