package jp.kasane.prefecture.requests;

import static jp.kasane.prefecture.requests.TownRequest.State.ACCEPTED;
import static jp.kasane.prefecture.requests.TownRequest.State.ASKED_BACK;
import static jp.kasane.prefecture.requests.TownRequest.State.DECLINED;
import static jp.kasane.prefecture.requests.TownRequest.State.DRAFT;
import static jp.kasane.prefecture.requests.TownRequest.State.SENT;
import static jp.kasane.prefecture.requests.TownRequest.State.WITHDRAWN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.authority.Right;

/** The life of an application: who does what, from where, and where it leads. What is not in this table is not done. */
public enum RequestAct {
    SAVE("SAVED", true, DRAFT, DRAFT),
    SEND("SENT", true, SENT, DRAFT),
    ANSWER("ANSWERED", true, SENT, ASKED_BACK),
    WITHDRAW("WITHDRAWN", true, WITHDRAWN, DRAFT, SENT, ASKED_BACK, ACCEPTED),
    ASK_BACK("ASKED_BACK", false, ASKED_BACK, SENT),
    ACCEPT("ACCEPTED", false, ACCEPTED, SENT, ASKED_BACK),
    DECLINE("DECLINED", false, DECLINED, SENT, ASKED_BACK),
    /** A decision is taken back, as long as nothing came of it. */
    UNDO("UNDONE", false, SENT, ACCEPTED, DECLINED);

    private final String past;
    private final boolean byTown;
    private final TownRequest.State to;
    private final Set<TownRequest.State> from;

    RequestAct(String past, boolean byTown, TownRequest.State to, TownRequest.State... from) {
        this.past = past;
        this.byTown = byTown;
        this.to = to;
        this.from = Set.of(from);
    }

    /** Where it leads from there; empty: it is not done there. */
    public Optional<TownRequest.State> from(TownRequest.State state) {
        return from.contains(state) ? Optional.of(to) : Optional.empty();
    }

    /** What it is called afterwards, in the history. */
    public String past() {
        return past;
    }

    static RequestAct called(String past) {
        return Arrays.stream(values())
                .filter(act -> act.past.equals(past))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the town does it, rather than the prefecture. */
    public boolean byTown() {
        return byTown;
    }

    /** Whether what the application says then, and its files, lie with the prefecture from then on. */
    boolean handsIn() {
        return this == SEND || this == ANSWER;
    }

    Right right() {
        return byTown ? Right.DISPATCH_REQUEST : Right.DISPATCH;
    }
}
