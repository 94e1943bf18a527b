package jp.kasane.web.gate;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/** What the last action has to say, carried in the address of the page it leads to: keys of ours, never words. */
public final class Said {

    private Said() {}

    /**
     * The frame with what was done and with what was not.
     *
     * @param area what the keys begin with
     * @param title key of the title of what was not done
     * @param families of the keys that say why it was not done, as {@code refused}
     */
    public static Frame on(PlaceVisit visit, Frame frame, Typed asked, String area, String title, String... families) {
        List<Notice> notices = new ArrayList<>();
        String done = area + ".done." + asked.of("done");
        if (known(visit, asked, "done", done)) {
            notices.add(Notice.done(visit.t(done)));
        }
        for (String family : families) {
            String why = area + "." + family + "." + asked.of(family);
            if (known(visit, asked, family, why)) {
                notices.add(Notice.warning(visit.t(title), visit.t(why)));
            }
        }
        return frame.saying(notices);
    }

    private static boolean known(PlaceVisit visit, Typed asked, String name, String key) {
        return asked.has(name) && visit.visit().messages().has(key);
    }
}
