package jp.kasane.web.fault;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the log may tell it: of what kind it is and where it happened. Its words are left out unless they are our own, for those
 * of a library may quote what somebody typed: a driver names the duplicate value, JDBI every argument of the statement.
 */
final class Wordless extends Exception {

    private static final long serialVersionUID = 1L;
    private static final String OURS = "jp.kasane.";

    private final String told;

    Wordless(Throwable fault) {
        super(null, cause(fault), false, true);
        setStackTrace(fault.getStackTrace());
        this.told = told(fault);
    }

    private static @Nullable Throwable cause(Throwable fault) {
        Throwable cause = fault.getCause();
        return cause == null ? null : new Wordless(cause);
    }

    private static String told(Throwable fault) {
        String kind = fault.getClass().getName();
        if (fault instanceof SQLException sql) {
            return kind + " (" + sql.getSQLState() + ", " + sql.getErrorCode() + ")";
        }
        StackTraceElement[] from = fault.getStackTrace();
        boolean ours = from.length > 0 && from[0].getClassName().startsWith(OURS);
        return ours && fault.getMessage() != null ? kind + ": " + fault.getMessage() : kind;
    }

    @Override
    public String toString() {
        return told;
    }
}
