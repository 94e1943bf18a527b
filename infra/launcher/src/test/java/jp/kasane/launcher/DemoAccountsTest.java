package jp.kasane.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    private static final Path SOURCE = Path.of("../../tenant-admin/src/main/resources", DemoAccounts.LIST);

    @TempDir
    Path artifacts;

    private void application(String entry, String text) throws IOException {
        try (OutputStream file = Files.newOutputStream(artifacts.resolve("tenant-admin.war"));
                ZipOutputStream war = new ZipOutputStream(file)) {
            war.putNextEntry(new ZipEntry(entry));
            war.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyAccountOfTheDemonstrationIsPrinted() throws IOException {
        application("WEB-INF/classes/" + DemoAccounts.LIST, Files.readString(SOURCE));
        assertThat(DemoAccounts.of(artifacts))
                .contains("ken-admin", "imabetsu-officer", "hiranai-officer", "audit-1")
                .hasSize(10);
    }

    @Test
    void remarksAreNoAccounts() {
        assertThat(DemoAccounts.names("# a|b|c\n\nFIRST|one|見本|020001|X\nOTHER|two|見本|020001|Y\n"))
                .containsExactly("one", "two");
    }

    @Test
    void anApplicationWithoutTheListIsAFault() throws IOException {
        assertThatThrownBy(() -> DemoAccounts.of(artifacts)).isInstanceOf(UncheckedIOException.class);
        application("WEB-INF/classes/other.txt", "");
        assertThatThrownBy(() -> DemoAccounts.of(artifacts)).isInstanceOf(IllegalStateException.class);
    }
}
