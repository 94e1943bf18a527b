package jp.kasane.admin.databases;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import jp.kasane.kernel.control.Connections;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** One database server and the credential that may make towns' databases on it. Connections are few and kept for a minute. */
public final class DatabaseServerAccess implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final int CONNECTIONS = 3;
    private static final long IDLE_MILLIS = 60_000;
    private static final long WAIT_MILLIS = 8_000;

    private final Address address;
    private final HikariDataSource pool;

    /**
     * Where a server is and who makes databases there.
     *
     * @param acceptsTowns whether new towns are made there
     * @param clients from where towns' users connect, as MariaDB writes hosts in accounts
     * @param sealer the account that seals towns' access logs, as MariaDB writes accounts
     */
    public record Address(
            String id,
            String host,
            int port,
            String user,
            String password,
            String clients,
            boolean acceptsTowns,
            String sealer) {

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,80}");

        /** A server where nobody asks whether new towns may be made; the sealer by its usual name, from where towns' users connect too. */
        public Address(String id, String host, int port, String user, String password, String clients) {
            this(id, host, port, user, password, clients, true, account("kasane_seal", clients));
        }

        static String account(String user, String host) {
            if (!NAME.matcher(user).matches()) {
                throw new IllegalStateException("a database account has a name of letters, digits and underscores");
            }
            return "'" + user + "'@'" + host + "'";
        }

        /** Whether the server runs on this machine. */
        static boolean isLoopback(String host) {
            return LOOPBACK.contains(host);
        }

        @Override
        public String toString() {
            return "database server " + id;
        }
    }

    public DatabaseServerAccess(Address address) {
        this.address = address;
        HikariConfig config = new HikariConfig();
        config.setPoolName("provision-" + address.id());
        config.setDataSource(dataSource(""));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
    }

    public Address address() {
        return address;
    }

    /** The server itself, in no database. A statement that fails is not repeated in the log: some set a password. */
    public Jdbi server() {
        Jdbi server = Jdbi.create(pool);
        server.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return server;
    }

    /** One of the few connections kept, in no database; closing gives it back. */
    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** Whether it answers. */
    boolean answers() {
        try {
            return server().withHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Boolean.class).one());
        } catch (JdbiException e) {
            return false;
        }
    }

    public DataSource dataSource(String database) {
        String url = "jdbc:mysql://" + address.host() + ":" + address.port() + "/" + database;
        return dataSource(url, address.user(), address.password(), Address.isLoopback(address.host()));
    }

    /** Over loopback nothing is gained by TLS, and its handshake costs more than most steps. */
    static DataSource dataSource(String url, String user, String password, boolean loopback) {
        var properties = Connections.properties();
        if (loopback) {
            properties.setProperty("sslMode", "DISABLED");
        }
        StringBuilder full = new StringBuilder(url).append('?');
        properties.forEach(
                (name, value) -> full.append(name).append('=').append(value).append('&'));
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(full.toString());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
