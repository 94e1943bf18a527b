package jp.kasane.municipal.profile;

import static jp.kasane.municipal.profile.Statements.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.TypedForm;
import jp.kasane.municipal.profile.FigureReader.Reading;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {

    private static TypedForm complete() {
        return FigureForm.write(says("人口", "2,596"));
    }

    private static Statement understood(TypedForm form) {
        assertThat(FigureReader.read(form)).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) FigureReader.read(form)).statement();
    }

    private static List<String> wrong(TypedForm form) {
        assertThat(FigureReader.read(form)).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) FigureReader.read(form))
                .problems().stream()
                        .map(problem -> problem.field() + " " + problem.key())
                        .toList();
    }

    @Test
    void whatWasTypedIsKeptAsTyped() {
        TypedForm form = complete().with(FigureForm.VALUE, "２，５９６").with(FigureForm.DOCUMENT, "髙𠮷村計画");
        Statement statement = understood(form);
        assertThat(statement.value()).isEqualTo(new PublishedValue.Stated("２，５９６"));
        assertThat(statement.source().document()).isEqualTo("髙𠮷村計画");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceInTheOrderOfTheForm() {
        assertThat(wrong(TypedForm.empty()))
                .containsExactly("label problem.required", "value profile.problem.value", "origin problem.choose");
    }

    @ParameterizedTest
    @EnumSource(Emptiness.class)
    void eachReasonForHavingNoValueIsKept(Emptiness why) {
        TypedForm form = complete().with(FigureForm.VALUE, "").with(FigureForm.EMPTINESS, why.name());
        assertThat(understood(form).value()).isEqualTo(new PublishedValue.Empty(why));
    }

    @Test
    void aValueAndAReasonForNoneExcludeEachOther() {
        assertThat(wrong(complete().with(FigureForm.EMPTINESS, "UNKNOWN")))
                .containsExactly("emptiness profile.problem.both");
    }

    @Test
    void aSourceIsNamedButAnAssumptionNeedsNone() {
        TypedForm nameless = complete().with(FigureForm.DOCUMENT, " ");
        assertThat(wrong(nameless)).containsExactly("document problem.required");
        assertThat(understood(nameless.with(FigureForm.ORIGIN, "ASSUMPTION")).origin())
                .isEqualTo(Origin.ASSUMPTION);
        assertThat(understood(nameless.with(FigureForm.ORIGIN, "TEMPLATE")).origin())
                .isEqualTo(Origin.TEMPLATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOWHERE", "source", "1"})
    void aChoiceThatWasNotOfferedIsRefused(String choice) {
        assertThat(wrong(complete().with(FigureForm.ORIGIN, choice))).containsExactly("origin problem.choice");
        assertThat(wrong(complete().with(FigureForm.VALUE, "").with(FigureForm.EMPTINESS, choice)))
                .containsExactly("emptiness problem.choice");
    }

    @ParameterizedTest
    @ValueSource(strings = {FigureForm.LABEL, FigureForm.VALUE, FigureForm.UNIT, FigureForm.AS_OF, FigureForm.PLACE})
    void linesStayLinesAndTextsStayBoundedAndWhole(String field) {
        assertThat(wrong(complete().with(field, "一\n二"))).containsExactly(field + " problem.lines");
        assertThat(wrong(complete().with(field, "a\u0007"))).containsExactly(field + " problem.control");
        assertThat(wrong(complete().with(field, "a\uD842"))).containsExactly(field + " problem.broken");
        assertThat(wrong(complete().with(field, "あ".repeat(201)))).containsExactly(field + " problem.long");
    }

    @Test
    void aNoteMayHaveLines() {
        assertThat(understood(complete().with(FigureForm.NOTE, "一\r\n二")).note())
                .isEqualTo("一\n二");
    }

    @Test
    void aProblemNamesTheMostThatIsTaken() {
        Reading reading = FigureReader.read(complete().with(FigureForm.UNIT, "あ".repeat(31)));
        assertThat(((Reading.Refused) reading).problems())
                .containsExactly(Problem.of(FigureForm.UNIT, "problem.long", 30, 31));
    }

    @Property(tries = 200)
    void whatWasReadCanBeTypedAgainAndKeptAgain(@ForAll("statements") Statement statement) {
        assertThat(understood(FigureForm.write(statement))).isEqualTo(statement);
        assertThat(StoredStatement.read(StoredStatement.write(statement))).isEqualTo(statement);
    }

    @Provide
    Arbitrary<Statement> statements() {
        Arbitrary<String> word = Arbitraries.of(
                        "人", "口", "0", "9", ",", ".", "％", "髙", "𠮷", "\"", "\\", "'", "=", "<", " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(letters -> String.join("", letters));
        Arbitrary<String> said = word.filter(text -> !text.isBlank());
        Arbitrary<PublishedValue> value = Arbitraries.oneOf(
                said.map(PublishedValue.Stated::new),
                Arbitraries.of(Emptiness.class).map(PublishedValue.Empty::new));
        return Combinators.combine(said, value, word, word, said, word, Arbitraries.of(Origin.class), word)
                .as((label, what, unit, time, document, place, origin, note) ->
                        new Statement(label, what, unit, new AsOf(time), new Source(document, place), origin, note));
    }
}
