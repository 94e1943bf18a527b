package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How each answer of the form of a programme is read, and what is said of one that cannot be. */
class AnswersTest {

    private static final Messages M = Messages.in(Language.JAPANESE);

    private static Answers typed(String text) {
        return new Answers(new TypedProgramme(Map.of("it", text), List.of()), M);
    }

    private static String said(Answers answers) {
        return String.join("／", answers.wrong().getOrDefault("it", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R8.6.1",
                "r8/6/1",
                "Ｒ８．６．１",
                "令和8年6月1日",
                "令和８年６月１日（月）",
                "2026-06-01",
                "2026/6/1",
                "20260601",
                " R8.6.1　"
            })
    void aDayIsReadHoweverItIsWritten(String text) {
        Answers answers = typed(text);
        assertThat(answers.day("it")).contains(LocalDate.of(2026, 6, 1));
        assertThat(answers.dayOf("it")).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(answers.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年2月29日",
                "R8.13.1",
                "平成40年4月1日",
                "令和元年4月30日",
                "6月1日",
                "2026-06",
                "きょう",
                "R8.6.1、R8.6.2",
                "2026-06-01T00:00",
                "令和8年6月1日（火）"
            })
    void aDayThatIsNoneIsToldWithHowToWriteOne(String text) {
        Answers answers = typed(text);
        assertThat(answers.day("it")).isEmpty();
        assertThat(said(answers)).contains("日付として読めません", "R8.4.1");
    }

    @Test
    void aDayLeftOutIsNoneAndWhereItMustBeThereItIsAskedForOnce() {
        assertThat(typed("").day("it")).isEmpty();
        assertThat(typed("　 ").day("it")).isEmpty();
        Answers must = typed(" ");
        assertThat(must.dayOf("it")).isEqualTo(LocalDate.EPOCH);
        assertThat(must.wrong().get("it")).containsExactly("入力してください");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "18000, 18000",
        "'18,000', 18000",
        "１８０００, 18000",
        "'１８，０００円', 18000",
        "18000円, 18000",
        "90分, 90",
        "28日, 28",
        "4回, 4",
        "' 18 000 ', 18000",
        "００７, 7"
    })
    void aNumberIsReadInAnyWidthWithCommasAndItsUnit(String text, long read) {
        Answers answers = typed(text);
        assertThat(answers.number("it", 0, 20_000)).contains(read);
        assertThat(answers.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "－1",
                "+1",
                "1.5",
                "１．５",
                "六",
                "1万",
                "円",
                "1e3",
                "0x10",
                "20001",
                "999999999999999",
                "9999999999999999",
                "99999999999999999999999999",
                "12円34",
                "½"
            })
    void aNumberThatIsNoneOrBeyondItsBoundsIsToldTheBounds(String text) {
        Answers answers = typed(text);
        assertThat(answers.number("it", 0, 20_000)).isEmpty();
        assertThat(said(answers)).isEqualTo("0から20,000までの整数で入れてください");
        assertThat(typed(text).number("it", 0, 20_000, 7))
                .as("and nothing is kept of it")
                .isEqualTo(7);
    }

    @Test
    void aNumberLeftOutIsWhatItUsuallyIs() {
        Answers answers = typed(" ");
        assertThat(answers.number("it", 1, 9)).isEmpty();
        assertThat(answers.number("it", 1, 9, 480)).isEqualTo(480);
        assertThat(answers.wrong()).isEmpty();
    }

    @Test
    void theBoundsThemselvesAreWithin() {
        assertThat(typed("1").number("it", 1, 24)).contains(1L);
        assertThat(typed("24").number("it", 1, 24)).contains(24L);
        assertThat(typed("0").number("it", 1, 24)).isEmpty();
        assertThat(typed("25").number("it", 1, 24)).isEmpty();
        assertThat(typed("10,000,000,000").number("it", 0, 10_000_000_000L)).contains(10_000_000_000L);
    }

    @Property(tries = 300)
    void nothingThatIsTypedAsANumberIsAFault(@ForAll String text) {
        assertThat(typed(text).number("it", 0, 9).orElse(0L)).isBetween(0L, 9L);
    }

    @Property(tries = 300)
    void nothingThatIsTypedAsADayOrATextIsAFault(@ForAll String text) {
        Answers answers = typed(text);
        answers.day("it");
        answers.days("it", 5);
        assertThat(answers.line("it", 20)
                        .codePointCount(0, answers.line("it", 20).length()))
                .isLessThanOrEqualTo(20);
    }

    @Test
    void aTextMayBeAsLongAsIsSaidInLettersNotInUnits() {
        assertThat(typed("𠮷".repeat(200)).line("it", 200)).hasSize(400);
        Answers over = typed("𠮷".repeat(201));
        assertThat(over.line("it", 200)).isEmpty();
        assertThat(said(over)).isEqualTo("200字までです。短くしてください");
    }

    @Test
    void halfWidthKanaAndLettersNobodyHasOnTheKeyboardAreKeptAsTyped() {
        assertThat(typed("ｱﾄﾞﾊﾞｲｻﾞｰ派遣").line("it", 200)).isEqualTo("ｱﾄﾞﾊﾞｲｻﾞｰ派遣");
        assertThat(typed("髙﨑　①㈱ゔ").line("it", 200)).isEqualTo("髙﨑　①㈱ゔ");
        assertThat(typed("　前後の空白　").line("it", 200)).isEqualTo("前後の空白");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一行目\n二行目", "一行目\r\n二行目", "欄\t欄"})
    void aTextOfOneLineHasNoMore(String text) {
        Answers line = typed(text);
        line.line("it", 200);
        assertThat(said(line)).contains("1行にしてください");
        Answers words = typed(text);
        assertThat(words.words("it", 200)).doesNotContain("\r");
        assertThat(words.wrong()).isEmpty();
    }

    @Test
    void lettersThatNobodyTypesAreToldAndNothingIsKept() {
        for (String text : List.of("\u0007", "\u202E001", "\uD842", "\uFFFE")) {
            Answers answers = typed("名前" + text);
            assertThat(answers.words("it", 200)).isEmpty();
            assertThat(said(answers)).contains("使えない文字");
        }
    }

    @Test
    void oneThingALineEmptyLinesNone() {
        assertThat(typed("　準備の進みぐあい \n\n\r\n庁内の合意\n").lines("it", 40, 200)).containsExactly("準備の進みぐあい", "庁内の合意");
        assertThat(typed("\n \n").lines("it", 40, 200)).isEmpty();
    }

    @Test
    void neitherTooManyLinesNorOneThatIsTooLong() {
        String many = IntStream.range(0, 41).mapToObj(i -> "基準" + i).collect(Collectors.joining("\n"));
        Answers lines = typed(many);
        lines.lines("it", 40, 200);
        assertThat(said(lines)).isEqualTo("40行までです。減らしてください");
        Answers line = typed("短い\n" + "長".repeat(201));
        line.lines("it", 40, 200);
        assertThat(said(line)).isEqualTo("1行は200字までです。短くしてください");
        Answers fits = typed("長".repeat(200));
        assertThat(fits.lines("it", 1, 200)).hasSize(1);
        assertThat(fits.wrong()).isEmpty();
    }

    @Test
    void eachDayOfAListIsReadAndTheFirstThatIsNoneIsToldByItsWords() {
        assertThat(typed("R8.8.13\n2026-08-14\n令和8年8月15日").days("it", 365))
                .containsExactly(LocalDate.of(2026, 8, 13), LocalDate.of(2026, 8, 14), LocalDate.of(2026, 8, 15));
        Answers wrong = typed("R8.8.13\nお盆\n年末\n2026-08-14");
        assertThat(wrong.days("it", 365)).containsExactly(LocalDate.of(2026, 8, 13), LocalDate.of(2026, 8, 14));
        assertThat(wrong.wrong().get("it"))
                .singleElement()
                .asString()
                .contains("「お盆」")
                .doesNotContain("年末");
    }

    @Test
    void aChoiceIsOneOfThoseThereAreOrSaysWhatIsMissing() {
        List<String> kinds = List.of("QUOTA", "ON_REQUEST");
        assertThat(typed("ON_REQUEST").oneOf("it", kinds)).isEqualTo("ON_REQUEST");
        Answers none = typed("");
        none.oneOf("it", kinds);
        assertThat(said(none)).isEqualTo("入力してください");
        Answers other = typed("quota");
        other.oneOf("it", kinds);
        assertThat(said(other)).isEqualTo("一覧から選び直してください");
    }

    @Test
    void aBoxIsTickedOrNotAndNothingElse() {
        assertThat(typed("yes").ticked("it")).isTrue();
        assertThat(typed("").ticked("it")).isFalse();
        Answers odd = typed("on");
        odd.ticked("it");
        assertThat(said(odd)).contains("一覧から");
        assertThat(typed("yes").ticked("another")).isFalse();
    }

    @Test
    void allThatIsWrongWithAFieldIsToldTogetherAndOfEachFieldItsOwn() {
        Answers answers = new Answers(new TypedProgramme(Map.of("a", "x", "b", ""), List.of()), M);
        answers.wrong("a", "programme.wrong.required");
        answers.wrong("a", "programme.wrong.line");
        answers.dayOf("b");
        assertThat(answers.wrong()).containsOnlyKeys("a", "b");
        assertThat(answers.wrong().get("a")).hasSize(2);
    }
}
