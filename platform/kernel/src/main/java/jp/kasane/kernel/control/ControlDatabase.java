package jp.kasane.kernel.control;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLTransactionRollbackException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * The way into {@code kasane_control}: the registry, grants, sessions and jobs. Holds no resident's data, but names and addresses of
 * staff and secrets of sessions: what is bound to a statement stays out of the words of its failure, which end in a log.
 */
public final class ControlDatabase implements AutoCloseable {

    private static final int POOL_SIZE = 16;
    private static final int MOST_CAUSES = 50;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private ControlDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    }

    public static ControlDatabase open(Settings settings) {
        return open(
                settings.required("kasane.control.url"),
                settings.required("kasane.control.user"),
                settings.required("kasane.control.password"));
    }

    public static ControlDatabase open(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("control");
        // In a web application the driver manager does not find a driver of its own accord.
        config.setDriverClassName("com.mysql.cj.jdbc.Driver");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        // None before somebody asks: tenant-admin makes this user's grants itself, after it has opened this pool.
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        Connections.tune(config);
        return new ControlDatabase(new HikariDataSource(config));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /**
     * Work in one transaction that may meet another which wants the same rows in another order: the database then undoes one of them whole.
     *
     * @param lost what is answered if it was this one; nothing of the work is kept
     */
    public <T> T inTransaction(Function<Handle, T> work, Supplier<T> lost) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (RuntimeException e) {
            if (undone(e)) {
                return lost.get();
            }
            throw e;
        }
    }

    /** However deep it is wrapped. Causes may go round in a circle: no fault of ours has so many. */
    private static boolean undone(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(SQLTransactionRollbackException.class::isInstance);
    }

    @Override
    public void close() {
        pool.close();
    }
}
