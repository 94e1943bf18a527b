package jp.kasane.prefecture.calendars;

import java.time.Instant;
import java.time.LocalTime;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.prefecture.dispatch.HalfDay;

/** From when until when a half-day is, in Japan: in a visit's calendar entry, and in what makes somebody busy. */
public final class Hours {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private Hours() {}

    public static Instant begin(HalfDay at) {
        return moment(at, at.half() == HalfDay.Half.MORNING ? MORNING : AFTERNOON);
    }

    public static Instant end(HalfDay at) {
        return moment(at, at.half() == HalfDay.Half.MORNING ? NOON : EVENING);
    }

    private static Instant moment(HalfDay at, LocalTime time) {
        return at.day().atTime(time).atZone(Grants.JAPAN).toInstant();
    }
}
