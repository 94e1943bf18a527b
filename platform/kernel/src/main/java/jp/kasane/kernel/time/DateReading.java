package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.util.List;

/** What came of reading a typed date: the day, or why not and which day may have been meant. */
public sealed interface DateReading {

    /** The typed text is this day. */
    record Read(LocalDate date) implements DateReading {}

    /** The typed text is no day; {@code meant} holds at most one day that the person may have meant. */
    record Refused(Reason reason, List<LocalDate> meant) implements DateReading {
        public Refused {
            meant = List.copyOf(meant);
        }
    }

    /** Why a typed date is refused. A day in the future is a day: callers refuse it where it makes no sense. */
    enum Reason {
        /** Not a date in any of the ways people write one. */
        NOT_UNDERSTOOD,
        /** 2月30日: the month has no such day; {@code meant} is the month's last day, if the month exists. */
        NO_SUCH_DAY,
        /** 平成31年5月1日: the era had ended; {@code meant} is the day, to be shown with its right era. */
        ERA_ENDED,
        /** 令和元年4月30日: the era had not begun; {@code meant} is the day, to be shown with its right era. */
        ERA_NOT_BEGUN,
        /** 令和8年4月1日(月): that day is another day of the week; {@code meant} is the day. */
        OTHER_WEEKDAY,
        /** Before 明治6年1月1日, when the solar calendar came. */
        BEFORE_SOLAR_CALENDAR
    }
}
