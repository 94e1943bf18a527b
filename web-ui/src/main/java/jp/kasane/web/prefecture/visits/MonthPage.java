package jp.kasane.web.prefecture.visits;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Page;

/**
 * A month of half-days that an adviser offers.
 *
 * @param action where the form goes; empty: nobody knows whoever looks as an adviser
 * @param feed where a calendar is subscribed to, if the viewer may
 * @param read what came of reading it
 */
public record MonthPage(
        Frame frame,
        String month,
        Optional<String> action,
        Link before,
        Link after,
        Link files,
        Optional<Link> feed,
        Optional<Notice> read,
        List<Day> days)
        implements Page {

    public MonthPage {
        days = List.copyOf(days);
    }

    /**
     * A day of it.
     *
     * @param brief its number and weekday: which month it is stands above
     * @param closed why nobody is sent then: a weekend, a holiday by its name; empty if it is a working day
     * @param halves of a day that can still be offered
     */
    public record Day(String label, String brief, String closed, boolean past, List<HalfBox> halves) {

        public Day {
            halves = List.copyOf(halves);
        }
    }

    /**
     * A half-day to be offered or not.
     *
     * @param visit where the visit of that half-day is, if there is one
     */
    public record HalfBox(String value, String label, boolean offered, Optional<Link> visit) {}

    @Override
    public String template() {
        return "prefecture/visits/month.jte";
    }
}
