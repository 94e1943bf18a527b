package jp.kasane.kernel.tenancy;

import com.mysql.cj.jdbc.Driver;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import jp.kasane.kernel.control.Connections;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to one town's database as that town's own user, and proves of each new one that it is where it should be:
 * {@code DATABASE()}, {@code CURRENT_USER()} and the town's marker. A connection that fails the proof is closed and never used.
 */
final class TownDataSource implements DataSource {

    private static final Driver DRIVER = driver();

    private static final int ACCESS_DENIED = 1045;

    private final Tenant tenant;
    private final String url;
    private final int answerMillis;
    private final Properties properties = Connections.properties();
    private final Supplier<List<String>> passwordsNow;
    private volatile String password;

    /**
     * Connections to one town.
     *
     * @param passwordsNow looked up where the password no longer holds: it may be being rotated
     */
    TownDataSource(Tenant tenant, String password, Towns.Limits limits, Supplier<List<String>> passwordsNow) {
        this.password = password;
        this.passwordsNow = passwordsNow;
        this.tenant = tenant;
        this.url =
                "jdbc:mysql://" + tenant.server().host() + ":" + tenant.server().port() + "/" + tenant.databaseName();
        // An entry that has not committed a minute after it was written never will: its number can be settled (ADR
        // 0012).
        properties.setProperty("sessionVariables", "idle_write_transaction_timeout=60");
        properties.setProperty("user", tenant.databaseUser());
        properties.setProperty("connectTimeout", Long.toString(limits.patience().toMillis()));
        properties.setProperty("socketTimeout", Long.toString(limits.patience().toMillis()));
        this.answerMillis = Math.toIntExact(limits.waitForAnswer().toMillis());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = connect();
        try {
            prove(connection);
            connection.setNetworkTimeout(Runnable::run, answerMillis);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** With the password that held last, or else with one that the registry has now. */
    private Connection connect() throws SQLException {
        try {
            return connect(password);
        } catch (SQLException e) {
            if (!denied(e)) {
                throw e;
            }
            for (String other : passwordsNow.get()) {
                Optional<Connection> connection = other.equals(password) ? Optional.empty() : attempt(other);
                if (connection.isPresent()) {
                    password = other;
                    return connection.get();
                }
            }
            throw e;
        }
    }

    private Optional<Connection> attempt(String other) throws SQLException {
        try {
            return Optional.of(connect(other));
        } catch (SQLException e) {
            if (denied(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Connection connect(String with) throws SQLException {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("password", with);
        Connection connection = DRIVER.connect(url, all);
        if (connection == null) {
            throw new SQLException("the driver does not take the address of " + tenant);
        }
        return connection;
    }

    private static boolean denied(SQLException fault) {
        return fault.getErrorCode() == ACCESS_DENIED;
    }

    private void prove(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT DATABASE(), SUBSTRING_INDEX(CURRENT_USER(), '@', 1), (SELECT MIN(code) FROM town_marker),"
                                + " (SELECT COUNT(*) FROM town_marker)");
                ResultSet row = statement.executeQuery()) {
            boolean right = row.next()
                    && tenant.databaseName().equals(row.getString(1))
                    && tenant.databaseUser().equals(row.getString(2))
                    && tenant.code().equals(row.getString(3))
                    && row.getInt(4) == 1;
            if (!right) {
                throw new WrongTown(tenant.code());
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("a town's database is entered as the town's own user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Nothing is written: a driver's log may carry content.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool would allow the whole of its own patience; ours is shorter, so that it hears why.
    }

    @Override
    public int getLoginTimeout() {
        return Math.max(1, Integer.parseInt(properties.getProperty("connectTimeout")) / 1000);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    private static Driver driver() {
        try {
            return new Driver();
        } catch (SQLException e) {
            throw new IllegalStateException("the database driver does not load", e);
        }
    }
}
