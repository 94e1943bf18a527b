package jp.kasane.web.prefecture.planning;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.planning.Plans;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** A month of a plan: every day with its visits, which are dragged to another day or moved on their own page. */
public record CalendarPage(
        Frame frame,
        Tabs tabs,
        String month,
        Optional<Link> before,
        Optional<Link> after,
        List<String> weekdays,
        List<List<Day>> weeks)
        implements Page {

    private static final int WEEK = 7;

    public CalendarPage {
        weekdays = List.copyOf(weekdays);
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /**
     * One day.
     *
     * @param number of the month; empty for a day of another month
     * @param css its classes
     * @param open whether something can be put there
     */
    public record Day(LocalDate date, String number, String name, String css, boolean open, List<Item> items) {
        public Day {
            items = List.copyOf(items);
        }
    }

    /**
     * One visit.
     *
     * @param move where it is moved by; null: nobody moves it
     */
    public record Item(VisitRow row, @Nullable String move, int version, String half, String adviser) {}

    static CalendarPage of(PrefectureVisit visit, Frame frame, Situation now, Typed asked) {
        YearMonth month = month(now, asked.of("month"));
        return new CalendarPage(
                frame,
                Tabs.of(visit, now, Tabs.View.CALENDAR),
                JapaneseDates.month(month, visit.visit().messages().language().locale()),
                link(visit, now, month.minusMonths(1), "planning.month.before"),
                link(visit, now, month.plusMonths(1), "planning.month.after"),
                List.of(DayOfWeek.values()).stream()
                        .map(day -> visit.t("planning.weekday." + day.name()))
                        .toList(),
                weeks(visit, now, month));
    }

    /** The month asked for; else that of the first visit to come, within the programme's and those in which a visit stands. */
    private static YearMonth month(Situation now, String asked) {
        YearMonth first = first(now);
        YearMonth last = last(now);
        YearMonth month;
        try {
            month = asked.matches("[0-9]{4}-[0-9]{2}") ? YearMonth.parse(asked) : usual(now);
        } catch (DateTimeException e) {
            month = usual(now);
        }
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    private static YearMonth first(Situation now) {
        YearMonth from = YearMonth.from(now.problem().from());
        return months(now)
                .min(YearMonth::compareTo)
                .filter(one -> one.isBefore(from))
                .orElse(from);
    }

    private static YearMonth last(Situation now) {
        YearMonth until = YearMonth.from(now.problem().until());
        return months(now)
                .max(YearMonth::compareTo)
                .filter(one -> one.isAfter(until))
                .orElse(until);
    }

    private static Stream<YearMonth> months(Situation now) {
        return now.visits().values().stream()
                .filter(visit -> visit.at() != null)
                .map(visit -> YearMonth.from(VisitRow.day(visit)));
    }

    private static YearMonth usual(Situation now) {
        LocalDate today = now.problem().today();
        return YearMonth.from(now.visits().values().stream()
                .filter(visit -> visit.at() != null)
                .map(VisitRow::day)
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(today));
    }

    private static Optional<Link> link(PrefectureVisit visit, Situation now, YearMonth month, String key) {
        boolean outside = month.isBefore(first(now)) || month.isAfter(last(now));
        return outside
                ? Optional.empty()
                : Optional.of(new Link(
                        visit.t(key), PlanningDesk.href(visit, now.programme().id(), "?view=calendar&month=" + month)));
    }

    private static List<List<Day>> weeks(PrefectureVisit visit, Situation now, YearMonth month) {
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<List<Day>> weeks = new ArrayList<>();
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < WEEK; i++) {
                week.add(day(visit, now, month, day.plusDays(i)));
            }
            weeks.add(week);
            day = day.plusDays(WEEK);
        }
        return weeks;
    }

    private static Day day(PrefectureVisit visit, Situation now, YearMonth month, LocalDate date) {
        Names names = new Names(visit.visit().messages(), now);
        boolean here = YearMonth.from(date).equals(month);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean closed = weekend || now.problem().closed().contains(date);
        boolean open = here
                && !closed
                && date.isAfter(now.problem().today())
                && !date.isBefore(now.problem().from())
                && !date.isAfter(now.problem().until());
        return new Day(
                date,
                here ? String.valueOf(date.getDayOfMonth()) : "",
                names.day(date),
                !here ? "plan-day plan-day-other" : closed ? "plan-day plan-day-closed" : "plan-day",
                open,
                here
                        ? now.visits().values().stream()
                                .filter(one ->
                                        one.at() != null && VisitRow.day(one).equals(date))
                                .map(one -> item(visit, names, one))
                                .toList()
                        : List.of());
    }

    private static Item item(PrefectureVisit visit, Names names, VisitRecord record) {
        VisitRow row = VisitRow.of(visit, names, record);
        var at = Objects.requireNonNull(record.at());
        return new Item(
                row,
                Plans.fixed(names.situation(), record) ? null : row.href() + "/move",
                record.version(),
                at.at().half().name(),
                at.adviser());
    }

    @Override
    public String template() {
        return "prefecture/planning/calendar.jte";
    }
}
