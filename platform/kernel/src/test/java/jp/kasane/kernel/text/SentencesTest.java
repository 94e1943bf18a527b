package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static final String BUNDLE = "jp.kasane.kernel.text.said";
    private static final Instant LATE_IN_THE_EVENING = Instant.parse("2026-12-06T16:16:04.172141Z");

    @Test
    void aMomentIsToldByTheClockInJapan() {
        assertThat(Sentences.of(BUNDLE, Locale.JAPANESE, "early", "今別町", LATE_IN_THE_EVENING, 3))
                .isEqualTo("今別町 は 2026-12-07 01:16:04 (JST) からです（3）。");
    }

    @Test
    void whoReadsEnglishIsToldTheSameMoment() {
        assertThat(Sentences.of(BUNDLE, Locale.ENGLISH, "early", "Imabetsu", LATE_IN_THE_EVENING, 3))
                .isEqualTo("Imabetsu from 2026-12-07 01:16:04 (JST) on (3).");
    }

    @Test
    void aLanguageThatWeDoNotHaveIsAnsweredInJapanese() {
        assertThat(Sentences.of(BUNDLE, Locale.FRENCH, "early", "今別町", "あした", 3))
                .startsWith("今別町 は あした");
    }

    @Test
    void aSentenceThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> Sentences.of(BUNDLE, Locale.JAPANESE, "late"))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void whatIsKeptForLaterIsToldTheSameWay() {
        assertThat(Sentences.text(LATE_IN_THE_EVENING)).isEqualTo("2026-12-07 01:16:04 (JST)");
        assertThat(Sentences.text(12)).isEqualTo("12");
    }

    @Test
    void theMomentThatAFileTellsIsToldByTheClockInJapan() {
        assertThat(Sentences.moment("2026-11-22T16:26:57.242382709Z")).isEqualTo("2026-11-23 01:26:57 (JST)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "きのう", "2026-11-22", "2026-13-22T16:26:57Z"})
    void whatIsNoMomentIsToldAsItStands(String told) {
        assertThat(Sentences.moment(told)).isEqualTo(told);
    }
}
