package jp.kasane.web.home;

import java.util.List;
import jp.kasane.web.gate.Menu;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** The front page for somebody signed in: the places their grants open. With none, whom to ask. */
public record PlacesPage(Frame frame, List<Menu.Entry> places) implements Page {

    @Override
    public String template() {
        return "home/places.jte";
    }
}
