package jp.kasane.municipal.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import jp.kasane.municipal.consultations.IntakeReader.Reading;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeReaderTest {

    private final IntakeReader reader = new IntakeReader(Intakes.TODAY);

    private List<Problem> problemsOf(TypedForm form) {
        return reader.read(form) instanceof Reading.Refused refused ? refused.problems() : List.of();
    }

    private Intake understood(TypedForm form) {
        assertThat(problemsOf(form)).isEmpty();
        return ((Reading.Understood) reader.read(form)).intake();
    }

    @Test
    void readsBackExactlyWhatAnIntakeWouldHaveBeenTypedAs() {
        assertThat(understood(IntakeForm.write(Intakes.any()))).isEqualTo(Intakes.any());
        assertThat(understood(IntakeForm.write(Intakes.concealed()))).isEqualTo(Intakes.concealed());
    }

    @Test
    void saysEverythingThatIsMissingAtOnceInTheOrderOfTheForm() {
        assertThat(problemsOf(TypedForm.empty()))
                .extracting(Problem::field)
                .containsExactly("received_on", "channel", "relation", "urgency", "body", "next_step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"R8.11.20", "令和8年11月20日", "2026-11-20", "20261120", "２０２６／１１／２０", "令和８年１１月２０日(金)"})
    void takesADateInEveryWayPeopleWriteOne(String typed) {
        assertThat(understood(Intakes.form().with("received_on", typed))
                        .received()
                        .on())
                .isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "received_on, 令和8年2月30日, problem.date.no_such_day",
        "born_on, 昭和64年1月8日, problem.date.era_ended",
        "born_on, 平成31年5月1日, problem.date.era_ended",
        "born_on, 令和元年4月30日, problem.date.era_not_begun",
        "received_on, きのう, problem.date.not_understood",
        "received_on, 2026-11-23, problem.date.future",
        "received_on, 令和8年11月20日(月), problem.date.other_weekday",
        "next_due, 2026-11-19, problem.due.before",
        "born_on, 2026-11-21, problem.born.after",
        "received_at, 25:00, problem.time.no_such_time",
        "received_at, 午後12時, problem.time.twelve_is_ambiguous",
        "channel, TELEPATHY, problem.choice",
        "fields, PETS, problem.choice",
        "urgency, '', problem.choose"
    })
    void refusesWhatCannotBe(String field, String typed, String key) {
        assertThat(problemsOf(Intakes.form().with(field, typed)))
                .extracting(Problem::field, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact_name", "contact_phone", "person_name", "person_kana", "address", "body", "next_note"})
    void refusesInvisibleTurningOfTheTextInEveryFieldAndSaysWhere(String field) {
        assertThat(problemsOf(Intakes.form().with(field, "\u202D0174\u202C")))
                .containsExactly(Problem.of(field, "problem.direction", 1, "U+202D"));
        assertThat(problemsOf(Intakes.form().with(field, "𠮷\uFFFE")))
                .containsExactly(Problem.of(field, "problem.control", 2, "U+FFFE"));
    }

    @Test
    void namesTheDayThatMayHaveBeenMeant() {
        assertThat(problemsOf(Intakes.form().with("born_on", "昭和64年1月8日")))
                .containsExactly(Problem.of("born_on", "problem.date.era_ended", LocalDate.of(1989, 1, 8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙橋 𠮷男",
                "葛\uDB40\uDD00飾 一郎",
                "ﾐﾎﾝ ﾊﾅｺ",
                "=HYPERLINK(\"http://x\")",
                "@SUM(1)",
                "+81",
                "<b>太郎</b>",
                "O'Brien \"x\" \\"
            })
    void keepsNamesExactlyAsTyped(String name) {
        assertThat(understood(Intakes.form().with("person_name", name))
                        .aboutWhom()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void keepsLinesAndTabsOfTheText() {
        assertThat(understood(Intakes.form().with("body", "一行目\r\n二行目\t続き")).body())
                .isEqualTo("一行目\n二行目\t続き");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b[31m", "\u0085"})
    void saysWhereAControlCharacterIs(String bad) {
        assertThat(problemsOf(Intakes.form().with("body", "電話で" + bad)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("problem.control");
                    assertThat(problem.arguments().get(0)).isEqualTo(4);
                });
    }

    @Test
    void saysThatHalfOfACharacterWasLost() {
        assertThat(problemsOf(Intakes.form().with("person_name", "\uD842")))
                .extracting(Problem::key)
                .containsExactly("problem.broken");
    }

    @Test
    void refusesANameOfSeveralLines() {
        assertThat(problemsOf(Intakes.form().with("person_name", "架空\n太郎")))
                .extracting(Problem::key)
                .containsExactly("problem.lines");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(understood(Intakes.form().with("body", "𠮷".repeat(Intake.LONGEST_BODY)))
                        .body())
                .hasSize(2 * Intake.LONGEST_BODY);
        assertThat(problemsOf(Intakes.form().with("body", "𠮷".repeat(Intake.LONGEST_BODY + 1))))
                .containsExactly(Problem.of("body", "problem.long", 100_000, 100_001));
    }

    @Test
    void refusesTenMegabytesWithTheLengthItHas() {
        assertThat(problemsOf(Intakes.form().with("body", "a".repeat(10 * 1024 * 1024))))
                .containsExactly(Problem.of("body", "problem.long", 100_000, 10 * 1024 * 1024));
    }

    @Test
    void takesTheTimeAsSpoken() {
        assertThat(understood(Intakes.form().with("received_at", "午後1時半"))
                        .received()
                        .at())
                .isEqualTo(LocalTime.of(13, 30));
    }

    @Property(tries = 300)
    void neverThrowsWhateverIsTyped(@ForAll String typed) {
        for (String field : IntakeForm.ORDER) {
            assertThat(reader.read(Intakes.form().with(field, typed))).isNotNull();
        }
    }
}
