package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose calendar is read when, and by whom. */
class FeedsDueTest {

    private static AFeed a;

    @BeforeAll
    static void open() {
        a = new AFeed();
    }

    @AfterAll
    static void close() {
        a.close();
    }

    @BeforeEach
    void none() {
        a.none();
    }

    private static String id() {
        return a.signsIn.id();
    }

    @Test
    void oneIsReadByOneAndNotAgainBeforeItsTime() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Feeds.Due due = a.feeds.next().orElseThrow();
        assertThat(due.adviser()).isEqualTo(id());
        assertThat(a.feeds.next()).isEmpty();
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of());
        assertThat(a.shown().dueAt()).isEqualTo(a.now().plus(Feeds.EVERY));
        a.clock.on(Feeds.EVERY.minusSeconds(5));
        assertThat(a.feeds.next()).isEmpty();
        a.clock.on(Duration.ofSeconds(10));
        assertThat(a.feeds.next()).isPresent();
    }

    @Test
    void ofManyNodesOneReadsIt() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        for (int round = 0; round < 10; round++) {
            a.clock.on(Feeds.EVERY);
            a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
            Callable<Optional<Feeds.Due>> node = a.feeds::next;
            long read = 0;
            for (Future<Optional<Feeds.Due>> due :
                    nodes.invokeAll(Stream.generate(() -> node).limit(4).toList())) {
                read += due.get().isPresent() ? 1 : 0;
            }
            assertThat(read).isEqualTo(1);
        }
        nodes.shutdown();
    }

    @Test
    void whatNobodyEndsIsReadAgainSoonAndNotSixHoursLater() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.feeds.next();
        a.clock.on(Feeds.AGAIN.minusSeconds(5));
        assertThat(a.feeds.next()).as("whoever reads it may still do so").isEmpty();
        a.clock.on(Duration.ofSeconds(10));
        Feeds.Due again = a.feeds.next().orElseThrow();
        a.feeds.read(again, FeedSaid.SLOW, 0, Set.of());
        a.clock.on(Feeds.AGAIN.plusSeconds(5));
        assertThat(a.feeds.next()).as("what ended in a failure has its time").isEmpty();
    }

    @Test
    void aKeyThatIsChangedMeanwhileLosesTheReadingAndNotTheNextSixHours() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Feeds.Due due = a.feeds.next().orElseThrow();
        a.sealedAs(id(), a.places.keys().seal(Feeds.purpose(id()), AFeed.ADDRESS.written()));
        a.feeds.read(due, FeedSaid.FINE, 0, Set.of());
        assertThat(a.shown().said()).isEmpty();
        a.clock.on(Feeds.AGAIN.plusSeconds(1));
        assertThat(a.feeds.next()).isPresent();
    }

    @Test
    void whoWaitsIsReadAtOnceButNotEveryMoment() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        a.read();
        a.read();
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.JUST_READ);
        assertThat(a.feeds.next()).isEmpty();
        a.clock.on(Duration.ofMinutes(2));
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.feeds.next()).map(Feeds.Due::adviser).contains(id());
        assertThat(a.feeds.next()).isEmpty();
    }

    @Test
    void whoeverSubscribesAgainAndAgainWaitsAsLongAsWhoeverAsksAgain() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.read();
        Instant before = a.now();
        for (int i = 0; i < 5; i++) {
            a.clock.on(Duration.ofSeconds(10));
            assertThat(a.feeds.subscribe(id(), AFeed.ADDRESS, a.self)).isEqualTo(FeedOutcome.DONE);
            assertThat(a.feeds.next()).as("after %s times", i + 1).isEmpty();
            assertThat(a.shown().dueAt()).isEqualTo(before.plus(Feeds.LEAST));
        }
        a.clock.on(Duration.ofSeconds(11));
        assertThat(a.feeds.next()).isPresent();
    }

    @Test
    void whoeverRemovesAndSubscribesWaitsToo() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.read();
        a.feeds.remove(id(), a.self);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        assertThat(a.feeds.next()).isEmpty();
        a.clock.on(Feeds.LEAST.plusSeconds(1));
        assertThat(a.feeds.next()).isPresent();
    }

    @Test
    void theCalendarThatHasWaitedLongestComesFirst() {
        String later = a.adviser("見本 四郎", null);
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        a.read();
        a.feeds.subscribe(later, AFeed.ADDRESS, a.officer);
        a.clock.on(Feeds.LEAST.plusSeconds(1));
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        assertThat(a.feeds.next()).map(Feeds.Due::adviser).contains(later);
        assertThat(a.feeds.next()).map(Feeds.Due::adviser).contains(a.professor.id());
    }

    @Test
    void whoAsksForWhatIsDueAlreadyDoesNotPutItBehindOthers() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        Instant due = a.shown().dueAt();
        a.clock.on(Duration.ofMinutes(3));
        assertThat(a.feeds.readNext(id(), a.self)).isEqualTo(FeedOutcome.DONE);
        assertThat(a.shown().dueAt()).isEqualTo(due);
    }

    @Test
    void aRetiredAdvisersCalendarIsNotRead() {
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
        a.places
                .control()
                .jdbi()
                .useHandle(
                        handle -> handle.execute("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", id()));
        assertThat(a.feeds.next()).isEmpty();
    }
}
