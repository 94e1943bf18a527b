package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "山﨑, 山崎",
        "𠮷田, 吉田",
        "渡邉, 渡辺",
        "渡邊, 渡辺",
        "濱田, 浜田",
        "濵田, 浜田",
        "齋藤, 斎藤",
        "齊藤, 斎藤",
        "斉藤, 斎藤",
        "藤澤, 藤沢",
        "廣嶋, 広島",
        "中嶋 德惠, 中島徳恵",
        "眞, 真",
        "鰺ヶ沢, 鯵ケ沢",
        "外ヶ浜, 外ケ浜",
        "福, 福",
        "タカハシ, たかはし",
        "ﾀｶﾊｼ, たかはし",
        "ﾊﾞﾊﾞ ﾊﾅｺ, ばばはなこ",
        "ハ゛ハ゛, ばば",
        "架空　太郎, 架空太郎",
        "Ｙａｍａｄａ, yamada",
        "ヴァン, ゔぁん",
        "セーラ, せーら"
    })
    void findsANameHoweverItIsTyped(String stored, String typed) {
        assertThat(SearchKey.of(stored)).isEqualTo(SearchKey.of(typed));
    }

    @Test
    void findsANameWithAndWithoutGlyphSelectors() {
        assertThat(SearchKey.of("葛\uDB40\uDD00城")).isEqualTo(SearchKey.of("葛城"));
        assertThat(SearchKey.of("神\uFE00")).isEqualTo(SearchKey.of("神"));
        assertThat(SearchKey.of("か\u3099")).isEqualTo(SearchKey.of("が"));
    }

    @ParameterizedTest
    @CsvSource({"びょういん, びよういん", "はなこ, ばなこ", "はなこ, ぱなこ", "さとう, さとー", "おおの, おの", "川, 河", "かっと, かつと"})
    void keepsApartWhatSoundsOrMeansDifferently(String one, String other) {
        assertThat(SearchKey.of(one)).isNotEqualTo(SearchKey.of(other));
    }

    @Test
    void keepsTheLongMarkAndSmallKana() {
        assertThat(SearchKey.of("タカハシー").value()).isEqualTo("たかはしー");
        assertThat(SearchKey.of("キョウコ").value()).isEqualTo("きょうこ");
    }

    @Test
    void findsANameByItsBeginning() {
        assertThat(SearchKey.of("髙橋 花子").startsWith(SearchKey.of("高橋"))).isTrue();
        assertThat(SearchKey.of("髙橋 花子").startsWith(SearchKey.of("花子"))).isFalse();
        assertThat(SearchKey.of(" 　").isEmpty()).isTrue();
    }

    @Test
    void cannotHoldWhatIsNotFolded() {
        assertThatThrownBy(() -> new SearchKey("タカハシ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        SearchKey key = SearchKey.of(text);

        assertThat(SearchKey.of(key.value())).isEqualTo(key);
    }

    @Property
    void theFormOfTheUnicodeTextDoesNotMatter(@ForAll String text) {
        assertThat(SearchKey.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(SearchKey.of(text));
    }
}
