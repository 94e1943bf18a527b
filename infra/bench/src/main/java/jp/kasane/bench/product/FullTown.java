package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.tenancy.Tenant;

/** The demo's 今別町 with 20,000 made-up consultations, and its officer signed in. */
public record FullTown(Tenant town, User officer, String cookie) {

    public static final int CONSULTATIONS = 20_000;

    private static final String CODE = "023035";
    private static final String OFFICER = "imabetsu-officer";

    /** Filled unless it is already. */
    public static FullTown in(Installation installation) {
        Tenant town = installation.town(CODE);
        User officer = installation.user(OFFICER);
        try (Connection connection = installation.connect(town)) {
            if (count(connection) == 0) {
                new Filling(connection, officer.id()).with(Synthetic.rows(CONSULTATIONS));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the town cannot be filled", e);
        }
        return new FullTown(town, officer, installation.cookieOf(officer));
    }

    private static long count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM consultation")) {
            row.next();
            return row.getLong(1);
        }
    }

    public String listPath() {
        return "/t/" + CODE + "/consultations";
    }

    public String newPath() {
        return "/t/" + CODE + "/consultations/new";
    }
}
