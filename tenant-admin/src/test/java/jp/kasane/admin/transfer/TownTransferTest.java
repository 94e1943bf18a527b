package jp.kasane.admin.transfer;

import static jp.kasane.admin.transfer.ATransfer.IMABETSU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.testing.EmbeddedMariaDb;
import jp.kasane.kernel.testing.Proof;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town goes out into a file and comes back out of it: whole, alone, and shut until somebody has looked. */
class TownTransferTest {

    private static final Place TOWN = Place.town(IMABETSU);

    @TempDir
    private Path folder;

    private ATransfer here;

    @BeforeEach
    void aTown() {
        here = new ATransfer(folder);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void everyTableComesBackRowByRowWhateverItHolds() throws Exception {
        Proof proof = Proof.of("proof.transfer.rounds", 3, 100, "towns");
        for (int round = 0; round < proof.cases(); round++) {
            Random random = proof.random(round);
            here.tables.fill(random, 1 + random.nextInt(30));
            Map<String, List<String>> before = here.tables.rows();
            assertThat(before)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
            Path file = here.exported();
            here.withoutTheTown();

            here.taken(file);

            assertThat(here.tables.rows()).isEqualTo(before);
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void tenMegabytesOfOneTextComeBack() throws Exception {
        here.tables.fill(new Random(7), 1);
        try (Connection root = EmbeddedMariaDb.get().connect("kasane_t_" + IMABETSU, "root", EmbeddedMariaDb.PASSWORD);
                var change = root.prepareStatement("UPDATE consultation SET body = ?")) {
            change.setString(1, "𠮷\u0001ﾊﾝ".repeat(900_000));
            change.executeUpdate();
        }
        Map<String, List<String>> before = here.tables.rows();
        Path file = here.exported();
        here.withoutTheTown();
        here.taken(file);
        assertThat(here.tables.rows().equals(before)).isTrue();
    }

    @Test
    void registryPeopleGrantsAndTrailComeBack() throws Exception {
        here.installation.person("imabetsu-one", TOWN, StandardRole.CASE_WORKER);
        List<String> people =
                ofControl("SELECT CONCAT_WS('|', id, username, display_name, kana, email, language) FROM app_user");
        List<String> grants = ofControl("SELECT CONCAT_WS('|', id, user_id, role, purpose, state, valid_from,"
                + " void_if_unused_at, created_at) FROM access_grant");
        List<String> trail = ofControl("SELECT CONCAT_WS('|', at, action, subject_id) FROM control_audit");
        here.installation.server.asRoot("INSERT INTO " + here.installation.database
                + ".town_name VALUES ('023035', '2020-04-01', '津軽半島町', 'つがるはんとうちょう', 'x', NOW(6), NULL)");
        Path file = here.exported();
        here.withoutTheTown();

        here.taken(file);

        assertThat(here.one("SELECT CONCAT(valid_from, name, kana) FROM town_name"))
                .isEqualTo("2020-04-01津軽半島町つがるはんとうちょう");
        assertThat(ofControl("SELECT CONCAT_WS('|', id, username, display_name, kana, email, language) FROM app_user"))
                .isEqualTo(people);
        assertThat(ofControl("SELECT CONCAT_WS('|', id, user_id, role, purpose, state, valid_from, void_if_unused_at,"
                        + " created_at) FROM access_grant"))
                .isEqualTo(grants);
        assertThat(ofControl("SELECT CONCAT_WS('|', at, action, subject_id) FROM control_audit"))
                .containsAll(trail);
        assertThat(here.one("SELECT CONCAT(name, kana) FROM tenant")).isEqualTo("今別町いまべつまち");
    }

    @Test
    void itIsShutUntilSomebodyLookedAndItsPeopleAreInvited() throws Exception {
        Path file = here.exported();
        here.withoutTheTown();
        here.keycloak.mails.clear();

        here.taken(file);

        assertThat(town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(town().stateReason()).contains("取り込みました");
        here.worker.go();
        assertThat(here.keycloak.mails).singleElement().asString().startsWith("admin-023035 ");
        assertThat(here.keycloak.realm("kasane-020001").members.values())
                .as("in the town's organization again")
                .anyMatch(members -> members.size() == 1);
        assertThat(here.one("SELECT action FROM control_audit WHERE action = 'TOWN_IMPORTED'"))
                .isNotEmpty();
    }

    @Test
    void theTownsUserEntersWithTheSameNarrowRightsAsBefore() throws Exception {
        Path file = here.exported();
        here.withoutTheTown();
        here.taken(file);
        String password = here.installation.keys.openText(town().passwordPurpose(), town().sealedPassword());
        try (Connection own = EmbeddedMariaDb.get().connect(town().databaseName(), town().databaseUser(), password);
                var statement = own.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit_entry"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("DROP TABLE draft")).hasMessageContaining("denied");
            assertThat(statement.execute("SELECT * FROM consultation")).isTrue();
        }
    }

    @Test
    void holdsNothingOfAnotherTownAndNoSecret() throws Exception {
        Place yomogita = Place.town("023043");
        String both = here.installation.person("in-both", TOWN, StandardRole.CASE_WORKER);
        here.installation.person("stranger", yomogita, StandardRole.COORDINATOR);
        here.installation.server.asRoot("INSERT INTO " + here.installation.database + ".access_grant (id, user_id,"
                + " place_kind, place_code, role, purpose, state, valid_from, created_at) SELECT '0ELSEWHERE', '" + both
                + "', 'TOWN', '023043', 'AUDITOR', 'canary', 'GRANTED', NOW(), NOW(6)");
        here.installation.server.asRoot(
                "INSERT INTO " + here.installation.database + ".control_audit (at, place_kind,"
                        + " place_code, action, subject_kind, purpose) VALUES (NOW(6), 'TOWN', '023043', 'RESUME', 'grant', 'canary')");
        String everything = text(ATransfer.opened(here.exported()));
        assertThat(everything).contains("in-both", "admin-023035").doesNotContain("stranger", "0ELSEWHERE", "canary");
        assertThat(everything)
                .doesNotContain("database_password", "private_key", "csrf", "\"subject\"", "client_secret");
    }

    @Test
    void isItsOwnersAloneAndSaysNothingToWhoHasNotThePassphrase() throws Exception {
        here.tables.fill(new Random(1), 3);
        Path file = here.exported();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("consultation", IMABETSU);
        assertThat(new ObjectMapper()
                        .readTree(ATransfer.opened(file).get("manifest.json"))
                        .path("town")
                        .path("name")
                        .asText())
                .isEqualTo("今別町");
    }

    @Test
    void theManifestTellsEveryTableItsColumnsItsCountAndItsHash() throws Exception {
        here.tables.fill(new Random(2), 4);
        Map<String, byte[]> parts = ATransfer.opened(here.exported());
        JsonNode manifest = new ObjectMapper().readTree(parts.get("manifest.json"));
        assertThat(manifest.path("format").asText()).isEqualTo("kasane-town-export");
        assertThat(manifest.path("schemaVersion").asText()).isEqualTo("1");
        for (JsonNode part : manifest.path("tables")) {
            byte[] content = parts.get(part.path("file").asText());
            assertThat(new String(content, StandardCharsets.UTF_8).lines().count())
                    .as(part.path("file").asText())
                    .isEqualTo(part.path("rows").asLong());
            assertThat(part.path("columns").size()).isPositive();
        }
        assertThat(manifest.path("tables").findValuesAsText("table"))
                .contains("consultation", "audit_entry", "access_grant", "control_audit", "app_user", "tenant");
    }

    @Test
    void anybodysOpensslOpensIt() throws Exception {
        Path file = here.exported();
        Path zip = folder.resolve("opened.zip");
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "enc",
                        "-d",
                        "-aes-256-cbc",
                        "-pbkdf2",
                        "-iter",
                        "600000",
                        "-md",
                        "sha256",
                        "-in",
                        file.toString(),
                        "-out",
                        zip.toString(),
                        "-pass",
                        "pass:correct horse battery")
                .redirectErrorStream(true)
                .start();
        assertThat(openssl.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(openssl.exitValue()).isZero();
        assertThat(Files.readAllBytes(zip)).isEqualTo(ATransfer.decrypted(file));
    }

    @ParameterizedTest
    @EnumSource(TownImport.Stage.class)
    void cutOffAnywhereNobodyGetsInAndTheSameCommandCompletesIt(TownImport.Stage last) throws Exception {
        here.tables.fill(new Random(3), 5);
        Map<String, List<String>> before = here.tables.rows();
        Path file = here.exported();
        here.withoutTheTown();

        assertThatThrownBy(() -> here.taken(file, stage -> {
                    if (stage == last) {
                        throw new Died();
                    }
                }))
                .isInstanceOf(Died.class);
        assertThat(here.installation.column("SELECT state FROM tenant")).isSubsetOf("ONBOARDING");

        here.taken(file);

        assertThat(here.tables.rows()).isEqualTo(before);
        assertThat(town().state()).isEqualTo(Tenant.State.SUSPENDED);
        assertThat(here.installation.column("SELECT role FROM access_grant")).containsExactly("TOWN_ADMINISTRATOR");
        assertThat(here.keycloak.realm("kasane-020001").organizations).hasSize(1);
    }

    @Test
    void aGrantThatWasRevokedMeanwhileStaysRevokedAndATakenNameStaysItsHolders() throws Exception {
        String gone = here.installation.person("gone", TOWN, StandardRole.CASE_WORKER);
        here.installation.person("namesake", TOWN, StandardRole.CASE_WORKER);
        Path file = here.exported();
        String control = here.installation.database;
        here.installation.server.asRoot(
                "UPDATE " + control + ".access_grant SET state = 'REVOKED' WHERE user_id = '" + gone + "'",
                "DELETE g FROM " + control + ".access_grant g JOIN " + control
                        + ".app_user u ON u.id = g.user_id WHERE u.username = 'namesake'",
                "UPDATE " + control + ".app_user SET id = 'SOMEBODYELSE' WHERE username = 'namesake'",
                "DELETE FROM " + control + ".tenant");
        here.installation.withoutTowns(IMABETSU);

        assertThat(here.taken(file).leftOut()).containsExactly("namesake");

        assertThat(here.one("SELECT state FROM access_grant WHERE user_id = '" + gone + "'"))
                .isEqualTo("REVOKED");
        assertThat(here.one("SELECT COUNT(*) FROM access_grant g JOIN app_user u ON u.id = g.user_id"
                        + " WHERE u.username = 'namesake'"))
                .isEqualTo("0");
    }

    @Test
    void whoHadLeftForGoodComesInAsOneWhoHas() throws Exception {
        String left = here.installation.person("left", TOWN, StandardRole.CASE_WORKER);
        here.installation.server.asRoot(
                "UPDATE " + here.installation.database + ".app_user SET state = 'ENDED' WHERE id = '" + left + "'");
        Path file = here.exported();
        here.withoutTheTown();
        here.taken(file);
        assertThat(here.one("SELECT state FROM app_user WHERE id = '" + left + "'"))
                .isEqualTo("ENDED");
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private List<String> ofControl(String sql) {
        return here.installation.column(sql).stream().sorted().toList();
    }

    private static String text(Map<String, byte[]> parts) {
        StringBuilder all = new StringBuilder();
        parts.forEach((name, content) -> all.append(name).append(new String(content, StandardCharsets.UTF_8)));
        return all.toString();
    }

    private Tenant town() {
        return new TenantRegistry(here.installation.admin).find(IMABETSU).orElseThrow();
    }
}
