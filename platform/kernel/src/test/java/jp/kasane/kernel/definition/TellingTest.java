package jp.kasane.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingTest {

    private static final Garden GARDEN = read();

    private final Telling plain = new Telling(value -> Optional.empty());

    private static Garden read() {
        ReadOutcome<Garden> outcome = Garden.format().read(Garden.WHOLE.getBytes(StandardCharsets.UTF_8));
        return ((ReadOutcome.Fits<Garden>) outcome).definition();
    }

    private static String written(List<Told> told) {
        return told.stream().map(TellingTest::written).collect(Collectors.joining("; "));
    }

    private static String written(Told told) {
        return told.title() + "="
                + told.entries().stream()
                        .map(one -> one.words() + (one.keys().isEmpty() ? "" : "(" + written(one.keys()) + ")"))
                        .collect(Collectors.joining(","));
    }

    @Test
    void tellsEveryKeyInTheOrderOfTheFileButNotWhatOnlyProgramsNeed() {
        assertThat(written(plain.of(GARDEN.beds().get(0))))
                .isEqualTo("原典=almanac; から=(時点=FY2018); 状態=(状態=計画中; から=(時点=FY2017)),(状態=実施中; から=(時点=2018-04));"
                        + " 名前=薬草; 土=重い粘土; 湿っている=true; となり=roses; 要る道具=spade; 苗=(値=12.5); 畝=しそ,1,よもぎ;"
                        + " 札=(表=さわらないで); 中の花壇=はっか");
    }

    @Test
    void saysWhyAKeyHasNoValueWhereTheKeyStands() {
        assertThat(written(plain.of(GARDEN.beds().get(1)))).isEqualTo("名前=ばら; となり=道ばた; 苗=不明");
    }

    @Test
    void anElementWithinIsToldByItsNameAndThenByItsOtherKeys() {
        Told.Entry herbs = plain.of(GARDEN).stream()
                .filter(key -> key.key().equals("beds"))
                .findFirst()
                .orElseThrow()
                .entries()
                .get(0);
        assertThat(herbs.words()).isEqualTo("薬草");
        assertThat(herbs.element()).isSameAs(GARDEN.beds().get(0));
        assertThat(herbs.keys()).extracting(Told::key).contains("within").doesNotContain("name", "id", "origin", "at");
    }

    @Test
    void whatTheSpeechKnowsIsToldInItsWords() {
        Telling speaking = new Telling(value -> value instanceof Garden.Amount amount
                ? Optional.of(amount.value() + "株")
                : value instanceof Id id ? Optional.of("「" + id + "」") : Optional.empty());
        assertThat(written(speaking.of(GARDEN.beds().get(0)))).contains("苗=12.5株", "要る道具=「spade」", "原典=「almanac」");
    }

    @Test
    void callsAnElementByWhateverItHas() {
        record Walk(@Flat About about, @Nullable String words, List<String> path) implements Element {}
        About about = GARDEN.beds().get(0).about();
        assertThat(plain.name(new Walk(about, "小道", List.of("門", "池")))).isEqualTo("小道");
        assertThat(plain.name(new Walk(about, null, List.of("門", "池")))).isEqualTo("門 池");
        assertThat(plain.name(new Walk(about, null, List.of()))).isEqualTo("herbs");
    }

    /** Remarks in titles are for those who write files. */
    @Test
    void remarksForWritersAreLeftOut() {
        record Gate(
                @Title("名前（板の字）") String name,
                @Title("幅（50＝15＋35）") String width) {}
        enum Kind {
            @Title("その他（name に書く）")
            OTHER,
            @Title("門（表）")
            FRONT
        }
        assertThat(written(plain.of(new Gate("表門", "広い")))).isEqualTo("名前=表門; 幅=広い");
        assertThat(Telling.title(Kind.OTHER)).isEqualTo("その他");
        assertThat(Telling.title(Kind.FRONT)).isEqualTo("門（表）");
    }

    @Test
    void aReasonForAKeyThatTheElementDoesNotHaveIsNotLost() {
        String file = Garden.WHOLE.replace("      plants: unknown", "      plants: unknown\n      shade: uncounted");
        ReadOutcome<Garden> outcome = Garden.format().read(file.getBytes(StandardCharsets.UTF_8));
        if (outcome instanceof ReadOutcome.Fits<Garden> fits) {
            assertThat(written(plain.of(fits.definition().beds().get(1)))).endsWith("shade=未集計");
        } else {
            assertThat(((ReadOutcome.Refused<Garden>) outcome).findings()).isNotEmpty();
        }
    }
}
