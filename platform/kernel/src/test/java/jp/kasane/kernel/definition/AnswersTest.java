package jp.kasane.kernel.definition;

import static jp.kasane.kernel.definition.Garden.found;
import static jp.kasane.kernel.definition.Garden.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kasane.kernel.testing.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to the mistakes that somebody makes who writes a file for the first time: the very thing to write instead. */
class AnswersTest {

    private static String said(String file) {
        return said(file, Locale.JAPANESE);
    }

    private static String said(String file, Locale locale) {
        DefinitionWords words = new DefinitionWords(locale, "jp.kasane.kernel.definition.words");
        List<Finding> findings = ((ReadOutcome.Refused<Garden>) Garden.read(file)).findings();
        assertThat(findings).hasSize(1);
        return words.say("f", findings.get(0));
    }

    @Test
    void aTitleThatWasTypedIsAnsweredWithItsWord() {
        for (String typed : List.of("重い粘土", "Heavy_clay", "heavy-cly")) {
            assertThat(said(with("ground: heavy-clay", "ground: " + typed)))
                    .isEqualTo("f:20: /beds/0/ground 「" + typed + "」 「" + typed
                            + "」は heavy-clay と書きます。ここに書けるのは: sand（砂）、heavy-clay（重い粘土）");
        }
        assertThat(said(with("ground: heavy-clay", "ground: 砂"), Locale.ENGLISH))
                .endsWith("\"砂\" is written sand. These may stand here: sand（砂）、heavy-clay（重い粘土）");
        assertThat(said(with("ground: heavy-clay", "ground: 粘土")))
                .as("of half a title nothing is guessed")
                .endsWith("ここに書けるのは次のどれかです: sand（砂）、heavy-clay（重い粘土）");
        assertThat(said(with("ground: heavy-clay", "ground: 水"))).endsWith("ここに書けるのは次のどれかです: sand（砂）、heavy-clay（重い粘土）");
    }

    @Test
    void manyWrongWordsAreAnsweredSoon() {
        String beds = "\n  - {id: a, origin: source, name: a, ground: 重い粘土}".repeat(40_000);
        assertThat(CpuTime.within(4, () -> found(with("beds:", "beds:" + beds))))
                .hasSize(Findings.MOST + 1)
                .first()
                .asString()
                .endsWith("word.meant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"12.5\"|引用符を取って 12.5 と書いてください。",
                "1,000|1000 と書いてください",
                "１２|12 と書いてください",
                "2名|数は 2 だけを書いてください。「名」は、unit",
                "１，２００か所|数は 1200 だけを書いてください。「か所」は、unit"
            })
    void aNumberInAnotherWayIsAnsweredWithTheNumber(String typed, String answer) {
        assertThat(said(with("plants: 12.5", "plants: " + typed))).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3万人", "2億円", "10人以上", "5³", "5名未満"})
    void aNumberThatWouldBecomeAnotherIsNotOffered(String typed) {
        assertThat(found(with("plants: 12.5", "plants: " + typed)))
                .containsExactly("25 /beds/0/plants number.expected");
    }

    @Test
    void aVersionThatNobodyCouldHaveWrittenIsNone() {
        assertThat(found(with("version: 2", "version: 1000000"))).containsExactly("1 /version version.newer");
        assertThat(found(with("version: 2", "version: -1"))).containsExactly("1 /version version.none");
    }

    @Test
    void aLineOfWideSpacesIsReadOnce() {
        String wide = "\u3000".repeat(29_990) + "\u2028";
        assertThat(CpuTime.within(4, () -> found("k: [\n" + wide.repeat(2) + "}\n" + wide.repeat(2))))
                .isNotEmpty();
    }

    @Test
    void noSignOfAFileMovesTheCursor() {
        assertThat(said(with("tools:", "\"a\\e[2J\\nf:1: ok\": 1\ntools:"))).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aTextThatReadsLikeANumberIsShownInItsQuotes() {
        assertThat(said(with("name: 裏庭", "name: 2026"))).endsWith("引用符で囲んで \"2026\" と書いてください。");
        assertThat(said(with("name: 裏庭", "name: [裏庭]"))).contains("1つの言葉を書いてください");
    }

    @Test
    void aYearOfAnEraIsEitherOfTwo() {
        assertThat(said(with("from: FY2018\n    statuses", "from: R8\n    statuses")))
                .contains("年度なら FY2026、暦年なら 2026 と書いてください。");
        assertThat(found(with("from: FY2018\n    statuses", "from: 令和8年度\n    statuses")))
                .singleElement()
                .asString()
                .endsWith("moment.meant");
    }

    @Test
    void signsOfFullWidthAreNamedWhereTheyStand() {
        assertThat(found("version: 2\nname: 裏庭\nbeds：\n  - id: a\n")).containsExactly("3 yaml.wide-colon");
        assertThat(found("version: 2\nname： 裏庭\nbeds:\n  - id: a\n")).containsExactly("2 yaml.wide-colon");
        assertThat(found("version: 2\nname:　裏庭\n")).containsExactly("2 yaml.wide-space");
        assertThat(found("version: 2\nname: a\nbeds:\n　　- id: a\n")).contains("4 /　　- id yaml.wide-space");
        assertThat(found("version: 2\nname: a\nbeds:\n  - id: a\n 　 name: b\n")).containsExactly("5 yaml.wide-space");
    }

    @Test
    void aTextOfFullWidthIsNoFault() {
        assertThat(found(with("name: 裏庭", "name: |-\n  裏庭\n  　注：広い"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'name: \"a\nbeds: []\n', 2 yaml.quote",
        "'name: a\nsince: 時: 分\n', 3 yaml.colon",
        "'name: a\nbeds:\n  - id: a\n   name: b\n', 5 yaml.indent"
    })
    void whatIsNoYamlIsToldWithoutAWordOfTheParsers(String yaml, String finding) {
        String file = "version: 2\n" + yaml;
        assertThat(found(file)).containsExactly(finding);
        assertThat(said(file)).doesNotContainPattern("expected|allowed|found|scann|while");
    }

    @Test
    void aKeyWrittenTwiceIsToldWithItsPathAndItsFirstLine() {
        String file = with("name: ばら", "name: ばら\n    name: 薔薇");
        assertThat(said(file)).isEqualTo("f:41: /beds/1/name 項目「name」が2度書かれています（はじめは40行目）。1つにまとめてください。");
        assertThat(said("{\"tools\": [{\"id\": \"a\",\n\"id\": \"b\"}]}")).contains("f:2: /tools/0/id ", "はじめは1行目");
    }

    @Test
    void anElementIsNeverOfferedToItself() {
        assertThat(found(with("beside: 道ばた", "beside: rosess"))).containsExactly("41 /beds/1/beside reference.unknown");
        assertThat(found(with("beside: roses", "beside: rosess"))).containsExactly("22 /beds/0/beside reference.meant");
    }

    @Test
    void whatIsGoneIsNamedByItsName() {
        String herbs = with(
                "from: FY2018\n    statuses", "from: FY2018\n    predecessors: [{element: gone-bed}]\n    statuses");
        assertThat(said(herbs)).contains("「gone-bed」という番号の要素がありません", "name に名前を書いてください");
    }

    @Test
    void wordsForAnIdAreNotSentWhereTheyWouldNotDo() {
        String herbs =
                with("from: FY2018\n    statuses", "from: FY2018\n    predecessors: [{element: むかしの畑}]\n    statuses");
        assertThat(said(herbs))
                .contains("/beds/0/predecessors/0/element 「むかしの畑」")
                .doesNotContain("words:");
    }

    @Test
    void aCircleIsToldOnceAsAWhole() {
        assertThat(Circles.rings(Map.of("a", List.of("a")))).containsExactly(List.of("a"));
        String herbs =
                with("from: FY2018\n    statuses", "from: FY2018\n    predecessors: [{element: roses}]\n    statuses");
        assertThat(said(herbs.replace("empty:", "predecessors: [{element: herbs}]\n    empty:")))
                .contains("herbs → roses → herbs と、");
    }

    @Test
    void theKeyThatIsSaidToBeEmptyIsShownAsItWasWritten() {
        assertThat(said(with("plants: unknown", "soil/wet: unknown")))
                .contains("/beds/1/empty/soil/wet ", "「soil/wet」");
    }
}
