package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars read from a server: what they take, and what they do not. */
class FeedRoundsTest {

    private static final LocalDate DAY = LocalDate.now(Grants.JAPAN).plusDays(30);

    private static AFeed a;
    private static ACalendarServer server;
    private FeedRounds rounds;

    @BeforeAll
    static void open() {
        a = new AFeed();
        server = new ACalendarServer();
    }

    @AfterAll
    static void close() {
        server.close();
        a.close();
    }

    @BeforeEach
    void subscribed() {
        a.none();
        server.asked.clear();
        rounds = new FeedRounds(a.feeds, server.client(Duration.ofSeconds(5)), a.clock);
        a.offers.add(id(), both(), a.self);
        a.feeds.subscribe(id(), AFeed.ADDRESS, a.self);
    }

    @AfterEach
    void end() {
        rounds.close();
    }

    private static String id() {
        return a.signsIn.id();
    }

    private static Set<HalfDay> both() {
        return Set.of(HalfDay.morning(DAY), HalfDay.afternoon(DAY));
    }

    private static Set<HalfDay> offered() {
        return a.offers.of(AFeed.HERE, id(), DAY, DAY);
    }

    private void failsWith(FeedSaid said) {
        rounds.round();
        assertThat(a.shown().said()).contains(said);
        assertThat(a.shown().fineAt()).isNull();
        assertThat(offered()).isEqualTo(both());
    }

    @Test
    void whenTheAdviserIsBusyTheyAreNotOfferedAndElsewhenTheyAre() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        rounds.round();
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        rounds.round();
        assertThat(server.asked).as("not before its time").hasSize(1);
    }

    @Test
    void whatStandsInTheCalendarFromHereIsNoBusyTime() {
        server.serves(ACalendarServer.calendar(DAY, "visit-1@020001.kasane", "100000"));
        rounds.round();
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(offered()).isEqualTo(both());
    }

    @Test
    void whatCannotBeReadOfItIsCounted() {
        server.serves(ACalendarServer.calendar(DAY, "a@example.jp", "100000")
                .replace("END:VCALENDAR", "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR"));
        rounds.round();
        assertThat(a.shown().number()).isEqualTo(1);
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
    }

    @Test
    void aPageIsNoCalendar() {
        server.serves("<!doctype html><html><body>Please sign in</body></html>");
        failsWith(FeedSaid.NOT_A_CALENDAR);
    }

    @Test
    void shiftJisIsNotRead() {
        byte[] body =
                ACalendarServer.calendar(DAY, "own@example.jp", "100000").getBytes(Charset.forName("Windows-31J"));
        byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(Charset.forName("US-ASCII"));
        server.answers(out -> {
            out.write(head);
            out.write(body);
        });
        failsWith(FeedSaid.NOT_TEXT);
    }

    @Test
    void aBrokenCalendarIsToldWithItsLine() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000").replace("END:VEVENT\r\n", ""));
        failsWith(FeedSaid.BROKEN);
        assertThat(a.shown().number()).isPositive();
    }

    @Test
    void aCalendarThatMovedOrIsTooLargeChangesNothing() {
        server.answers("HTTP/1.1 302 Found\r\nLocation: https://calendar.test/", "");
        failsWith(FeedSaid.MOVED);
        a.clock.on(Duration.ofHours(7));
        server.answers("HTTP/1.1 200 OK\r\nContent-Length: 2000001", "");
        failsWith(FeedSaid.TOO_LARGE);
    }

    @Test
    void whoWaitsNeedNotWaitForTheClock() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        rounds.soon();
        rounds.soon();
        AFeed.await(() -> a.shown().said().isPresent());
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
        rounds.close();
        rounds.soon();
    }

    /** Of two calendars the first ends in what no calendar should end in. */
    private static HttpsGet stumbling(Throwable first, AtomicInteger asked) {
        return new HttpsGet(
                name -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                one -> {
                    if (asked.getAndIncrement() == 0) {
                        throw AFeed.unchecked(first);
                    }
                    return true;
                },
                server.trusting(),
                server.port(),
                Duration.ofSeconds(5));
    }

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalStateException("a fault of ours"), new StackOverflowError(), new LinkageError());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whateverOneCalendarEndsInTheOthersAreReadAndItIsReadAgainSoon(Throwable fault) {
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        AtomicInteger asked = new AtomicInteger();
        try (FeedRounds stumbling = new FeedRounds(a.feeds, stumbling(fault, asked), a.clock)) {
            stumbling.round();
            assertThat(server.asked).hasSize(1);
            a.clock.on(Feeds.AGAIN.plusSeconds(1));
            stumbling.round();
        }
        assertThat(server.asked).hasSize(2);
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(a.feeds.of(a.professor, a.officer).orElseThrow().said()).contains(FeedSaid.FINE);
    }

    @Test
    void whatDoesNotOpenIsTriedAgainSoonForItsKeyMayComeBack() {
        byte[] sealed = a.places.keys().seal(Feeds.purpose(id()), AFeed.ADDRESS.written());
        a.sealedAs(id(), new byte[] {9});
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        rounds.round();
        assertThat(server.asked).isEmpty();
        a.sealedAs(id(), sealed);
        a.clock.on(Feeds.AGAIN.plusSeconds(1));
        rounds.round();
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
    }

    @Test
    void whileNamesAreBeingLookedUpNothingIsSaidOfOthersCalendars() {
        CountDownLatch slow = new CountDownLatch(1);
        HttpsGet.Names names = name -> {
            try {
                slow.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
        HttpsGet net = new HttpsGet(names, one -> true, server.trusting(), server.port(), Duration.ofMillis(200));
        String third = a.adviser("見本 三番", null);
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        a.clock.on(Duration.ofSeconds(1));
        a.feeds.subscribe(third, AFeed.ADDRESS, a.officer);
        try (FeedRounds waiting = new FeedRounds(a.feeds, net, a.clock)) {
            waiting.round();
            assertThat(a.shown().said()).contains(FeedSaid.SLOW);
            assertThat(a.feeds.of(a.professor, a.officer).orElseThrow().said()).contains(FeedSaid.SLOW);
            Feed left = a.feeds
                    .of(a.advisers.find(AFeed.HERE, third).orElseThrow(), a.officer)
                    .orElseThrow();
            assertThat(left.said()).as("nobody was asked for it").isEmpty();
            assertThat(left.dueAt()).isEqualTo(a.now().plus(Feeds.AGAIN));
        } finally {
            slow.countDown();
        }
    }

    @Test
    void whenTheNodeGoesDownNothingIsSaidOfACalendarThatWasBeingLookedUp() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        HttpsGet net = new HttpsGet(
                name -> {
                    asking.countDown();
                    try {
                        never.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new InetAddress[0];
                },
                one -> true,
                server.trusting(),
                server.port(),
                Duration.ofSeconds(20));
        FeedRounds going = new FeedRounds(a.feeds, net, a.clock);
        going.soon();
        assertThat(asking.await(10, TimeUnit.SECONDS)).isTrue();
        going.close();
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        assertThat(a.shown().said()).isEmpty();
        assertThat(a.shown().dueAt()).isEqualTo(a.now().plus(Feeds.AGAIN));
    }
}
