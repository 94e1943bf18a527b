package jp.kasane.bench.baseline;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.kasane.kernel.secrets.KeyRing;

/** The way into one town's database for the bare servlet, found in the registry once. */
final class BareTown {

    private static final String WHERE = "SELECT t.database_name, t.database_user, t.database_password, s.host, s.port"
            + " FROM tenant t JOIN database_server s ON s.id = t.server_id WHERE t.code = ?";

    private BareTown() {}

    static HikariDataSource pool(DataSource control, KeyRing keys, String code) throws SQLException {
        try (Connection connection = control.getConnection();
                PreparedStatement select = connection.prepareStatement(WHERE)) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String url = "jdbc:mysql://" + row.getString(4) + ":" + row.getInt(5) + "/" + row.getString(1);
                String password = keys.openText("tenant:" + code + ":database", row.getBytes(3));
                return BareServlet.pool(url, row.getString(2), password, BareServlet.townPool());
            }
        }
    }
}
