package jp.kasane.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.visits.Report;
import jp.kasane.web.gate.AtAPrefecture;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions about a visit, and those of its report. */
class VisitFieldTest {

    private static final PlaceVisit HERE = AtAPrefecture.in(Language.JAPANESE);
    private static final PlaceVisit ENGLISH = AtAPrefecture.in(Language.ENGLISH);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private static Typed typed(String... pairs) {
        MultivaluedHashMap<String, String> values = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(pairs[i], pairs[i + 1]);
        }
        return new Typed(values);
    }

    private static Field days(String text) {
        return VisitField.days(HERE, typed("days", text), "days", TODAY);
    }

    @Test
    void whatIsTypedComesBackAsTypedBlanksAndAll() {
        Field field = VisitField.text(HERE, typed("reason", "  雪の\r\nため "), "reason", 100, true);
        assertThat(field.shown()).isEqualTo("  雪の\nため ");
        assertThat(field.wrong()).isFalse();
        assertThat(field.required()).isTrue();
        assertThat(field.hint()).contains("理由を書いてください");
    }

    @Test
    void whatMustBeSaidIsAskedForAndWhatNeedNotIsNot() {
        assertThat(VisitField.text(HERE, typed(), "reason", 100, true).errors()).containsExactly("入力してください。");
        assertThat(VisitField.text(HERE, typed("reason", " \u3000\n"), "reason", 100, true)
                        .wrong())
                .isTrue();
        assertThat(VisitField.text(HERE, typed(), "done", 100, false).wrong()).isFalse();
        assertThat(VisitField.text(ENGLISH, typed(), "reason", 100, true).errors())
                .containsExactly("Please write something.");
    }

    @Test
    void aTextIsAsLongAsItMayBeInCharactersAndNoLonger() {
        assertThat(VisitField.text(HERE, typed("reason", "𠮷".repeat(10)), "reason", 10, true)
                        .wrong())
                .isFalse();
        assertThat(VisitField.text(HERE, typed("reason", "𠮷".repeat(11)), "reason", 10, true)
                        .errors())
                .containsExactly("10字までで、制御文字などを除いて入力してください。");
    }

    @Test
    void whatCannotBeKeptIsToldAndComesBack() {
        for (String text : List.of("a\u0007b", "a\u202Eb", "a\uFFFEb", "\uD83Da")) {
            Field field = VisitField.text(HERE, typed("reason", text), "reason", 100, false);
            assertThat(field.wrong()).isTrue();
            assertThat(field.shown()).isEqualTo(text);
        }
    }

    @Test
    void aQuestionWithoutHelpHasNone() {
        assertThat(VisitField.empty(HERE, "findings", true).hint()).isNull();
        assertThat(VisitField.empty(HERE, "days", false).hint()).contains("10日まで");
        assertThat(VisitField.empty(HERE, "days", false).required()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年10月2日、R8.10.3",
                "2026-10-02 2026-10-03",
                "2026/10/2,20261003",
                "\u3000令和8年10月2日\n\n2026-10-03，",
            })
    void otherDaysAreReadHoweverTheyAreWritten(String text) {
        assertThat(days(text).wrong()).isFalse();
        assertThat(VisitField.read(days(text))).containsExactly(TODAY.plusDays(1), TODAY.plusDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-09-30", "2028-10-01", "来週", "2026-10-02 来週", "2026-02-30"})
    void aDayThatIsNoneOrNotToComeIsToldAndComesBack(String text) {
        assertThat(days(text).errors()).containsExactly("明日から2年以内の日を、10日までで入力してください。");
        assertThat(days(text).shown()).isEqualTo(text);
    }

    @Test
    void noDaysAreFineAndSoIsTheLastDayOfTwoYears() {
        assertThat(days(" ").wrong()).isFalse();
        assertThat(VisitField.read(days(" "))).isEmpty();
        assertThat(days("2028-09-30").wrong()).isFalse();
    }

    private static final Typed WHOLE = typed("findings", "窓口", "advice", "集まる", "homework", "名簿", "next", "見る");

    @Test
    void aReportAsksForFourThingsOfWhichTwoMustBeAnswered() {
        ReportForm empty = ReportForm.kept(HERE, Optional.empty());
        assertThat(empty.fields()).extracting(Field::name).containsExactly("findings", "advice", "homework", "next");
        assertThat(empty.fields()).extracting(Field::required).containsExactly(true, true, false, false);
        assertThat(empty.wrong()).as("nobody has typed anything yet").isFalse();
        ReportForm half = ReportForm.typed(HERE, typed("findings", "窓口"));
        assertThat(half.fields()).extracting(Field::wrong).containsExactly(false, true, false, false);
        assertThat(half.wrong()).isTrue();
        assertThat(ReportForm.typed(HERE, WHOLE).wrong()).isFalse();
    }

    @Test
    void aReportIsReadInTheOrderOfItsQuestionsAndComesBackInIt() {
        Report.Text text = ReportForm.typed(HERE, WHOLE).text();
        assertThat(text).isEqualTo(new Report.Text("窓口", "集まる", "名簿", "見る"));
        Report kept = new Report("v", 1, text, "somebody", Instant.EPOCH);
        assertThat(ReportForm.kept(HERE, Optional.of(kept)).text()).isEqualTo(text);
        assertThat(ReportForm.kept(ENGLISH, Optional.of(kept)).fields())
                .extracting(Field::label)
                .isEqualTo(List.of("Findings", "Advice", "Homework until the next visit", "What comes next"));
    }

    @Test
    void aPartOfAReportThatIsTooLongIsToldAtItself() {
        String most = "あ".repeat(Report.Text.LONGEST);
        assertThat(ReportForm.typed(HERE, typed("findings", most, "advice", "集まる"))
                        .wrong())
                .isFalse();
        assertThat(ReportForm.typed(HERE, typed("findings", "窓口", "advice", most + "あ"))
                        .fields())
                .extracting(Field::wrong)
                .containsExactly(false, true, false, false);
    }
}
