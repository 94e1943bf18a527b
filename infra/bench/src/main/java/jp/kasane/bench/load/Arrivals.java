package jp.kasane.bench.load;

import java.time.Duration;

/** When each request of a constant rate is due, in nanoseconds; whatever happens, that does not change. */
record Arrivals(int count, int perSecond, long begin) {

    private static final long SECOND = 1_000_000_000;

    Arrivals {
        if (perSecond < 1 || count < 1) {
            throw new IllegalArgumentException("at least one request is due");
        }
    }

    /** As many as are due within the time. */
    static Arrivals of(int perSecond, Duration time, long begin) {
        return new Arrivals(Math.toIntExact(time.toMillis() * perSecond / 1000), perSecond, begin);
    }

    /** The moment at which an arrival is due, counted from 0. */
    long due(int arrival) {
        return begin + arrival * SECOND / perSecond;
    }
}
