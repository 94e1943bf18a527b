package jp.kasane.kernel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    private Path folder;

    private static Settings with(String... pairs) {
        Properties values = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            values.setProperty(pairs[i], pairs[i + 1]);
        }
        return new Settings("web.properties", values);
    }

    @Test
    void readsAFileInUtf8() throws IOException {
        Path file = Files.writeString(folder.resolve("web.properties"), "name=重層\nport = 3316 \n");

        assertThat(Settings.load(file).required("name")).isEqualTo("重層");
        assertThat(Settings.load(file).number("port", 1)).isEqualTo(3316);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing.properties");

        assertThatThrownBy(() -> Settings.load(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.properties");
    }

    @Test
    void tellsHowToNameTheFile() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Settings.named("kasane.no.such.property", "KASANE_NO_SUCH_VARIABLE"))
                .withMessageContaining("kasane.no.such.property")
                .withMessageContaining("KASANE_NO_SUCH_VARIABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankSettingIsNone(String blank) {
        Settings settings = with("kasane.password", blank);

        assertThat(settings.optional("kasane.password")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> settings.required("kasane.password"))
                .withMessageContaining("kasane.password")
                .withMessageContaining("web.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "3.5", "33 16", "99999999999"})
    void aNumberThatIsNoneIsRefusedByItsName(String typed) {
        assertThatIllegalStateException()
                .isThrownBy(() -> with("port", typed).number("port", 1))
                .withMessageContaining("port")
                .withMessageContaining("whole number");
    }

    @Test
    void aNumberLeftOutIsTheUsualOne() {
        assertThat(with().number("port", 25)).isEqualTo(25);
    }

    @Test
    void namesUnderAPrefixComeOnceAndInOrder() {
        Settings settings = with(
                "kasane.provision.two.host", "b",
                "kasane.provision.one.host", "a",
                "kasane.provision.one.port", "3306",
                "kasane.provisioner", "x");

        assertThat(settings.namesUnder("kasane.provision.")).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "production", "Demo", "DEMO", "demo2", "demonstration"})
    void anythingButTheWordDemoIsProduction(String mode) {
        assertThat(with("kasane.mode", mode).demo()).isFalse();
    }

    @Test
    void theDemonstrationSaysSo() {
        assertThat(with("kasane.mode", " demo ").demo()).isTrue();
        assertThat(with().demo()).isFalse();
    }
}
