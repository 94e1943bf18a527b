package jp.kasane.admin.backup;

import java.net.URI;
import java.util.Set;
import jp.kasane.admin.databases.DatabaseServerAccess;
import jp.kasane.kernel.control.Settings;

/** Where a database server is and as whom to enter it. */
record DatabaseLogin(String host, int port, String user, String password) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final int STANDARD_PORT = 3306;

    /** The server of the control database, as the account that may read everything and change nothing. */
    static DatabaseLogin forDumping(Settings settings) {
        URI control = control(settings);
        return new DatabaseLogin(
                control.getHost(),
                control.getPort() < 0 ? STANDARD_PORT : control.getPort(),
                settings.required("kasane.backup.user"),
                settings.required("kasane.backup.password"));
    }

    /** The same account on another server. */
    DatabaseLogin on(String otherHost, int otherPort) {
        return new DatabaseLogin(otherHost, otherPort, user, password);
    }

    static DatabaseLogin of(DatabaseServerAccess server) {
        DatabaseServerAccess.Address at = server.address();
        return new DatabaseLogin(at.host(), at.port(), at.user(), at.password());
    }

    static String controlDatabase(Settings settings) {
        return control(settings).getPath().substring(1);
    }

    /** Connections to this machine itself are not encrypted, and the embedded server offers no encryption. */
    boolean local() {
        return LOOPBACK.contains(host);
    }

    private static URI control(Settings settings) {
        return URI.create(settings.required("kasane.control.url").substring("jdbc:".length()));
    }

    @Override
    public String toString() {
        return user + " on " + host + ":" + port;
    }
}
