package jp.kasane.kernel.jobs;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Workers that take and finish jobs side by side lock the same rows in different orders. The database then rolls one of them back
 * and asks it to try again (SQLSTATE 40001); a job must not fail for it.
 */
final class Deadlocks {

    private static final int TRIES = 5;
    private static final String ROLLED_BACK = "40";

    private Deadlocks() {}

    /** Does the work, once more each time the database rolled it back whole; the work must be one transaction. */
    static <T> T again(Supplier<T> work) {
        for (int left = TRIES; ; left--) {
            try {
                return work.get();
            } catch (UnableToExecuteStatementException e) {
                if (left == 1 || !rolledBack(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean rolledBack(UnableToExecuteStatementException failure) {
        return failure.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith(ROLLED_BACK);
    }
}
