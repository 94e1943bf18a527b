package jp.kasane.web.prefecture.visits;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.advisers.Offers;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.feeds.Feeds;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Typed;
import jp.kasane.web.visits.VisitDesk;
import jp.kasane.web.visits.VisitWords;

/** The half-days that an adviser offers, a month at a time. What has passed stays as it was. */
final class AvailabilityDesk {

    /** Months that can be looked at, before and after this one. */
    private static final int MOST_MONTHS = 24;

    private final VisitDesk desk;
    private final Offers offers;
    private final FeedDesk feeds;

    AvailabilityDesk(VisitDesk desk, Offers offers, FeedDesk feeds) {
        this.desk = desk;
        this.offers = offers;
        this.feeds = feeds;
    }

    MonthPage month(PrefectureVisit visit, Whose whose, Typed asked) {
        return page(visit, whose, asked, asked(asked));
    }

    Response save(PrefectureVisit visit, Whose whose, Typed asked, Typed typed) {
        YearMonth month = asked(asked);
        Optional<AdviserRecord> adviser = whose.adviser();
        if (adviser.isEmpty()) {
            return back(visit, whose, month, "refused=unknown");
        }
        LocalDate from = later(month.atDay(1), desk.today().plusDays(1));
        if (from.isAfter(month.atEndOfMonth())) {
            return back(visit, whose, month, "refused=past");
        }
        Set<HalfDay> shown = among(typed.all("shown"), false, from, month.atEndOfMonth());
        Set<HalfDay> wanted = among(typed.all("day"), typed.has("all"), from, month.atEndOfMonth());
        boolean done = offers.change(adviser.get().id(), shown, wanted, visit.viewer());
        return back(visit, whose, month, done ? "done=saved" : "refused=unknown");
    }

    private static Response back(PrefectureVisit visit, Whose whose, YearMonth month, String said) {
        return Response.seeOther(URI.create(visit.href(whose.below() + "?month=" + month + "&" + said)))
                .build();
    }

    /** Those that are named, or all of what is left of the month; on working days alone. */
    private static Set<HalfDay> among(List<String> named, boolean all, LocalDate from, LocalDate until) {
        Set<HalfDay> offered = new TreeSet<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (HalfDay.Half half : HalfDay.Half.values()) {
                HalfDay one = new HalfDay(day, half);
                if (WorkingDays.offices(day) && (all || named.contains(value(one)))) {
                    offered.add(one);
                }
            }
        }
        return offered;
    }

    private static String value(HalfDay one) {
        return one.day() + "." + one.half();
    }

    private YearMonth asked(Typed asked) {
        YearMonth now = YearMonth.from(desk.today());
        try {
            YearMonth month = YearMonth.parse(asked.of("month"));
            boolean near = !month.isBefore(now.minusMonths(MOST_MONTHS)) && !month.isAfter(now.plusMonths(MOST_MONTHS));
            return near ? month : now;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    private MonthPage page(PrefectureVisit visit, Whose whose, Typed said, YearMonth month) {
        Optional<AdviserRecord> adviser = whose.adviser();
        Set<HalfDay> offered = adviser.map(
                        one -> offers.of(visit.prefecture().code(), one.id(), month.atDay(1), month.atEndOfMonth()))
                .orElse(Set.of());
        Map<HalfDay, Link> taken = adviser.map(one -> taken(visit, whose, one)).orElse(Map.of());
        Frame frame = Said.on(
                visit,
                visit.frame(whose.title(visit), whose.above(visit)),
                said,
                "availability",
                "availability.refused",
                "refused");
        return new MonthPage(
                frame,
                name(visit, month),
                adviser.map(one -> visit.href(whose.below() + "?month=" + month)),
                link(visit, whose, month.minusMonths(1)),
                link(visit, whose, month.plusMonths(1)),
                new Link(visit.t("availability.files"), visit.href(whose.below() + "/files")),
                adviser.filter(one -> Feeds.mayKeep(one, visit.viewer()))
                        .map(one -> new Link(visit.t("availability.feed"), visit.href(whose.below() + "/feed"))),
                adviser.flatMap(one -> feeds.said(visit, one)),
                month.atDay(1)
                        .datesUntil(month.atEndOfMonth().plusDays(1))
                        .map(day -> day(visit, day, offered, taken))
                        .toList());
    }

    private Map<HalfDay, Link> taken(PrefectureVisit visit, Whose whose, AdviserRecord adviser) {
        Map<HalfDay, Link> taken = new HashMap<>();
        for (VisitRecord one : desk.visits().ofAdviser(visit.prefecture().code(), adviser.id())) {
            Placement at = one.at();
            if (at != null) {
                taken.put(at.at(), new Link(desk.town(one.town()), visit.href(whose.visit(one))));
            }
        }
        return taken;
    }

    private MonthPage.Day day(PrefectureVisit visit, LocalDate day, Set<HalfDay> offered, Map<HalfDay, Link> taken) {
        boolean past = !day.isAfter(desk.today());
        return new MonthPage.Day(
                VisitWords.day(visit, day),
                visit.t(
                        "availability.brief",
                        String.valueOf(day.getDayOfMonth()),
                        visit.t("planning.weekday." + day.getDayOfWeek())),
                closed(visit, day),
                past,
                Arrays.stream(HalfDay.Half.values())
                        .map(half -> new HalfDay(day, half))
                        .map(one -> new MonthPage.HalfBox(
                                value(one),
                                visit.t("visits.half." + one.half()),
                                offered.contains(one),
                                Optional.ofNullable(taken.get(one))))
                        .toList());
    }

    private static String closed(PrefectureVisit visit, LocalDate day) {
        if (WorkingDays.offices(day)) {
            return "";
        }
        String unnamed = WorkingDays.turnOfTheYear(day) ? "availability.year-end" : "availability.weekend";
        return WorkingDays.holiday(day).orElseGet(() -> visit.t(unnamed));
    }

    private static Link link(PrefectureVisit visit, Whose whose, YearMonth month) {
        return new Link(name(visit, month), visit.href(whose.below() + "?month=" + month));
    }

    private static String name(PrefectureVisit visit, YearMonth month) {
        return JapaneseDates.month(month, visit.visit().messages().language().locale());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
