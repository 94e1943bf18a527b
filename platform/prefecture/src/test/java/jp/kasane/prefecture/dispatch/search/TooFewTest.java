package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.search.Impossible.Proof;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TooFewTest {

    private static final Set<Rule> ALL = EnumSet.allOf(Rule.class);

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void halfDaysAreTooFewExactlyWhereNoWayToTakeThemServesAll(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = scarce(new Random(seed));
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        Optional<Proof> proof = TooFew.halfDays().proof(problem, ALL);
        assertThat(proof.isPresent())
                .isEqualTo(!allTake(
                        openings, IntStream.range(0, grid.visits).boxed().toList(), 0, new HashSet<>()));
        proof.ifPresent(told -> {
            List<Integer> visits = told.visits().stream().map(grid::visit).toList();
            Set<Integer> places = new HashSet<>();
            visits.forEach(visit -> openings.stream(visit).forEach(places::add));
            assertThat(places)
                    .as("those told of have fewer places than they are")
                    .hasSizeLessThan(visits.size());
            assertThat(told.advisers())
                    .containsExactlyInAnyOrderElementsOf(places.stream()
                            .map(offer -> grid.placement(offer).adviser())
                            .distinct()
                            .toList());
        });
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void visitsAllowedAreTooFewExactlyWhereNoWayToShareThemServesAll(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Problem problem = scarce(new Random(seed));
        Grid grid = new Grid(problem);
        Openings openings = new Openings(grid);
        assertThat(TooFew.visitsAllowed().proof(problem, ALL).isPresent())
                .isEqualTo(!allShare(grid, openings, 0, grid.most.clone()));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void stoppedAtAnyMomentItProvesWhatItWouldHaveProvenOrNothing(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        Problem problem = scarce(random);
        for (TooFew by : List.of(TooFew.halfDays(), TooFew.visitsAllowed())) {
            Optional<Proof> whole = by.proof(problem, ALL);
            AtomicInteger left = new AtomicInteger(random.nextInt(12));
            Optional<Proof> stopped = by.proof(problem, ALL, () -> left.getAndDecrement() <= 0);
            assertThat(stopped.isEmpty() || stopped.equals(whole)).isTrue();
            assertThat(by.proof(problem, ALL, () -> true)).isEmpty();
        }
    }

    private static boolean allTake(Openings openings, List<Integer> visits, int next, Set<Integer> taken) {
        if (next == visits.size()) {
            return true;
        }
        for (int offer : openings.of(visits.get(next))) {
            if (taken.add(offer)) {
                if (allTake(openings, visits, next + 1, taken)) {
                    return true;
                }
                taken.remove(offer);
            }
        }
        return false;
    }

    private static boolean allShare(Grid grid, Openings openings, int visit, int[] left) {
        if (visit == grid.visits) {
            return true;
        }
        for (int adviser : openings.stream(visit).map(grid::adviser).distinct().toArray()) {
            if (left[adviser]-- > 0 && allShare(grid, openings, visit + 1, left)) {
                return true;
            }
            left[adviser]++;
        }
        return false;
    }

    /** Five visits, three advisers, few half-days, few visits for each. */
    private static Problem scarce(Random random) {
        AProgramme programme = new AProgramme().until(MONDAY.plusDays(4));
        for (String adviser : List.of("ann", "bob", "carl")) {
            Set<HalfDay> free = new HashSet<>();
            for (int time = random.nextInt(4); time > 0; time--) {
                LocalDate day = MONDAY.plusDays(random.nextInt(5));
                free.add(random.nextBoolean() ? HalfDay.morning(day) : HalfDay.afternoon(day));
            }
            programme.adviser(adviser, random.nextInt(4), free);
        }
        List<String> towns = new ArrayList<>(List.of("barred", "east", "west"));
        for (int visit = 0; visit < 5; visit++) {
            Set<LocalDate> impossible = new HashSet<>();
            for (int day = 0; day < 5; day++) {
                if (random.nextInt(4) == 0) {
                    impossible.add(MONDAY.plusDays(day));
                }
            }
            String town = random.nextInt(8) == 0 ? towns.get(0) : "t" + visit;
            programme.town(town, Set.of(), impossible).visit("v" + visit, town);
        }
        return programme.build();
    }

    private final AProgramme programme = new AProgramme().until(MONDAY.plusDays(4));

    @Test
    void whatIsPinnedTakesItsPlace() {
        programme
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY)))
                .pinned("p", "west", morning("ann", MONDAY))
                .visit("v", "east");

        assertThat(TooFew.halfDays().proof(programme.build(), ALL)).contains(new Proof(List.of("v"), List.of("ann")));
    }

    @Test
    void whoeverHasOthersToGoToMakesRoom() {
        programme
                .adviser("ann", 9, Set.of(HalfDay.morning(MONDAY), HalfDay.morning(MONDAY.plusDays(1))))
                .town("east", Set.of(), Set.of())
                .town("west", Set.of(), Set.of(MONDAY.plusDays(1)))
                .visit("v", "east")
                .visit("w", "west");

        assertThat(TooFew.halfDays().proof(programme.build(), ALL)).isEmpty();
    }

    @Test
    void itSaysNothingWhereItsRuleIsLetGo() {
        programme
                .adviser("ann", 0, Set.of(HalfDay.morning(MONDAY)))
                .visit("v", "east")
                .visit("w", "west");
        Problem problem = programme.build();

        assertThat(TooFew.halfDays().proof(problem, EnumSet.complementOf(EnumSet.of(Rule.ONE_AT_A_TIME))))
                .isEmpty();
        assertThat(TooFew.visitsAllowed().proof(problem, EnumSet.complementOf(EnumSet.of(Rule.YEARLY_LIMIT))))
                .isEmpty();
        assertThat(TooFew.halfDays().about()).contains(Rule.ONE_AT_A_TIME).doesNotContain(Rule.YEARLY_LIMIT);
        assertThat(TooFew.visitsAllowed().about()).contains(Rule.YEARLY_LIMIT).doesNotContain(Rule.ONE_AT_A_TIME);
    }
}
