package jp.kasane.admin.transfer;

import static jp.kasane.admin.transfer.ATransfer.IMABETSU;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a town asked its prefecture's advisers for, and what they wrote for it, leaves with the town. */
class ExportedVisitsTest {

    private static final List<String> FILES = List.of(
            "control/dispatch-requests.jsonl",
            "control/dispatch-request-events.jsonl",
            "control/dispatch-request-versions.jsonl",
            "control/dispatch-attachments.jsonl",
            "control/dispatch-visits.jsonl",
            "control/dispatch-reports.jsonl",
            "control/dispatch-replies.jsonl");

    @TempDir
    private Path folder;

    private ATransfer here;
    private String control;

    @BeforeEach
    void aTownThatWasAdvised() {
        here = new ATransfer(folder);
        control = here.installation.database;
        here.installation.server.asRoot("INSERT INTO " + control + ".dispatch_programme VALUES ('" + id("PROGRAMME")
                + "', '020001', 2026, '派遣', 'QUOTA', 'RUNNING', '{}', 1, 'x', NOW(6), TRUE)");
        advised("OWN", IMABETSU);
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void everyPieceIsInTheExport() throws Exception {
        Map<String, byte[]> parts = ATransfer.opened(here.exported());

        assertThat(FILES)
                .allSatisfy(file -> assertThat(text(parts, file).lines()).hasSize(1));
        assertThat(text(parts, "control/dispatch-reports.jsonl")).contains("助言 OWN");
        assertThat(text(parts, "control/dispatch-replies.jsonl")).contains("所感 OWN");
        assertThat(text(parts, "control/dispatch-request-versions.jsonl")).contains("見本の会 OWN");
        assertThat(text(parts, "control/dispatch-attachments.jsonl")).contains("\"sent_at\"", "\"removed_at\":null");
    }

    @Test
    void nothingOfAnotherTownsIsInIt() throws Exception {
        here.installation.server.asRoot("INSERT INTO " + control
                + ".tenant (code, prefecture_code, name, kana, state, server_id, database_name, database_user,"
                + " single_officer, created_at, changed_at) SELECT '023043', prefecture_code, '隣村', 'x', state, server_id,"
                + " 'other', 'other', FALSE, created_at, changed_at FROM " + control + ".tenant LIMIT 1");
        advised("OTHER", "023043");

        Map<String, byte[]> parts = ATransfer.opened(here.exported());

        assertThat(FILES).allSatisfy(file -> assertThat(text(parts, file)).doesNotContain("OTHER", "023043"));
    }

    @Test
    void anImportLeavesThemForReaders() throws Exception {
        Path file = here.exported();
        for (String table :
                List.of("reply", "report", "attachment", "request_event", "request_version", "visit", "request")) {
            here.installation.server.asRoot("DELETE FROM " + control + ".dispatch_" + table);
        }
        here.withoutTheTown();

        here.takenIn(file);

        assertThat(here.installation.column("SELECT id FROM dispatch_request")).isEmpty();
    }

    private void advised(String whose, String town) {
        String request = id("REQUEST" + whose);
        String visit = id("VISIT" + whose);
        String into = "INSERT INTO " + control;
        here.installation.server.asRoot(
                into + ".dispatch_request VALUES ('" + request + "', '020001', '" + id("PROGRAMME") + "', '" + town
                        + "', 'ACCEPTED', '{}', 1, 'x', NOW(6), NOW(6))",
                into + ".dispatch_request_event VALUES ('" + id("EVENT" + whose) + "', '" + request
                        + "', 'SENT', '', 'x', TRUE, NOW(6))",
                into + ".dispatch_request_version VALUES ('" + request + "', 1, '{\"group\":\"見本の会 " + whose
                        + "\"}', 'x', NOW(6))",
                into + ".dispatch_attachment VALUES ('" + id("FILE" + whose) + "', '" + request
                        + "', 'x.pdf', 'x', 'x', NOW(6), NOW(6), NULL)",
                into
                        + ".dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, number, state, version,"
                        + " changed_at) VALUES ('" + visit + "', '020001', '" + id("PROGRAMME") + "', '" + request
                        + "', '"
                        + town + "', 1, 'HELD', 1, NOW(6))",
                into + ".dispatch_report VALUES ('" + visit + "', 1, '所見', '助言 " + whose + "', '', '', 'x', NOW(6))",
                into + ".dispatch_reply VALUES ('" + visit + "', 1, '所感 " + whose + "', '', 'x', NOW(6))");
    }

    private static String id(String name) {
        return (name + "0".repeat(26)).substring(0, 26);
    }

    private static String text(Map<String, byte[]> parts, String file) {
        return new String(parts.get(file), StandardCharsets.UTF_8);
    }
}
