package jp.kasane.prefecture.feeds;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adviser's subscribed calendar, as its owner sees it.
 *
 * @param host where it is, and no more of its address; null: what is kept does not open
 * @param readAt when somebody last began to read it, or the one before it
 * @param dueAt when it is read next; null: at once
 * @param said what came of the last reading that ended
 * @param number what belongs to that: events left out, or the line
 * @param fineAt when it was last read
 */
public record Feed(
        @Nullable String host,
        @Nullable Instant readAt,
        @Nullable Instant dueAt,
        Optional<FeedSaid> said,
        int number,
        @Nullable Instant fineAt) {}
