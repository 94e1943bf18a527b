package jp.kasane.web.signin;

import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** Tells the tab with the form that its user is back, and can be closed. */
public record SignedInAgainPage(Frame frame) implements Page {

    @Override
    public String template() {
        return "signin/again.jte";
    }
}
