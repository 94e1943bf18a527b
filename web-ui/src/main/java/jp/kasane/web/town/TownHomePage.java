package jp.kasane.web.town;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.town.arrangement.ArrangementBlock;

/** A town's home: what the viewer can do here, each with a line that says what it is for; and what the town is like. */
public record TownHomePage(
        Frame frame, String welcome, List<Way> ways, ArrangementBlock arrangement, ProfileBlock profile)
        implements Page {

    public TownHomePage {
        ways = List.copyOf(ways);
    }

    /** One thing to do. */
    public record Way(String href, String label, String explained) {}

    @Override
    public String template() {
        return "town/home.jte";
    }
}
