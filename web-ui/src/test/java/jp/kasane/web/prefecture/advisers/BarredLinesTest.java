package jp.kasane.web.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.prefecture.advisers.Barred;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Towns that an adviser is never sent to, as officers type them: one a line, and why. */
class BarredLinesTest {

    private static final Municipalities AOMORI = Municipalities.bundled("020001");
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    private static BarredLines read(String text) {
        return new BarredLines(JAPANESE, AOMORI).read(text);
    }

    private static List<Barred> barred(String text) {
        BarredLines lines = read(text);
        assertThat(lines.wrong()).isEmpty();
        return lines.barred();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今別町 居住地",
                "今別町　居住地",
                "今別町\t居住地",
                "今別町、居住地",
                "今別町,居住地",
                "今別町，居住地",
                "今別町：居住地",
                "今別町: 居住地",
                "023035 居住地",
                "０２３０３５　居住地",
                "23035 居住地",
                "青森県今別町 居住地",
                "  今別町   居住地  ",
                "今別町、　居住地\r\n\r\n"
            })
    void aTownAndItsReasonStandApartHoweverPeopleSeparateThem(String line) {
        assertThat(barred(line)).containsExactly(new Barred("023035", "居住地"));
    }

    @Test
    void theReasonMayHaveBlanksAndMarksOfItsOwn() {
        assertThat(barred("今別町 親族：兄、役場に 勤務")).containsExactly(new Barred("023035", "親族：兄、役場に 勤務"));
    }

    @Test
    void halfWidthKanaInAReasonStayAsTheyWereTyped() {
        assertThat(barred("今別町 ﾊﾟｰﾄ勤務")).containsExactly(new Barred("023035", "ﾊﾟｰﾄ勤務"));
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSame() {
        List<Barred> some =
                List.of(new Barred("023035", "居住地"), new Barred("032018", "勤務先"), new Barred("023078", "親族：兄、役場に 勤務"));
        assertThat(barred(BarredLines.written(some, AOMORI))).isEqualTo(some);
        assertThat(BarredLines.written(List.of(), AOMORI)).isEmpty();
        assertThat(barred("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "架空町 居住地,市町村「架空町」",
        "青森県 居住地,市町村「青森県」",
        "020001 居住地,市町村「020001」",
        "今別町,「今別町」の後に",
        "今別町、,「今別町」の後に",
        "居住地 今別町,市町村「居住地」"
    })
    void aLineThatDoesNotDoIsToldWithItsNumber(String line, String told) {
        BarredLines lines = read("外ヶ浜町 勤務先\n\n" + line);
        assertThat(lines.wrong()).singleElement().asString().startsWith("3行目").contains(told);
        assertThat(lines.barred()).containsExactly(new Barred("023078", "勤務先"));
    }

    @Test
    void aTownTwiceIsToldHoweverItIsWritten() {
        assertThat(read("外ヶ浜町 勤務先\n外ケ浜町 居住地").wrong())
                .singleElement()
                .asString()
                .startsWith("2行目");
        assertThat(read("023035 勤務先\n今別町 居住地").wrong()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今別町 \u202E理由", "今別町 理\u0007由", "今別町 \uFFFE"})
    void whatNobodySeesIsRefused(String line) {
        assertThat(read(line).wrong()).singleElement().asString().startsWith("1行目");
        assertThat(read(line).barred()).isEmpty();
    }

    @Test
    void aLineOfTwoHundredCharactersIsReadAndNoLongerOne() {
        String reason = "𠮷".repeat(196);
        assertThat(barred("今別町 " + reason)).containsExactly(new Barred("023035", reason));
        assertThat(read("今別町 " + reason + "𠮷").wrong())
                .singleElement()
                .asString()
                .contains("200");
    }

    @Test
    void ofManyWrongLinesTheFirstTenAreToldAndOfTooManyLinesTheNumberAlone() {
        assertThat(read("架空町 理由\n".repeat(100)).wrong()).hasSize(10);
        assertThat(read("架空町 理由\n".repeat(101)).wrong()).containsExactly("100行までです。減らしてください。");
        assertThat(read("\n".repeat(100)).wrong()).isEmpty();
    }

    @Test
    void englishReadersReadTheSameLines() {
        List<String> wrong = new BarredLines(Messages.in(Language.ENGLISH), AOMORI)
                .read("架空町 x\n今別町")
                .wrong();
        assertThat(wrong).hasSize(2);
        assertThat(wrong.get(0)).contains("1", "架空町");
        assertThat(wrong.get(1)).contains("2", "今別町");
    }
}
