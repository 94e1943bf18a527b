package jp.kasane.prefecture.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.visits.Visits;
import org.jdbi.v3.core.Handle;

/** A request on its way from one state to another, with its programme held, inside the transaction. */
record Moving(Handle transaction, RequestAct act, TownRequest request, Programme programme, Viewer by, Instant at) {

    /** A decision's words carry its criteria besides the reason. */
    private static final int LONGEST = 2 * Decision.LONGEST;

    /** What one act does. */
    @FunctionalInterface
    interface Step {
        /** Visits that stand and must be cancelled one by one. */
        List<String> take(Moving on);
    }

    /** Ends the transaction with nothing done. */
    static final class NotDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Why why;

        NotDone(Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    void refuse(Optional<Why> why) {
        if (why.isPresent()) {
            throw new NotDone(why.get());
        }
    }

    /** @param words no longer than the tables hold: those of an act that cancels visits stand in the visits' history too */
    void move(Answers answers, String words) {
        int most = act == RequestAct.WITHDRAW || act == RequestAct.UNDO ? Visits.LONGEST_WORDS : LONGEST;
        if (words.codePointCount(0, words.length()) > most) {
            throw new IllegalArgumentException("words of an act: " + words.length());
        }
        RequestRows.update(transaction, request, act.from(request.state()).orElseThrow(), answers, at);
        if (act != RequestAct.SAVE) {
            AttachmentRows.removePieces(transaction, request.id());
            RequestRows.enter(transaction, request.id(), act, words, by, at);
        }
        if (act.handsIn()) {
            VersionRows.add(transaction, request.id(), answers, by.userId(), at);
            AttachmentRows.handIn(transaction, request.id(), at);
        }
        ControlAudit.record(
                transaction,
                by.doing(act.right(), "DISPATCH_REQUEST_" + act.past(), "dispatch_request", request.id(), null));
    }
}
