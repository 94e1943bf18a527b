package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Origin;
import jp.kasane.kernel.definition.Status.State;
import jp.kasane.kernel.testing.Made;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.Field;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.flows.Step.Stage;
import jp.kasane.municipal.definition.meetings.Meeting.Consent;
import jp.kasane.municipal.definition.meetings.Meeting.Secrecy;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementWordsTest {

    private final ArrangementWords japanese = words(Language.JAPANESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "value: 89                                        | 89",
                "value: 13000, unit: '人'                         | 13,000人",
                "value: 1.4, unit: '人'                           | 1.4人",
                "value: 6, unit: '名', comparison: 'at-least'     | 6名以上",
                "value: 20, unit: '件', comparison: 'at-most'     | 20件以下",
                "value: 73000, unit: '世帯', approx: true         | 約73,000世帯",
                "value: 5, comparison: 'about'                    | 約5",
                "min: 4, max: 10, unit: '回'                      | 4～10回",
                "min: 2, unit: '回'                               | 2回以上",
                "max: 3                                           | 3以下",
                "planned: 12, actual: 10, unit: '回'              | 12回",
                "actual: 10, unit: '回'                           | 10回",
                "value: 12, words: '月1回程度'                     | 月1回程度"
            })
    void saysANumberAsItIsStated(String count, String said) {
        assertThat(japanese.count(Made.of(Count.class, "{" + count + "}"))).isEqualTo(said);
    }

    @Test
    void countsInTheUnitOfTheReadersLanguage() {
        assertThat(japanese.count(Made.of(Count.class, "{value: 10, unit: '回'}"), "times"))
                .isEqualTo("10回");
        assertThat(japanese.count(Made.of(Count.class, "{min: 1}"), "times")).isEqualTo("1回以上");
        assertThat(japanese.count(Made.of(Count.class, "{words: '隔月'}"), "times"))
                .isEqualTo("隔月");
        assertThat(words(Language.ENGLISH).count(Made.of(Count.class, "{min: 4, max: 10}"), "times"))
                .isEqualTo("4–10 times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "origin: 'source'                                                  | ",
                "origin: 'template'                                                | ひな形から（要確認）",
                "origin: 'assumption'                                              | 仮置き（要確認）",
                "statuses: [{state: 'open'}]                                       | ",
                "statuses: [{state: 'existing'}]                                   | ",
                "statuses: [{state: 'dormant'}]                                    | 休止中",
                "statuses: [{state: 'new'}], origin: 'assumption'                  | 新設,仮置き（要確認）",
                "from: 'FY2027'                                                    | 開始：令和9年度",
                "from: '2027-10-01'                                                | 開始：令和9年10月1日",
                "from: '2027-10'                                                   | 開始：令和9年10月",
                "from: {on: '2028', words: '令和10年から（予定）'}                    | 開始：令和10年から（予定）",
                "from: 'FY2019'                                                    | "
            })
    void marksStateBeginningAndOrigin(String keys, String lines) {
        Post post = Made.of(Post.class, "{id: 'p', title: '推進員', " + keys + "}");
        assertThat(japanese.standing(post)).isEqualTo(lines == null ? List.of() : List.of(lines.split(",")));
    }

    @Test
    void saysBeginningsInEnglish() {
        Post year = Made.of(Post.class, "{id: 'p', title: '推進員', from: 'FY2027'}");
        Post day = Made.of(Post.class, "{id: 'p', title: '推進員', from: '2027-10-01'}");
        assertThat(words(Language.ENGLISH).standing(year)).containsExactly("From: FY2027");
        assertThat(words(Language.ENGLISH).standing(day)).containsExactly("From: 1 October 2027 (Fri)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAWordForEveryChoice(Language language) {
        ArrangementWords words = words(language);
        assertThat(Stream.of(
                                all(words, "function", SupportBody.Function.values()),
                                all(words, "field", Field.values()),
                                all(words, "programme", ProgrammeKind.values()),
                                all(words, "meeting", MeetingFunction.values()),
                                all(words, "consent", Consent.values()),
                                all(words, "secrecy", Secrecy.values()),
                                all(words, "state", State.values()),
                                all(words, "stage", Stage.values()),
                                all(words, "origin", Origin.values()))
                        .flatMap(each -> each))
                .allSatisfy(word -> assertThat(word).isNotBlank());
    }

    @Test
    void saysEachOfSeveralOnce() {
        assertThat(japanese.joined(Stream.of("社協", "町", "社協"))).isEqualTo("社協、町");
        assertThat(words(Language.ENGLISH).joined(Stream.of("a", "b"))).isEqualTo("a, b");
    }

    private static Stream<String> all(ArrangementWords words, String list, Enum<?>[] choices) {
        return Arrays.stream(choices).map(choice -> words.choice(list, choice));
    }

    private static ArrangementWords words(Language language) {
        return new ArrangementWords(Messages.in(language), SampleTown.mihon());
    }
}
