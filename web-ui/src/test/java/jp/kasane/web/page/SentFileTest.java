package jp.kasane.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.kasane.kernel.text.CsvEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentFileTest {

    private static SentFile sent(String content, String name) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add("file", content);
        form.add("fileName", name);
        return SentFile.of(new Typed(form), "file");
    }

    @Test
    void aTextIsSentAndComesBackAsItIs() {
        SentFile file = sent("  a: 村\r\n  b: 2\r\n", " mura.yaml ");
        assertThat(file.bytes()).isEqualTo("  a: 村\n  b: 2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.shown()).isEqualTo("  a: 村\n  b: 2\n");
        assertThat(file.name()).isEqualTo("mura.yaml");
        assertThat(file.isEmpty()).isFalse();
    }

    @Test
    void whatIsNoTextIsSentByteForByteAndNotShownAgain() {
        byte[] bytes = "体制".getBytes(Charset.forName("Windows-31J"));
        SentFile file = sent(SentFile.RAW + Base64.getEncoder().encodeToString(bytes), "mura.yaml");
        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(file.shown()).isEmpty();
    }

    private static SentFile raw(byte[] bytes) {
        return sent(SentFile.RAW + Base64.getEncoder().encodeToString(bytes), "hyo.csv");
    }

    @Test
    void aListOfRowsComesBackAsTextInEitherEncoding() {
        assertThat(raw("日付\r\n令和8年,ｱｵﾓﾘ\r\n".getBytes(Charset.forName("Windows-31J")))
                        .shown(CsvEncoding::textOf))
                .isEqualTo("日付\n令和8年,ｱｵﾓﾘ\n");
        assertThat(sent("日付\r\n", "").shown(CsvEncoding::textOf)).isEqualTo("日付\n");
    }

    @Test
    void whatIsNoTextInAnyOfThemIsNotShownAsRowsEither() {
        assertThat(raw(new byte[] {(byte) 0xFF, (byte) 0xFF}).shown(CsvEncoding::textOf))
                .isEmpty();
        assertThat(raw("2026".getBytes(StandardCharsets.UTF_16LE)).shown(CsvEncoding::textOf))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data:;base64,%%%", "data:;base64,あ", "data:text/plain,abc"})
    void whatOnlyLooksSoIsAText(String content) {
        assertThat(sent(content, "").bytes()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasNotSentIsNothing() {
        SentFile file = SentFile.of(new Typed(new MultivaluedHashMap<>()), "file");
        assertThat(file.isEmpty()).isTrue();
        assertThat(file.bytes()).isEmpty();
        assertThat(file.name()).isEmpty();
    }
}
