package jp.kasane.web.help;

import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** One guide. */
public record GuidePage(Frame frame, GuideText text) implements Page {

    @Override
    public String template() {
        return "help/guide.jte";
    }
}
