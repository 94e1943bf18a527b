package jp.kasane.bench.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.tenancy.Tenant;

/** The demo's 今別町 with 20,000 made-up consultations, and its officer signed in. */
public record FullTown(Tenant town, User officer, String cookie) {

    public static final int CONSULTATIONS = 20_000;

    private static final String CODE = "023035";
    private static final String OFFICER = "imabetsu-officer";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Filled up to that number, once the demo has put its own few there. */
    public static FullTown in(Installation installation) throws InterruptedException {
        Tenant town = installation.town(CODE);
        User officer = installation.user(OFFICER);
        try (Connection connection = installation.connect(town)) {
            int there = afterTheDemo(connection);
            if (there < CONSULTATIONS) {
                new Filling(connection, officer.id()).with(Synthetic.rows(CONSULTATIONS - there));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the town cannot be filled", e);
        }
        return new FullTown(town, officer, installation.cookieOf(officer));
    }

    /** How many there are when no more are being added. The demo fills its towns shortly after a first start. */
    private static int afterTheDemo(Connection connection) throws SQLException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int before = -1;
        int now = count(connection);
        while (now == 0 || now != before) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the demo does not fill its town");
            }
            Thread.sleep(QUIET.toMillis());
            before = now;
            now = count(connection);
        }
        return now;
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
