package jp.kasane.web.home;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Link;
import jp.kasane.web.page.Page;

/** The front page for somebody not signed in: what this is, and the way in for each prefecture. */
public record LandingPage(Frame frame, List<Link> ways) implements Page {

    @Override
    public String template() {
        return "home/landing.jte";
    }
}
