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
import java.util.function.Function;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Advisers;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the calendars are that advisers subscribe to. An adviser says so for themselves, an officer for an adviser as whom nobody signs in;
 * for anybody else there is no calendar here. The address is sealed and leaves this package to be asked for and in no other way; each
 * change and its entry in the trail share a transaction. What was taken from the half-days stays taken when a calendar goes. An address
 * that cannot be opened is a reading that failed: its owner is told, the log says whose, and it is soon tried again.
 */
public final class Feeds {

    /** Between one reading and the next. */
    public static final Duration EVERY = Duration.ofHours(6);
    /** Nothing is asked for again sooner, whoever asks and whatever they subscribed to meanwhile. */
    static final Duration LEAST = Duration.ofMinutes(1);
    /** After which what nobody ended is read again: the node went down, the row was held, the address was sealed anew. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final String KIND = "adviser";

    private final ControlDatabase control;
    private final KeyRing keys;
    private final Grants grants;
    private final Clock clock;

    public Feeds(ControlDatabase control, KeyRing keys, Clock clock) {
        this.control = control;
        this.keys = keys;
        this.grants = new Grants(control, clock);
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
                        "SELECT feed_url, feed_read_at, feed_due_at, feed_said, feed_number, feed_fine_at"
                                + " FROM dispatch_adviser WHERE prefecture_code = :prefecture AND id = :id AND feed_url IS NOT NULL")
                .bind("prefecture", prefecture)
                .bind("id", adviser)
                .map((row, context) -> shown(adviser, row))
                .findOne();
    }

    private Feed shown(String adviser, ResultSet row) throws SQLException {
        Optional<String> host = opened(adviser, row.getBytes(1)).map(FeedAddress::host);
        Optional<FeedSaid> said = Optional.ofNullable(row.getString(4)).map(FeedSaid::valueOf);
        return new Feed(
                host.orElse(null),
                instant(row, 2),
                instant(row, 3),
                host.isEmpty() ? Optional.of(FeedSaid.UNOPENED) : said,
                row.getInt(5),
                instant(row, 6));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private Optional<FeedAddress> opened(String adviser, byte[] sealed) {
        try {
            Optional<FeedAddress> address = FeedAddress.of(keys.openText(purpose(adviser), sealed));
            if (address.isEmpty()) {
                LOG.warn("what is kept as the calendar of adviser {} is no address", adviser);
            }
            return address;
        } catch (SealBroken e) {
            LOG.warn("the address of the calendar of adviser {} does not open", adviser);
            return Optional.empty();
        }
    }

    /** Subscribes to a calendar, instead of the one before; it is read when it is its turn, a minute after the one before at the soonest. */
    public FeedOutcome subscribe(String adviser, FeedAddress address, Viewer by) {
        byte[] sealed = keys.seal(purpose(adviser), address.written());
        return changing(adviser, by, "FEED_SUBSCRIBED", transaction -> {
            transaction
                    .createUpdate("UPDATE dispatch_adviser SET feed_url = :url, feed_said = NULL, feed_number = 0,"
                            + " feed_fine_at = NULL, feed_due_at = IF(feed_read_at > :before,"
                            + " feed_read_at + INTERVAL :least SECOND, :now) WHERE id = :id")
                    .bind("url", sealed)
                    .bind("id", adviser)
                    .bind("now", clock.instant())
                    .bind("before", clock.instant().minus(LEAST))
                    .bind("least", LEAST.toSeconds())
                    .execute();
            return FeedOutcome.DONE;
        });
    }

    /** Half-days stay as they are. */
    public FeedOutcome remove(String adviser, Viewer by) {
        return changing(
                adviser,
                by,
                "FEED_REMOVED",
                transaction -> Advisers.forgetCalendar(transaction, adviser) ? FeedOutcome.DONE : FeedOutcome.NONE);
    }

    /** It is read when it is its turn, unless it has just been or its address does not open. */
    public FeedOutcome readNext(String adviser, Viewer by) {
        return changing(adviser, by, "FEED_ASKED_FOR", transaction -> {
            Optional<byte[]> sealed = transaction
                    .createQuery("SELECT feed_url FROM dispatch_adviser WHERE id = :id AND feed_url IS NOT NULL")
                    .bind("id", adviser)
                    .mapTo(byte[].class)
                    .findOne();
            if (sealed.isEmpty()) {
                return FeedOutcome.NONE;
            }
            if (opened(adviser, sealed.get()).isEmpty()) {
                return FeedOutcome.UNOPENED;
            }
            return dueNow(transaction, adviser) ? FeedOutcome.DONE : FeedOutcome.JUST_READ;
        });
    }

    private boolean dueNow(Handle transaction, String adviser) {
        Instant now = clock.instant();
        return transaction
                        .createUpdate(
                                "UPDATE dispatch_adviser SET feed_due_at = IF(feed_due_at < :now, feed_due_at, :now)"
                                        + " WHERE id = :id AND COALESCE(feed_read_at <= :before, TRUE)")
                        .bind("id", adviser)
                        .bind("now", now)
                        .bind("before", now.minus(LEAST))
                        .execute()
                == 1;
    }

    /** What an adviser offers was given back to them: their calendar is read when it is its turn, and takes what is busy by now. */
    public static void dueSoon(Handle transaction, String adviser, Instant now) {
        transaction
                .createUpdate("UPDATE dispatch_adviser SET feed_due_at = GREATEST(:now,"
                        + " COALESCE(feed_read_at + INTERVAL :least SECOND, :now))"
                        + " WHERE id = :id AND feed_url IS NOT NULL AND feed_due_at > :now")
                .bind("id", adviser)
                .bind("now", now)
                .bind("least", LEAST.toSeconds())
                .execute();
    }

    private FeedOutcome changing(String adviser, Viewer by, String action, Function<Handle, FeedOutcome> change) {
        return control.jdbi().inTransaction(transaction -> {
            Optional<AdviserRecord> there =
                    Advisers.held(transaction, by.prefecture(), adviser).filter(one -> mayKeep(one, by));
            FeedOutcome outcome = there.map(one -> change.apply(transaction)).orElse(FeedOutcome.NOT_THEIRS);
            if (outcome == FeedOutcome.DONE) {
                Right right = there.orElseThrow().userId() == null ? Right.DISPATCH : Right.ADVISE;
                ControlAudit.record(transaction, by.doing(right, action, KIND, adviser, null));
            }
            return outcome;
        });
    }

    /**
     * One that is to be read, by whoever holds this.
     *
     * @param user who signs in as the adviser; null: nobody
     */
    record Due(String prefecture, String adviser, @Nullable String user, byte[] sealed) {}

    /** The next, that which has waited longest first; from now on it is nobody else's for {@link #AGAIN}. */
    Optional<Due> next() {
        Instant now = clock.instant();
        return control.jdbi().withHandle(handle -> {
            Optional<Due> due = due(handle, now);
            while (due.isPresent() && !taken(handle, due.get(), now)) {
                due = due(handle, now);
            }
            return due;
        });
    }

    private static Optional<Due> due(Handle handle, Instant now) {
        return handle.createQuery("SELECT prefecture_code, id, user_id, feed_url FROM dispatch_adviser"
                        + " WHERE feed_url IS NOT NULL AND retired_at IS NULL"
                        + " AND (feed_due_at IS NULL OR feed_due_at <= :now)"
                        + " ORDER BY feed_due_at IS NOT NULL, feed_due_at, id LIMIT 1")
                .bind("now", now)
                .map((row, context) -> new Due(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .findOne();
    }

    /** Of two nodes one changes the row. */
    private static boolean taken(Handle handle, Due due, Instant now) {
        return handle.createUpdate(
                                "UPDATE dispatch_adviser SET feed_read_at = :now, feed_due_at = :again"
                                        + " WHERE id = :id AND feed_url = :url AND (feed_due_at IS NULL OR feed_due_at <= :now)")
                        .bind("now", now)
                        .bind("again", now.plus(AGAIN))
                        .bind("id", due.adviser())
                        .bind("url", due.sealed())
                        .execute()
                == 1;
    }

    /** Whether whoever signs in as the adviser still may advise there. One as whom nobody signs in serves until they retire. */
    boolean serves(Due due) {
        return due.user() == null
                || grants.liveOf(due.user()).stream()
                        .filter(grant -> grant.place().equals(Place.prefecture(due.prefecture())))
                        .anyMatch(grant -> grant.role().has(Right.ADVISE));
    }

    /** Empty, if it does not open. */
    Optional<FeedAddress> address(Due due) {
        return opened(due.adviser(), due.sealed());
    }

    /**
     * Keeps what came of it, and takes the half-days on which the adviser is busy; nothing, if the calendar is another one by now. It is read
     * again after {@link #EVERY}; where nobody was asked, after {@link #AGAIN}.
     */
    void read(Due due, FeedSaid said, int number, Collection<HalfDay> busy) {
        control.jdbi().useTransaction(transaction -> {
            int there = transaction
                    .createUpdate(
                            "UPDATE dispatch_adviser SET feed_said = :said, feed_number = :number, feed_due_at = :next,"
                                    + " feed_fine_at = IF(:fine, :now, feed_fine_at) WHERE id = :id AND feed_url = :url")
                    .bind("next", clock.instant().plus(said.asked() ? EVERY : AGAIN))
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
