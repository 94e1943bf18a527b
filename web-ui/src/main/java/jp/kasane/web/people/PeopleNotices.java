package jp.kasane.web.people;

import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.ModeOutcome;
import jp.kasane.kernel.people.SignInAnswer;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.gate.Said;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Typed;

/** What the last action has to say, carried in the address of the page it leads to: keys of ours, never words. */
final class PeopleNotices {

    private PeopleNotices() {}

    static Frame said(PlaceVisit visit, Frame frame, Typed asked) {
        return Said.on(visit, frame, asked, "people", "people.refused", "refused", "sign-in", "mode");
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
