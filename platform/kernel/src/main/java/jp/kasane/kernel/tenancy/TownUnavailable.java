package jp.kasane.kernel.tenancy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** A town that cannot be entered now: not active, or its database does not answer. Other towns are not touched by it. */
public final class TownUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    TownUnavailable(String code, @Nullable Throwable cause) {
        super("the town " + code + " cannot be entered now", cause);
        this.code = code;
    }

    /** What a fault means where the town's database did not answer or had no connection left; any other is returned as it is. */
    static RuntimeException instead(OpenTown town, RuntimeException fault) {
        RuntimeException told = instead(town.code(), fault);
        if (told instanceof TownUnavailable && waitedInVain(fault) && !town.connected()) {
            town.server().wasSilent();
        }
        return told;
    }

    private static RuntimeException instead(String code, RuntimeException fault) {
        boolean silent = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongTown || cause instanceof TownUnavailable) {
                return fault;
            }
            silent |= cause instanceof SQLException refused && isSilence(refused);
        }
        return silent ? new TownUnavailable(code, fault) : fault;
    }

    /**
     * No connection was to be had, because the server gave none or because the town's few are all in use. A server that refused,
     * with a state other than those of connections, has answered: that is the town's own trouble and no other's.
     */
    private static boolean waitedInVain(Throwable fault) {
        boolean inVain = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            inVain |= cause instanceof SQLTransientConnectionException;
            if (cause instanceof SQLException said
                    && said.getSQLState() != null
                    && !said.getSQLState().startsWith("08")) {
                return false;
            }
        }
        return inVain;
    }

    /** The pool's word for having waited in vain, or the class of states that SQL keeps for connections. */
    private static boolean isSilence(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientConnectionException || (state != null && state.startsWith("08"));
    }

    public String code() {
        return code;
    }
}
