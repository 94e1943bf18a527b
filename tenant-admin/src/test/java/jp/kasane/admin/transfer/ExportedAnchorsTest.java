package jp.kasane.admin.transfer;

import static jp.kasane.admin.transfer.ATransfer.IMABETSU;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.kasane.admin.seal.Anchoring;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.SignedAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a town's access log was anchored at leaves with the town, so that it can be proved where Kasane is no more. */
class ExportedAnchorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private ATransfer here;

    @BeforeEach
    void anAnchoredTown() {
        here = new ATransfer(folder);
        anchor();
        anchor();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void everyAnchorIsInTheExportAndProvedByTheKeyBesideIt() throws Exception {
        Map<String, byte[]> parts = ATransfer.opened(here.exported());

        List<SignedAnchor> anchors = anchors(parts);
        byte[] key = bytes(rows(parts, "control/anchor-keys.jsonl").get(0), "public_key");
        assertThat(anchors).extracting(one -> one.anchor().number()).containsExactly(1L, 2L);
        assertThat(anchors).allMatch(one -> one.signedBy(key));
        assertThat(anchors.get(1).anchor().previous())
                .as("each names the one before")
                .isEqualTo(anchors.get(0).hash());
    }

    @Test
    void theyAreReadBeforeTheSealsThatTheySpeakOf() throws Exception {
        List<String> files = List.copyOf(ATransfer.opened(here.exported()).keySet());

        assertThat(files.indexOf("control/anchors.jsonl"))
                .isNotNegative()
                .isLessThan(files.indexOf("town/audit_seal.jsonl"));
    }

    @Test
    void neitherAnotherTownsAnchorsNorTheirKeyNorAnythingToSignWithIsInIt() throws Exception {
        String control = here.installation.database;
        here.installation.server.asRoot(
                "INSERT INTO " + control + ".anchor_key VALUES ('01CANARYKEY000000000000000', 'x', 'x', NOW(6))",
                "INSERT INTO " + control
                        + ".audit_anchor SELECT '023043', number, event, seal_number, seal_hash, entries,"
                        + " 424242, at, previous, '01CANARYKEY000000000000000', signature FROM " + control
                        + ".audit_anchor");

        Map<String, byte[]> parts = ATransfer.opened(here.exported());

        assertThat(rows(parts, "control/anchors.jsonl")).hasSize(2);
        assertThat(rows(parts, "control/anchor-keys.jsonl"))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.fieldNames()).toIterable().containsExactly("id", "public_key", "created_at"));
        assertThat(new String(parts.get("control/anchors.jsonl"), StandardCharsets.UTF_8))
                .doesNotContain("023043", "424242", "CANARY");
    }

    @Test
    void whereTheTownComesInItIsAnchoredAnewWithThatInstallationsKey() throws Exception {
        Path file = here.exported();
        here.withoutTheTown();
        String control = here.installation.database;
        here.installation.server.asRoot(
                "DELETE FROM " + control + ".audit_anchor", "DELETE FROM " + control + ".anchor_key");

        here.takenIn(file);

        assertThat(here.installation.column("SELECT CONCAT(number, event) FROM audit_anchor"))
                .containsExactly("1RESTORED");
        assertThat(here.installation.column("SELECT id FROM anchor_key"))
                .doesNotContain(anchors(ATransfer.opened(file)).get(0).anchor().key());
    }

    private void anchor() {
        Tenant town = new TenantRegistry(here.installation.admin).find(IMABETSU).orElseThrow();
        Anchoring anchoring = new Anchoring(here.installation.admin, here.installation.keys, Clock.systemUTC());
        here.installation
                .admin
                .jdbi()
                .useTransaction(transaction -> anchoring.restored(
                        transaction,
                        here.installation.servers().server(town.server().id()),
                        IMABETSU));
    }

    private static List<SignedAnchor> anchors(Map<String, byte[]> parts) {
        return rows(parts, "control/anchors.jsonl").stream()
                .map(ExportedAnchorsTest::anchor)
                .toList();
    }

    private static SignedAnchor anchor(JsonNode row) {
        return new SignedAnchor(
                new Anchor(
                        row.path("town_code").asText(),
                        row.path("number").asLong(),
                        Anchor.Event.valueOf(row.path("event").asText()),
                        row.path("seal_number").asLong(),
                        HexFormat.of().formatHex(bytes(row, "seal_hash")),
                        row.path("entries").asLong(),
                        row.path("last_entry").asLong(),
                        Instant.parse(row.path("at").asText()),
                        HexFormat.of().formatHex(bytes(row, "previous")),
                        row.path("key_id").asText()),
                bytes(row, "signature"));
    }

    private static byte[] bytes(JsonNode row, String column) {
        return Base64.getDecoder().decode(row.path(column).asText());
    }

    private static List<JsonNode> rows(Map<String, byte[]> parts, String file) {
        return new String(parts.get(file), StandardCharsets.UTF_8)
                .lines()
                .map(ExportedAnchorsTest::read)
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
