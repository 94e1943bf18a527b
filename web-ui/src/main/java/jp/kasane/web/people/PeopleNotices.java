package jp.kasane.web.people;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.ModeOutcome;
import jp.kasane.kernel.people.SignInAnswer;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Notice;
import jp.kasane.web.page.Typed;

/** What the last action has to say, carried in the address of the page it leads to: keys of ours, never words. */
final class PeopleNotices {

    private PeopleNotices() {}

    static Frame said(PlaceVisit visit, Frame frame, Typed asked) {
        List<Notice> notices = new ArrayList<>();
        String done = "people.done." + asked.of("done");
        if (asked.has("done") && visit.visit().messages().has(done)) {
            notices.add(Notice.done(visit.t(done)));
        }
        for (String family : List.of("refused", "sign-in", "mode")) {
            String key = "people." + family + "." + asked.of(family);
            if (asked.has(family) && visit.visit().messages().has(key)) {
                notices.add(Notice.warning(visit.t("people.refused"), visit.t(key)));
            }
        }
        return frame.saying(notices);
    }

    static String after(GrantOutcome outcome, String done) {
        if (outcome instanceof GrantOutcome.Refused refused) {
            return "?refused=" + refused.reason();
        }
        return "?done=" + (outcome instanceof GrantOutcome.AwaitsApproval ? "proposed" : done);
    }

    static String after(SignInAnswer answer, String done) {
        return answer instanceof SignInAnswer.Refused refused ? "?sign-in=" + refused.reason() : "?done=" + done;
    }

    static String after(ModeOutcome outcome) {
        return outcome instanceof ModeOutcome.Refused refused
                ? "?mode=" + refused.reason()
                : "?done=mode-" + ((ModeOutcome.Done) outcome).act();
    }
}
