package jp.kasane.prefecture.feeds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.prefecture.calendars.BusyTimes;
import jp.kasane.prefecture.calendars.Trouble;

/**
 * Reads one calendar: fetches it, understands it, takes the half-days. A calendar that fails changes nothing but what is said of it; of
 * one that nobody could ask for nothing is said, and it is soon due again. Nobody is asked on behalf of somebody who serves no more.
 */
final class FeedReading {

    private final Feeds feeds;
    private final HttpsGet net;
    private final Clock clock;

    FeedReading(Feeds feeds, HttpsGet net, Clock clock) {
        this.feeds = feeds;
        this.net = net;
        this.clock = clock;
    }

    void read(Feeds.Due due) {
        if (!feeds.serves(due)) {
            feeds.read(due, FeedSaid.NOT_SERVING, 0, Set.of());
            return;
        }
        feeds.address(due)
                .ifPresentOrElse(
                        address -> read(due, net.get(address, BusyTimes.LARGEST_FILE)),
                        () -> feeds.read(due, FeedSaid.UNOPENED, 0, Set.of()));
    }

    private void read(Feeds.Due due, Fetched fetched) {
        if (fetched instanceof Fetched.Content content) {
            understood(due, content.bytes());
        } else if (fetched instanceof Fetched.Failed failed) {
            feeds.read(due, failed.said(), 0, Set.of());
        }
    }

    private void understood(Feeds.Due due, byte[] file) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        BusyTimes times = BusyTimes.of(file, today.plusDays(1), BusyTimes.lookedAheadFrom(today), due.prefecture());
        if (times instanceof BusyTimes.Read read) {
            feeds.read(due, FeedSaid.FINE, read.leftOut().size(), read.busy());
        } else {
            Trouble trouble = ((BusyTimes.Refused) times).trouble();
            feeds.read(due, said(trouble), trouble.line(), Set.of());
        }
    }

    /** What is wrong from its first line on is no calendar: a page, mostly. */
    private static FeedSaid said(Trouble trouble) {
        return switch (trouble.reason()) {
            case NOT_TEXT -> FeedSaid.NOT_TEXT;
            case NOT_A_CALENDAR -> FeedSaid.NOT_A_CALENDAR;
            case TOO_LARGE, TOO_MANY_EVENTS, TOO_MANY_LINES, TOO_MUCH -> FeedSaid.TOO_LARGE;
            default -> trouble.line() == 1 ? FeedSaid.NOT_A_CALENDAR : FeedSaid.BROKEN;
        };
    }
}
