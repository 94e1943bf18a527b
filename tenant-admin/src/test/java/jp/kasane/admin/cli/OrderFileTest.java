package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import jp.kasane.kernel.jobs.JobFailure;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.jobs.OnboardAnswer.Reason;
import jp.kasane.kernel.jobs.OnboardOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsYamlAndFindsThePrefectureInTheCode() throws IOException {
        OnboardOrder order = OrderFile.read(file("""
                        code: "023035"
                        singleOfficer: true
                        firstAdministrator:
                          name: 架空 太郎
                          email: taro@example.jp
                          username: taro
                        """)).town();

        assertThat(order)
                .isEqualTo(new OnboardOrder("020001", "023035", "架空 太郎", "taro@example.jp", "taro", true, true, null));
    }

    @Test
    void readsJson() throws IOException {
        Path json = file(
                "{\"code\":\"023035\",\"firstAdministrator\":{\"name\":\"n\",\"email\":\"e\",\"username\":\"u\"}}");

        assertThat(OrderFile.read(json).town().singleOfficer()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'code: 023035', file.code.number",
        "'firstAdministrator: {name: n}', file.field.missing",
        "'code: \"023035\"', file.field.missing",
        "'', file.empty",
        "'[1, 2]', file.empty",
        "'code: \"023035', file.malformed",
    })
    void namesWhatIsWrongInAFile(String content, String key) throws IOException {
        Path file = file(content);

        assertThatThrownBy(() -> OrderFile.read(file).town())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void aMissingFileIsNamedWithTheRemedyInTheLanguageAskedFor() {
        StringWriter said = new StringWriter();
        Path missing = folder.resolve("missing.yaml");

        int status = Main.run(
                new PrintWriter(said, true), new PrintWriter(said, true), "tenant", "onboard", missing.toString());
        int english = Main.run(
                new PrintWriter(said, true),
                new PrintWriter(said, true),
                "--language",
                "en",
                "tenant",
                "onboard",
                missing.toString());

        assertThat(status).isEqualTo(1);
        assertThat(english).isEqualTo(1);
        assertThat(said.toString()).contains("missing.yaml を読めません", "missing.yaml cannot be read");
    }

    @Test
    void everyWordStandsInBothLanguages() {
        TreeSet<String> japanese = keys(Locale.JAPANESE);

        assertThat(keys(Locale.ENGLISH)).isEqualTo(japanese);
        for (JobStep step : JobStep.values()) {
            assertThat(japanese).contains("job.step." + step);
        }
        for (JobFailure failure : JobFailure.values()) {
            assertThat(japanese).contains("job.failure." + failure);
        }
        for (Reason reason : Reason.values()) {
            assertThat(japanese).contains("onboard.refused." + reason);
        }
    }

    private static TreeSet<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "jp.kasane.admin.cli.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new TreeSet<>(bundle.keySet());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "order", ".yaml"), content);
    }
}
