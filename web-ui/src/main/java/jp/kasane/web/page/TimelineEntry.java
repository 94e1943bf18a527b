package jp.kasane.web.page;

import org.jspecify.annotations.Nullable;

/**
 * One event of a history, newest first.
 *
 * @param when the date in words, 和暦 with weekday
 * @param machineDate the same in ISO for {@code <time datetime>}
 */
public record TimelineEntry(
        String when,
        String machineDate,
        String title,
        String who,
        @Nullable String text) {}
