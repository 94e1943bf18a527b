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

    /** As it is. */
    public static FullTown signedIn(Installation installation) {
        User officer = installation.user(OFFICER);
        return new FullTown(installation.town(CODE), officer, installation.cookieOf(officer));
    }

    /** Filled up to that number; the demo has put its own few there before it was ready. */
    public static FullTown in(Installation installation) {
        FullTown full = signedIn(installation);
        Tenant town = full.town();
        try (Connection connection = installation.connect(town)) {
            int there = count(connection);
            if (there < CONSULTATIONS) {
                new Filling(connection, full.officer().id()).with(Synthetic.rows(CONSULTATIONS - there));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the town cannot be filled", e);
        }
        return full;
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM consultation")) {
            row.next();
            return row.getInt(1);
        }
    }

    public String listPath() {
        return "/t/" + CODE + "/consultations";
    }

    public String newPath() {
        return "/t/" + CODE + "/consultations/new";
    }
}
