package jp.kasane.admin.backup;

import static jp.kasane.kernel.testing.EmbeddedMariaDb.PASSWORD;
import static jp.kasane.kernel.testing.EmbeddedMariaDb.PROVISION_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import jp.kasane.admin.databases.DatabaseServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProgramsTest {

    private AnInstallation here;
    private DatabaseLogin login;

    @BeforeEach
    void install(@TempDir Path data) throws Exception {
        here = new AnInstallation(data);
        try (DatabaseServers servers = new DatabaseServers(here.settings)) {
            login = DatabaseLogin.of(servers.server("embedded"));
        }
    }

    @AfterEach
    void close() {
        here.close();
    }

    private static InputStream dump(String statements) {
        return new ByteArrayInputStream(statements.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\! touch %s\n", "system touch %s\n", "tee %s\nSELECT 1;\n"})
    void aForgedDumpRunsNothingOnThisMachine(String forged) {
        Path trace = here.data.resolve("trace");
        String database = here.town.databaseName();

        assertThatThrownBy(() -> here.programs().load(login, database, dump(forged.formatted(trace))))
                .isInstanceOf(BackupRefused.class);

        assertThat(trace).doesNotExist();
    }

    @Test
    void whatLooksLikeACommandOfTheProgramIsLoadedAsItWasWritten() throws Exception {
        String text = "\\! rm -rf /\r\nsystem\n\\q";
        here.programs()
                .load(
                        login,
                        here.town.databaseName(),
                        dump("REPLACE INTO setting (name, content, changed_at) VALUES ('attack', '"
                                + text.replace("\\", "\\\\") + "', NOW());\n"));

        try (var connection = here.server.connect(here.town.databaseName(), PROVISION_USER, PASSWORD);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT content FROM setting WHERE name = 'attack'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(text);
        }
    }
}
