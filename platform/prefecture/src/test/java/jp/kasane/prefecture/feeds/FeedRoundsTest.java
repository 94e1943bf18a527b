package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars read from a server: what they take, and what they do not. */
class FeedRoundsTest {

    private static final LocalDate DAY = LocalDate.now(Grants.JAPAN).plusDays(30);
    private static final String DATE = DAY.format(DateTimeFormatter.BASIC_ISO_DATE);

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

    private static String calendar(String uid, String time) {
        return "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:" + DATE + "T" + time
                + "\r\nDURATION:PT1H\r\nSUMMARY:門外不出\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private void failsWith(FeedSaid said) {
        rounds.round();
        assertThat(a.shown().said()).contains(said);
        assertThat(a.shown().fineAt()).isNull();
        assertThat(offered()).isEqualTo(both());
    }

    @Test
    void whenTheAdviserIsBusyTheyAreNotOfferedAndElsewhenTheyAre() {
        server.serves(calendar("own@example.jp", "100000"));
        rounds.round();
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        rounds.round();
        assertThat(server.asked).as("not before its time").hasSize(1);
    }

    @Test
    void whatStandsInTheCalendarFromHereIsNoBusyTime() {
        server.serves(calendar("visit-1@020001.kasane", "100000"));
        rounds.round();
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(offered()).isEqualTo(both());
    }

    @Test
    void whatCannotBeReadOfItIsCounted() {
        server.serves(calendar("a@example.jp", "100000")
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
        byte[] body = calendar("own@example.jp", "100000").getBytes(Charset.forName("Windows-31J"));
        byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(Charset.forName("US-ASCII"));
        server.answers(out -> {
            out.write(head);
            out.write(body);
        });
        failsWith(FeedSaid.NOT_TEXT);
    }

    @Test
    void aBrokenCalendarIsToldWithItsLine() {
        server.serves(calendar("own@example.jp", "100000").replace("END:VEVENT\r\n", ""));
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
    void oneThatFailsDoesNotKeepTheNextFromBeingRead() {
        a.places
                .control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE dispatch_adviser SET feed_url = 'not sealed' WHERE id = ?", id()));
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        server.serves(calendar("own@example.jp", "100000"));
        rounds.round();
        assertThat(a.feeds.of(a.professor, a.officer).orElseThrow().said()).contains(FeedSaid.FINE);
    }

    @Test
    void whoWaitsNeedNotWaitForTheClock() {
        server.serves(calendar("own@example.jp", "100000"));
        rounds.soon();
        rounds.soon();
        Instant late = Instant.now().plusSeconds(20);
        while (a.shown().said().isEmpty() && Instant.now().isBefore(late)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
        rounds.close();
        rounds.soon();
    }
}
