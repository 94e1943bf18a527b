package jp.kasane.prefecture.dispatch.search;

import java.time.Duration;

/**
 * How long may be searched, and the seed of what is tried.
 *
 * @param time all threads together stop after it; it begins when the problem is prepared, which takes a second or so where it is large
 */
public record Limits(Duration time, long seed) {

    public Limits {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("no time to search in: " + time);
        }
    }
}
