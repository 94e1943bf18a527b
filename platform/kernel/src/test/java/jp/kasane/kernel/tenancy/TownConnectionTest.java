package jp.kasane.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.TestTowns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proof that each new connection gives before it is used, each part of it alone. */
class TownConnectionTest {

    private static TestTowns prefecture;

    private final EmbeddedMariaDb server = EmbeddedMariaDb.get();
    private final Tenant town = prefecture.newTown();

    @BeforeAll
    static void open() {
        prefecture = new TestTowns();
    }

    @AfterAll
    static void close() {
        prefecture.close();
    }

    private static Tenant at(Tenant town, String database, String user) {
        return new Tenant(
                town.code(),
                town.prefectureCode(),
                town.name(),
                town.kana(),
                town.state(),
                null,
                town.server(),
                database,
                user,
                town.sealedPassword(),
                null,
                false);
    }

    private void enter(Tenant as, String password) throws SQLException {
        try (Connection entered = new TownDataSource(as, password, Towns.Limits.USUAL, List::of).getConnection()) {
            assertThat(entered.isValid(1)).isTrue();
        }
    }

    private String password() {
        return prefecture.keys().openText(town.passwordPurpose(), town.sealedPassword());
    }

    private void assertRefused(Tenant as, String password) {
        assertThatThrownBy(() -> enter(as, password)).isInstanceOf(WrongTown.class);
    }

    @Test
    void isUsedWhereDatabaseUserAndMarkerAreTheTowns() throws SQLException {
        enter(town, password());
    }

    @Test
    void isNotUsedInADatabaseOfAnotherNameThanTheRegistrys() {
        assertRefused(at(town, town.databaseName() + "?useInformationSchema=true", town.databaseUser()), password());
    }

    /** Where the server keeps an anonymous account, whoever it does not know is let in as that. */
    @Test
    void isNotUsedAsAnybodyElseThanTheTownsUser() {
        server.asRoot(
                "CREATE USER ''@'127.0.0.1' IDENTIFIED BY 'anybody'",
                "GRANT SELECT ON " + town.databaseName() + ".* TO ''@'127.0.0.1'");
        try {
            assertRefused(at(town, town.databaseName(), "kasane_t_nobody"), "anybody");
        } finally {
            server.asRoot("DROP USER ''@'127.0.0.1'");
        }
    }

    @Test
    void isNotUsedWhereTheMarkerIsAnothers() {
        server.asRoot("UPDATE " + town.databaseName() + ".town_marker SET code = '000000'");
        assertRefused(town, password());
    }

    @Test
    void isNotUsedWhereTwoTownsLie() {
        server.asRoot("INSERT INTO " + town.databaseName() + ".town_marker VALUES ('999999', '隣町')");
        assertRefused(town, password());
    }

    @Test
    void doesNotStayOpenOnceItIsRefused() throws SQLException, InterruptedException {
        server.asRoot("UPDATE " + town.databaseName() + ".town_marker SET code = '000000'");
        assertRefused(town, password());
        for (int wait = 0; wait < 100 && connections() > 0; wait++) {
            Thread.sleep(20);
        }
        assertThat(connections()).isZero();
    }

    private int connections() throws SQLException {
        try (Connection root = server.connect("mysql", "root", EmbeddedMariaDb.PASSWORD);
                var found = root.createStatement()
                        .executeQuery("SELECT COUNT(*) FROM information_schema.processlist WHERE user = '"
                                + town.databaseUser() + "'")) {
            found.next();
            return found.getInt(1);
        }
    }
}
