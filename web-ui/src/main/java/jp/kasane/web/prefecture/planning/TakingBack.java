package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Untaking;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Notice;

/** Taking back a plan that was taken: what it would do, and what of it stayed once it was done. */
record TakingBack(PrefectureVisit visit, Situation now, Run run, Words words) {

    /** Ticked by whoever says that it may go back. */
    static Field sure(PrefectureVisit visit) {
        return Field.of("sure", visit.t("planning.untake"));
    }

    /** Empty: it was not taken, nothing of it would go back, or the programme has ended. */
    Optional<RunPage.Undo> offered(String href, Field sure) {
        if (run.state() != Run.State.TAKEN || now.programme().ended()) {
            return Optional.empty();
        }
        Untaking untaking = new Untaking(now, run.found().taken());
        return untaking.back().isEmpty() ? Optional.empty() : Optional.of(new RunPage.Undo(href, what(untaking), sure));
    }

    private List<String> what(Untaking untaking) {
        long nowhere =
                untaking.back().stream().filter(one -> one.before() == null).count();
        List<String> what = new ArrayList<>();
        what.add(visit.t("planning.untake.back", untaking.back().size()));
        if (nowhere > 0) {
            what.add(visit.t("planning.untake.nowhere", nowhere));
        }
        if (!untaking.stays().isEmpty()) {
            what.add(visit.t("planning.untake.stays", untaking.stays().size()));
        }
        long halves = run.found().withdrawn().stream()
                .filter(at -> at.day().isAfter(now.problem().today()))
                .count();
        if (halves > 0) {
            what.add(visit.t("planning.untake.offers", halves));
        }
        return what;
    }

    /** What of a plan that was taken back could not go back, and why. */
    Optional<Notice> stayed() {
        List<Moved> stayed = run.found().taken();
        return run.state() == Run.State.TAKEN || stayed.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.warning(
                        visit.t("planning.untaken.stayed", stayed.size()),
                        words.joined(words.stayed(stayed)) + " " + visit.t("planning.untaken.stayed.text")));
    }
}
