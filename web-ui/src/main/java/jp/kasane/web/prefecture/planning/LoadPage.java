package jp.kasane.web.prefecture.planning;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * What a plan asks of whom: visits and minutes on the way per adviser, wishes met per town, and what each goal costs.
 *
 * @param yen fees and travel of the whole plan, in words
 */
public record LoadPage(
        Frame frame,
        Tabs tabs,
        List<Adviser> advisers,
        List<Town> towns,
        List<Month> months,
        List<Goal> goals,
        String yen)
        implements Page {

    public LoadPage {
        advisers = List.copyOf(advisers);
        towns = List.copyOf(towns);
        months = List.copyOf(months);
        goals = List.copyOf(goals);
    }

    /** One adviser's. {@code minutes}: there and back, each visit by itself. */
    public record Adviser(String name, int visits, int most, long minutes, int offered) {}

    /** One town's. {@code wishes}: of the visits for which it asked for days those on such a day; empty where it asked for none. */
    public record Town(String name, int visits, int placed, String wishes, int advisers) {}

    /** One month's. */
    public record Month(String name, int visits) {}

    /** One goal's. */
    public record Goal(String name, String units, int weight, long cost) {}

    @Override
    public String template() {
        return "prefecture/planning/load.jte";
    }
}
