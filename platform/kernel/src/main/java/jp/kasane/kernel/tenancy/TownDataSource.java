package jp.kasane.kernel.tenancy;

import com.mysql.cj.jdbc.Driver;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
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

    private final Tenant tenant;
    private final String url;
    private final Properties properties = Connections.properties();

    TownDataSource(Tenant tenant, String password) {
        this.tenant = tenant;
        this.url =
                "jdbc:mysql://" + tenant.server().host() + ":" + tenant.server().port() + "/" + tenant.databaseName();
        // An entry that has not committed a minute after it was written never will: its number can be settled (ADR
        // 0012).
        properties.setProperty("sessionVariables", "idle_write_transaction_timeout=60");
        properties.setProperty("user", tenant.databaseUser());
        properties.setProperty("password", password);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = DRIVER.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take the address of " + tenant);
        }
        try {
            prove(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
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
        properties.setProperty("connectTimeout", Integer.toString(Math.multiplyExact(seconds, 1000)));
    }

    @Override
    public int getLoginTimeout() {
        return Integer.parseInt(properties.getProperty("connectTimeout")) / 1000;
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
