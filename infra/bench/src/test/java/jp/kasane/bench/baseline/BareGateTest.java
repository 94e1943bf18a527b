package jp.kasane.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import jp.kasane.bench.product.AnInstallation;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.identity.SessionLimits;
import jp.kasane.kernel.identity.Sessions;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bare servlet has the product's duties: it lets in whom the product lets in, and writes down who looked. */
class BareGateTest {

    @TempDir
    private static Path folder;

    private static AnInstallation here;
    private static HikariDataSource control;

    private Tenant town;
    private User officer;
    private String secret = "";

    @BeforeAll
    static void install() throws Exception {
        here = new AnInstallation(folder);
        Settings settings = Settings.load(here.place.webSettings());
        control = BareServlet.pool(
                settings.required("kasane.control.url"), EmbeddedMariaDb.OWNER_USER, EmbeddedMariaDb.PASSWORD, 2);
    }

    @AfterAll
    static void close() {
        control.close();
        here.close();
    }

    @BeforeEach
    void anOfficerOfATown() {
        town = here.towns.newTown();
        String id = here.towns.newUser();
        here.towns.grant(id, town.place(), StandardRole.COORDINATOR);
        officer = new Users(here.towns.control(), Clock.systemUTC()).byId(id).orElseThrow();
        secret = here.installation.cookieOf(officer).substring("__Host-kasane=".length());
    }

    /** {@code U} stands for the user's id, {@code T} for the town's code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT 1 | true",
                "UPDATE web_session SET last_seen_at = NOW(6) - INTERVAL 31 MINUTE WHERE user_id = 'U' | false",
                "UPDATE web_session SET absolute_end_at = NOW(6) - INTERVAL 1 SECOND WHERE user_id = 'U' | false",
                "DELETE FROM web_session WHERE user_id = 'U' | false",
                "UPDATE app_user SET state = 'ENDED' WHERE id = 'U' | false",
                "UPDATE access_grant SET state = 'REVOKED' WHERE user_id = 'U' | false",
                "UPDATE access_grant SET state = 'PROPOSED' WHERE user_id = 'U' | false",
                "UPDATE access_grant SET valid_from = 'tomorrow' WHERE user_id = 'U' | false",
                "UPDATE access_grant SET valid_from = 'yesterday', valid_to = 'yesterday' WHERE user_id = 'U' | false",
                "UPDATE access_grant SET valid_to = 'today' WHERE user_id = 'U' | true",
                "UPDATE access_grant SET place_code = '023043' WHERE user_id = 'U' | false",
                "UPDATE access_grant SET place_kind = 'PREFECTURE' WHERE user_id = 'U' | false",
                "UPDATE tenant SET state = 'SUSPENDED' WHERE code = 'T' | false",
                "UPDATE tenant SET state = 'ONBOARDING' WHERE code = 'T' | false",
            })
    void letsInWhomTheProductLetsIn(String change, boolean admitted) throws Exception {
        LocalDate today = LocalDate.now(Grants.JAPAN);
        String sql = change.replace("'U'", "'" + officer.id() + "'")
                .replace("'T'", "'" + town.code() + "'")
                .replace("tomorrow", today.plusDays(1).toString())
                .replace("yesterday", today.minusDays(1).toString())
                .replace("today", today.toString());
        here.towns.control().jdbi().useHandle(handle -> handle.execute(sql));
        assertThat(productAdmits()).as("the product").isEqualTo(admitted);
        assertThat(new BareGate(control).admit(secret, town.code()).isPresent())
                .as("the bare servlet")
                .isEqualTo(admitted);
    }

    @Test
    void nobodyIsLetInWithAnothersSecretOrToAnotherTown() throws Exception {
        BareGate gate = new BareGate(control);
        Tenant other = here.towns.newTown();
        assertThat(gate.admit(secret + "x", town.code())).isEmpty();
        assertThat(gate.admit("", town.code())).isEmpty();
        assertThat(gate.admit(secret, other.code())).isEmpty();
        assertThat(gate.admit(secret, "000000")).isEmpty();
        assertThat(gate.admit(secret, town.code()).orElseThrow().id()).isEqualTo(officer.id());
    }

    @Test
    void aSessionIsMarkedAsSeenOnceAMinuteAsByTheProduct() throws Exception {
        BareGate gate = new BareGate(control);
        gate.admit(secret, town.code());
        String first = seen();
        gate.admit(secret, town.code());
        assertThat(seen()).isEqualTo(first);
        here.towns
                .control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE web_session SET last_seen_at = NOW(6) - INTERVAL 61 SECOND WHERE user_id = ?",
                        officer.id()));
        String before = seen();
        gate.admit(secret, town.code());
        assertThat(seen()).isGreaterThan(before);
    }

    @Test
    void colleaguesAreNamedByTheirIds() throws Exception {
        String another = here.towns.newUser();
        assertThat(new BareGate(control).names(Set.of(officer.id(), another, "nobody")))
                .containsOnlyKeys(officer.id(), another)
                .containsEntry(officer.id(), officer.displayName());
    }

    @Test
    void whoLookedIsWrittenDownWithWhatWasShown() throws Exception {
        try (Connection connection = here.installation.connect(town)) {
            assertThat(BareList.look(connection).rows()).isEmpty();
        }
        insert("01A", "OPEN", "2026-10-01");
        insert("01B", "DONE", "2026-10-02");
        insert("01C", "VOIDED", "2026-10-03");
        try (HikariDataSource pool = BareTown.pool(control, here.towns.keys(), town.code())) {
            BareList.Looked looked = new BareList(pool).look(officer.id(), "request-1");
            assertThat(looked.rows()).extracting(ListRow::id).containsExactly("01B", "01A");
            assertThat(looked.total()).isEqualTo(2);
        }
        assertThat(here.column(
                        town,
                        "SELECT CONCAT_WS('/', actor_id, actor_role, action, subject_kind, shown_ids, request_id)"
                                + " FROM audit_entry"))
                .containsExactly(officer.id() + "/COORDINATOR/LIST/consultation/01B 01A/request-1");
    }

    @Test
    void rowsOfAKindLookAlikeAndOthersDoNot() throws Exception {
        insert("01A", "OPEN", "2026-10-01");
        insert("01B", "OPEN", "2026-10-01");
        insert("01C", "DONE", "2026-10-01");
        try (Connection connection = here.installation.connect(town)) {
            List<ListRow> rows = BareList.look(connection).rows();
            assertThat(rows.get(1).kind()).isEqualTo(rows.get(2).kind());
            assertThat(rows.get(0).kind()).isNotEqualTo(rows.get(1).kind());
        }
    }

    private boolean productAdmits() {
        Sessions sessions = new Sessions(
                here.towns.control(),
                here.towns.keys(),
                SessionLimits.of(new Settings("test", new Properties())),
                Clock.systemUTC());
        return sessions.find(secret).isPresent()
                && here.towns
                        .grants()
                        .viewer(officer.id(), town.place(), "r")
                        .filter(viewer -> viewer.roles().contains(StandardRole.COORDINATOR))
                        .isPresent()
                && here.installation.town(town.code()).state() == Tenant.State.ACTIVE;
    }

    private String seen() {
        return here.towns
                .control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT last_seen_at FROM web_session WHERE user_id = :user")
                        .bind("user", officer.id())
                        .mapTo(String.class)
                        .one());
    }

    private void insert(String id, String state, String day) throws Exception {
        try (Connection connection = here.installation.connect(town)) {
            connection
                    .createStatement()
                    .execute("INSERT INTO consultation (id, version, number, fiscal_year, received_on, received_at,"
                            + " channel, contact_relation, urgency, next_step, basis, state, keep_until, created_at,"
                            + " changed_at, serial, recorded_by, changed_by, body, person_name) VALUES ('" + id
                            + "', 1, '" + id + "', 2026, '" + day + "', '09:05', 'PHONE', 'SELF', 'ORDINARY', 'NONE',"
                            + " 'OWN_AGENCY', '" + state + "', '2032-03-31', NOW(6), NOW(6), "
                            + (id.charAt(2) - 'A' + 1) + ", 'u', 'u', 'x', '架空 太郎')");
        }
    }
}
