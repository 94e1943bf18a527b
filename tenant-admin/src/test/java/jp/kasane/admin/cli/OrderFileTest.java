package jp.kasane.admin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kasane.kernel.jobs.OnboardOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"true, true", "yes, true", "false, false", "no, false"})
    void aFlagIsReadAsItIsMeant(String written, boolean single) throws IOException {
        assertThat(OrderFile.read(file(order("singleOfficer: " + written)))
                        .town()
                        .singleOfficer())
                .isEqualTo(single);
    }

    /** Taken for no, a town that meant yes would wait for a second officer it does not have. */
    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "はい", "[]", "~"})
    void aFlagThatIsNeitherTrueNorFalseIsRefused(String written) throws IOException {
        refuses(file(order("singleOfficer: " + written)), "file.flag");
    }

    @Test
    void aFileOfAnotherCharacterSetIsNamedAsThat() throws IOException {
        Path file = Files.write(folder.resolve("sjis.yaml"), order("").getBytes(Charset.forName("Windows-31J")));
        refuses(file, "file.encoding");
    }

    @Test
    void theMarkThatWindowsPutsAheadOfUtf8IsNoPartOfTheFile() throws IOException {
        assertThat(OrderFile.read(file("\ufeff" + order(""))).town().townCode()).isEqualTo("023035");
    }

    @Test
    void aFolderAndAnEndlessFileAreNotRead() throws IOException {
        refuses(folder, "file.unreadable");
        refuses(file("x".repeat(100_001)), "file.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "username"})
    void everyWordOfTheFirstAdministratorIsAskedFor(String field) throws IOException {
        Path file = file(order("").replaceFirst("(?m)^  " + field + ":.*$", "  other: x"));
        assertThatThrownBy(() -> OrderFile.read(file).town())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.arguments()[1]).isEqualTo("firstAdministrator." + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&a [*a]", "!!java.lang.Runtime {}", "{{{{", "\u0000"})
    void whatOnlyLooksLikeAFileOfOursIsRefusedInWords(String content) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> OrderFile.read(file).town()).isInstanceOf(Refusal.class);
    }

    private static void refuses(Path file, String key) {
        assertThatThrownBy(() -> OrderFile.read(file).town())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static String order(String more) {
        return """
                code: "023035"
                firstAdministrator:
                  name: 架空 太郎
                  email: taro@example.jp
                  username: taro
                %s
                """.formatted(more);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "order", ".yaml"), content);
    }
}
