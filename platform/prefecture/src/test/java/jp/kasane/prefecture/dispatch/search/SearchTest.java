package jp.kasane.prefecture.dispatch.search;

import static jp.kasane.prefecture.dispatch.AProgramme.MONDAY;
import static jp.kasane.prefecture.dispatch.AProgramme.morning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kasane.prefecture.dispatch.AProgramme;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Score;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Limits LONG = new Limits(Duration.ofHours(1), 5);

    private final Problem problem = new AProgramme()
            .adviser("ann")
            .visit("v", "east")
            .visit("w", "west")
            .build();
    private final List<Best> told = new ArrayList<>();
    private final Search search = new Search(problem, LONG, told::add);

    private static Plan only(String visit) {
        return new Plan(Map.of(visit, morning("ann", MONDAY)));
    }

    @Test
    void onlyWhatIsBetterIsTold() {
        search.offer(new Plan(Map.of()));
        search.offer(only("v"));
        search.offer(only("w"));
        search.offer(new Plan(Map.of()));

        assertThat(told).hasSize(2);
        assertThat(told.get(1).plan()).isEqualTo(only("v"));
        assertThat(search.best()).contains(told.get(1));
    }

    @Test
    void aPlanThatBreaksARuleIsWorseThanNone() {
        search.offer(new Plan(Map.of()));
        search.offer(new Plan(Map.of("v", morning("ann", MONDAY), "w", morning("ann", MONDAY))));

        assertThat(told).hasSize(1);
    }

    @Test
    void aDraftIsJudgedBeforeItIsKept() {
        Draft draft = new Draft(search.grid);
        draft.place(0, search.grid.offer(morning("ann", MONDAY)));
        search.offer(draft);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).score()).isEqualTo(draft.score());
        assertThat(search.start().snapshot()).containsExactly(draft.snapshot());
    }

    @Test
    void whereRulesAreLetGoTheDraftsOwnCountIsAll() {
        Search loose = new Search(problem, EnumSet.complementOf(EnumSet.of(Rule.ONE_AT_A_TIME)), LONG, told::add);
        Draft draft = new Draft(loose.grid);
        int monday = loose.grid.offer(morning("ann", MONDAY));
        draft.place(0, monday);
        draft.place(1, monday);
        loose.offer(draft);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).score().unserved()).isZero();
    }

    @Test
    void aMethodsFindsAreToldByItsName() {
        search.run(method("patience", () -> search.offer(only("v"))));

        assertThat(told.get(0).method()).isEqualTo("patience");
    }

    @Test
    void nothingRunsAnyMoreOnceItIsStopped() {
        AtomicBoolean ran = new AtomicBoolean();
        AtomicInteger stops = new AtomicInteger();
        search.onStop(stops::incrementAndGet);
        search.stop();
        search.run(method("late", () -> ran.set(true)));

        assertThat(ran).isFalse();
        assertThat(stops).hasValue(1);
        assertThat(search.stopped()).isTrue();
    }

    @Test
    void whoeverDoesNotWantItAnyMoreStopsItAndItsForks() {
        AtomicBoolean unwanted = new AtomicBoolean();
        Search fork = search.fork(1, 0.5);
        search.stopWhen(unwanted::get);
        assertThat(fork.stopped()).isFalse();
        unwanted.set(true);

        assertThat(search.stopped()).isTrue();
        assertThat(fork.stopped()).isTrue();
    }

    @Test
    void aForkHasItsShareOfTheTimeAndTheSameBest() {
        Search fork = search.fork(2, 0.5);
        fork.offer(only("v"));

        assertThat(fork.left()).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(search.left()).isGreaterThan(Duration.ofMinutes(50));
        assertThat(search.best()).isEqualTo(fork.best());
        assertThat(fork.seed()).isNotEqualTo(search.seed());
        assertThat(search.gone()).isBetween(0.0, 0.1);
    }

    @Test
    void anEmptySearchStartsFromWhatIsPinned() {
        Problem pinned = new AProgramme()
                .adviser("ann")
                .pinned("p", "east", morning("ann", MONDAY))
                .visit("v", "west")
                .build();
        Search fresh = SomeProblem.search(pinned, 1_000);

        assertThat(fresh.start().plan().placed()).containsOnlyKeys("p");
    }

    @Test
    void withoutTimeThereIsNoSearch() {
        assertThatThrownBy(() -> new Limits(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(Duration.ofSeconds(-1), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void underFewerRulesMoreFindAPlace() {
        Problem full = new AProgramme()
                .until(MONDAY)
                .adviser("ann", 1, AProgramme.always())
                .visit("v", "east")
                .visit("w", "west")
                .build();
        Limits soon = new Limits(Duration.ofSeconds(2), 1);
        Set<Rule> all = EnumSet.allOf(Rule.class);

        assertThat(Relaxed.unserved(full, all, soon, () -> false))
                .hasValueSatisfying(left -> assertThat(left).hasSize(1));
        assertThat(Relaxed.unserved(full, EnumSet.complementOf(EnumSet.of(Rule.YEARLY_LIMIT)), soon, () -> false))
                .contains(List.of());
        assertThat(Relaxed.unserved(full, all, soon, () -> true))
                .as("who was not even tried may find a place")
                .isEmpty();
    }

    @Test
    void scoresAreComparedByRulesThenPlacesThenCost() {
        assertThat(new Score(0, 5, 900)).isLessThan(new Score(1, 0, 0));
        assertThat(new Score(0, 0, 900)).isLessThan(new Score(0, 1, 0));
        assertThat(new Score(0, 0, 899)).isLessThan(new Score(0, 0, 900));
        assertThat(new Score(0, 1, 0).complete()).isFalse();
        assertThat(new Score(0, 0, 7).complete()).isTrue();
    }

    private static Method method(String name, Runnable improves) {
        return new Method() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void improve(Search in) {
                improves.run();
            }
        };
    }
}
