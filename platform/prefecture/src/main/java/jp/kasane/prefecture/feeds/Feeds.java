package jp.kasane.prefecture.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Where the calendars are that advisers subscribe to. An adviser says so for themselves, an officer for an adviser as whom nobody signs in;
 * for anybody else there is no calendar here. The address is sealed and leaves this package to be asked for and in no other way; each
 * change and its entry in the trail share a transaction. What was taken from the half-days stays taken when a calendar goes.
 */
public final class Feeds {

    /** Between one reading and the next. */
    public static final Duration EVERY = Duration.ofHours(6);
    /** Nobody asks for another sooner. */
    static final Duration LEAST = Duration.ofMinutes(1);

    private static final String KIND = "adviser";
    private static final String FORGET = "feed_read_at = NULL, feed_said = NULL, feed_number = 0, feed_fine_at = NULL";

    private final ControlDatabase control;
    private final KeyRing keys;
    private final Clock clock;

    public Feeds(ControlDatabase control, KeyRing keys, Clock clock) {
        this.control = control;
        this.keys = keys;
        this.clock = clock;
    }

    /** What an adviser's address is sealed for. */
    public static String purpose(String adviser) {
        return "adviser:" + adviser + ":feed";
    }

    /** Whether the calendar of that adviser is the viewer's to look at and to change. */
    public static boolean mayKeep(AdviserRecord adviser, Viewer by) {
        return !adviser.retired()
                && (adviser.userId() == null
                        ? by.may(Right.DISPATCH)
                        : adviser.userId().equals(by.userId()));
    }

    /** That of an adviser of the viewer's prefecture, if it is the viewer's to look at. */
    public Optional<Feed> of(AdviserRecord adviser, Viewer by) {
        return mayKeep(adviser, by)
                ? control.jdbi().withHandle(handle -> of(handle, by.prefecture(), adviser.id()))
                : Optional.empty();
    }

    private Optional<Feed> of(Handle handle, String prefecture, String adviser) {
        return handle.createQuery(
                        "SELECT feed_url, feed_read_at, feed_said, feed_number, feed_fine_at"
                                + " FROM dispatch_adviser WHERE prefecture_code = :prefecture AND id = :id AND feed_url IS NOT NULL")
                .bind("prefecture", prefecture)
                .bind("id", adviser)
                .map((row, context) -> new Feed(
                        opened(adviser, row.getBytes(1)).host(),
                        instant(row, 2),
                        Optional.ofNullable(row.getString(3)).map(FeedSaid::valueOf),
                        row.getInt(4),
                        instant(row, 5)))
                .findOne();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private FeedAddress opened(String adviser, byte[] sealed) {
        return FeedAddress.of(keys.openText(purpose(adviser), sealed)).orElseThrow();
    }

    /**
     * Subscribes to a calendar, instead of the one before; it is read next.
     *
     * @return false if the adviser is none of theirs to say that for
     */
    public boolean subscribe(String adviser, FeedAddress address, Viewer by) {
        byte[] sealed = keys.seal(purpose(adviser), address.written());
        return changing(
                adviser,
                by,
                "FEED_SUBSCRIBED",
                transaction -> transaction
                        .createUpdate("UPDATE dispatch_adviser SET feed_url = :url, " + FORGET + " WHERE id = :id")
                        .bind("url", sealed)
                        .bind("id", adviser)
                        .execute());
    }

    /** Half-days stay as they are. False if the adviser is none of theirs. */
    public boolean remove(String adviser, Viewer by) {
        return changing(adviser, by, "FEED_REMOVED", transaction -> Advisers.forgetCalendar(transaction, adviser));
    }

    /** It is read next, unless it has just been. False if the adviser is none of theirs. */
    public boolean readNext(String adviser, Viewer by) {
        return changing(
                adviser,
                by,
                "FEED_ASKED_FOR",
                transaction -> transaction
                        .createUpdate(
                                "UPDATE dispatch_adviser SET feed_read_at = NULL WHERE id = :id AND feed_read_at < :before")
                        .bind("id", adviser)
                        .bind("before", clock.instant().minus(LEAST))
                        .execute());
    }

    private boolean changing(String adviser, Viewer by, String action, Consumer<Handle> change) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<AdviserRecord> there =
                    Advisers.held(transaction, by.prefecture(), adviser).filter(one -> mayKeep(one, by));
            there.ifPresent(one -> {
                change.accept(transaction);
                Right right = one.userId() == null ? Right.DISPATCH : Right.ADVISE;
                ControlAudit.record(transaction, by.doing(right, action, KIND, adviser, null));
            });
            return there.isPresent();
        });
    }

    /** One that is to be read, by whoever holds this. */
    record Due(String prefecture, String adviser, byte[] sealed) {}

    /** The next, the longest unread first; from now on it is nobody else's for {@link #EVERY}. */
    Optional<Due> next() {
        Instant now = clock.instant();
        Instant before = now.minus(EVERY);
        return control.jdbi().withHandle(handle -> {
            Optional<Due> due = due(handle, before);
            while (due.isPresent() && !taken(handle, due.get(), now, before)) {
                due = due(handle, before);
            }
            return due;
        });
    }

    private static Optional<Due> due(Handle handle, Instant before) {
        return handle.createQuery("SELECT prefecture_code, id, feed_url FROM dispatch_adviser"
                        + " WHERE feed_url IS NOT NULL AND retired_at IS NULL"
                        + " AND (feed_read_at IS NULL OR feed_read_at < :before)"
                        + " ORDER BY feed_read_at IS NOT NULL, feed_read_at, id LIMIT 1")
                .bind("before", before)
                .map((row, context) -> new Due(row.getString(1), row.getString(2), row.getBytes(3)))
                .findOne();
    }

    /** Of two nodes one changes the row. */
    private static boolean taken(Handle handle, Due due, Instant now, Instant before) {
        return handle.createUpdate("UPDATE dispatch_adviser SET feed_read_at = :now WHERE id = :id AND feed_url = :url"
                                + " AND (feed_read_at IS NULL OR feed_read_at < :before)")
                        .bind("now", now)
                        .bind("id", due.adviser())
                        .bind("url", due.sealed())
                        .bind("before", before)
                        .execute()
                == 1;
    }

    FeedAddress address(Due due) {
        return opened(due.adviser(), due.sealed());
    }

    /** Keeps what came of it, and takes the half-days on which the adviser is busy; nothing, if the calendar is another one by now. */
    void read(Due due, FeedSaid said, int number, Collection<HalfDay> busy) {
        control.jdbi().useTransaction(transaction -> {
            int there = transaction
                    .createUpdate("UPDATE dispatch_adviser SET feed_said = :said, feed_number = :number,"
                            + " feed_fine_at = IF(:fine, :now, feed_fine_at) WHERE id = :id AND feed_url = :url")
                    .bind("said", said.name())
                    .bind("number", number)
                    .bind("fine", said == FeedSaid.FINE)
                    .bind("now", clock.instant())
                    .bind("id", due.adviser())
                    .bind("url", due.sealed())
                    .execute();
            if (there == 1 && said == FeedSaid.FINE && Offers.taken(transaction, due.adviser(), busy) > 0) {
                ControlAudit.record(transaction, bySystem(due, "OFFERS_TAKEN_BY_FEED"));
            }
        });
    }

    private static ControlAudit.Act bySystem(Due due, String action) {
        Place place = Place.prefecture(due.prefecture());
        return new ControlAudit.Act(
                null, null, place.kind().name(), place.code(), action, KIND, due.adviser(), null, null);
    }
}
