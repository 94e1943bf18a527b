package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of all calendars that are due, which are asked for, when nobody presses anything. */
class FeedRoundsOfWhomTest {

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

    /** The timer, the database, TLS and the reading as they are in the product; the network alone is this machine's. */
    @Test
    void whatIsDueIsReadByTheTimerAloneAndAgainWhenItIsDueAgain() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        rounds.begin(Duration.ofMillis(50));
        AFeed.await(() -> a.shown().said().isPresent());
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "140000"));
        a.clock.on(Feeds.EVERY.plusSeconds(1));
        AFeed.await(() -> offered().isEmpty());
        assertThat(server.asked).hasSize(2);
        assertThat(a.trail())
                .filteredOn(entry -> entry.startsWith("OFFERS_TAKEN"))
                .hasSize(2);
    }

    @Test
    void oneThatDoesNotOpenHasFailedAndDoesNotKeepTheNextFromBeingRead() {
        a.sealedAs(id(), "not sealed".getBytes(StandardCharsets.US_ASCII));
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        rounds.round();
        assertThat(a.feeds.of(a.professor, a.officer).orElseThrow().said()).contains(FeedSaid.FINE);
        assertThat(saidInTheTable(id())).isEqualTo("UNOPENED");
        assertThat(a.shown().fineAt()).isNull();
        assertThat(a.shown().dueAt()).as("it is tried again").isEqualTo(a.now().plus(Feeds.AGAIN));
        assertThat(offered()).isEqualTo(both());
    }

    private static String saidInTheTable(String adviser) {
        return a.places
                .control()
                .jdbi()
                .withHandle(handle -> handle.select("SELECT feed_said FROM dispatch_adviser WHERE id = ?", adviser)
                        .mapTo(String.class)
                        .one());
    }

    private static void roleIs(String state) {
        a.places
                .control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE access_grant SET state = ? WHERE user_id = ?", state, a.self.userId()));
    }

    private static void roleEnds(@Nullable LocalDate lastDay) {
        a.places
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE access_grant SET valid_to = ? WHERE user_id = ?", lastDay, a.self.userId()));
    }

    @Test
    void whoseRoleHasEndedNobodyIsAskedForUntilItComesBack() {
        a.feeds.subscribe(a.professor.id(), AFeed.ADDRESS, a.officer);
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        roleIs("REVOKED");
        try {
            rounds.round();
            assertThat(server.asked).as("the professor's alone").hasSize(1);
            assertThat(a.shown().said()).contains(FeedSaid.NOT_SERVING);
            assertThat(offered()).isEqualTo(both());
            a.clock.on(Feeds.AGAIN.plusSeconds(1));
            rounds.round();
            assertThat(server.asked).hasSize(1);
        } finally {
            roleIs("GRANTED");
        }
        a.clock.on(Feeds.AGAIN.plusSeconds(1));
        rounds.round();
        assertThat(server.asked).hasSize(2);
        assertThat(a.shown().said()).contains(FeedSaid.FINE);
        assertThat(offered()).containsExactly(HalfDay.afternoon(DAY));
    }

    @Test
    void aRoleThatEndedYesterdayHasEndedAndOneThatEndsTodayHasNot() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        try {
            roleEnds(LocalDate.ofInstant(a.now(), Grants.JAPAN).minusDays(1));
            rounds.round();
            assertThat(server.asked).isEmpty();
            a.clock.on(Duration.ofMinutes(2));
            roleEnds(LocalDate.ofInstant(a.now(), Grants.JAPAN));
            a.feeds.readNext(id(), a.self);
            rounds.round();
            assertThat(server.asked).hasSize(1);
        } finally {
            roleEnds(null);
        }
    }

    @Test
    void aRoleElsewhereOrAnotherRoleIsNoAdvisersHere() {
        server.serves(ACalendarServer.calendar(DAY, "own@example.jp", "100000"));
        roleIs("REVOKED");
        String officer = a.places.grant(a.self.userId(), Place.prefecture(AFeed.HERE), StandardRole.PREFECTURE_OFFICER);
        String elsewhere = a.places.grant(a.self.userId(), Place.prefecture("030007"), StandardRole.ADVISER);
        try {
            rounds.round();
            assertThat(server.asked).isEmpty();
            assertThat(a.shown().said()).contains(FeedSaid.NOT_SERVING);
        } finally {
            a.places.control().jdbi().useHandle(handle -> {
                handle.execute("DELETE FROM access_grant WHERE id IN (?, ?)", officer, elsewhere);
            });
            roleIs("GRANTED");
        }
    }
}
