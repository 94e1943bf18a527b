package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.advisers.AdviserDraft;
import jp.kasane.prefecture.advisers.AdviserOutcome;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import org.jspecify.annotations.Nullable;

/** An adviser who signs in, one who does not, an officer, and a clock that tests move. */
final class AFeed implements AutoCloseable {

    static final String HERE = TestTowns.PREFECTURE;
    static final FeedAddress ADDRESS = FeedAddress.of("https://" + ACalendarServer.NAME + "/geheim/b.ics?key=1")
            .orElseThrow();

    final TestTowns places = new TestTowns();
    final Moved clock = new Moved();
    final Feeds feeds = new Feeds(places.control(), places.keys(), clock);
    final Advisers advisers = new Advisers(places.control(), clock);
    final Offers offers = new Offers(places.control());
    final Viewer officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
    final Viewer self = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
    final Viewer other = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
    final AdviserRecord signsIn =
            adviser(new AdviserDraft("見本 一郎", "", self.userId(), "022012", 9, AdviserProfile.EMPTY));
    final AdviserRecord professor = adviser(new AdviserDraft("見本 教授", "", null, "022012", 9, AdviserProfile.EMPTY));

    /** Goes on when it is told to. */
    static final class Moved extends Clock {
        private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

        void on(Duration later) {
            now = now.plus(later);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** One more, of whom nothing else is known. */
    String adviser(String name, @Nullable String user) {
        return adviser(new AdviserDraft(name, "", user, "022012", 9, AdviserProfile.EMPTY))
                .id();
    }

    /** The same adviser, as whom that person signs in now, or nobody. */
    void signsInAs(String adviser, @Nullable String user) {
        AdviserRecord now = advisers.find(HERE, adviser).orElseThrow();
        advisers.change(
                adviser,
                new AdviserDraft(now.name(), "", user, "022012", 9, AdviserProfile.EMPTY),
                now.version(),
                officer);
    }

    private AdviserRecord adviser(AdviserDraft draft) {
        String id = ((AdviserOutcome.Kept) advisers.make(draft, officer)).id();
        return advisers.find(HERE, id).orElseThrow();
    }

    void none() {
        places.control().jdbi().useHandle(handle -> {
            handle.execute("DELETE FROM dispatch_offer");
            handle.execute("DELETE FROM control_audit");
            handle.execute(
                    "UPDATE dispatch_adviser SET feed_url = NULL, feed_read_at = NULL, feed_due_at = NULL, feed_said = NULL,"
                            + " feed_number = 0, feed_fine_at = NULL, retired_at = NULL");
        });
    }

    /** To be thrown where nothing is declared. */
    static RuntimeException unchecked(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }

    /** Until what another thread does is there; not for ever. */
    static void await(BooleanSupplier there) {
        Instant late = Instant.now().plusSeconds(20);
        while (!there.getAsBoolean() && Instant.now().isBefore(late)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    /** What is due next is read, and was fine. */
    void read() {
        feeds.read(feeds.next().orElseThrow(), FeedSaid.FINE, 0, Set.of());
    }

    void sealedAs(String adviser, byte[] sealed) {
        places.control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE dispatch_adviser SET feed_url = ? WHERE id = ?", sealed, adviser));
    }

    List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT CONCAT_WS(' ', action, COALESCE(actor_role, 'nobody'),"
                                + " place_code, subject_id) FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    Instant now() {
        return clock.instant();
    }

    Feed shown() {
        return feeds.of(signsIn, self).orElseThrow();
    }

    @Override
    public void close() {
        places.close();
    }
}
