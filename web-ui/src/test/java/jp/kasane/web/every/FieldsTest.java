package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Samples;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each field of each form spoilt alone, all others as they should be: it is told at that field, and the others come back. */
@ExtendWith(LeavesAfterEach.class)
class FieldsTest {

    /** Nobody types these: the form carries them, or one picks them from what is offered. */
    private static final Set<String> CARRIED =
            Set.of("version", "draft", "shown", "grant", "colleague", "encoding", "day", "row", "act", "_csrf");
    /** Nor these: a script carries a file in pieces. */
    private static final Set<String> PIECES = Set.of("upload", "piece", "pieces", "fileName", "data");
    /** What is kept secret is not written into a page again. */
    private static final String SECRET = "password";

    static Stream<Operation> withFields() {
        return Operation.placed().stream()
                .filter(operation -> !operation.reads())
                .filter(operation -> !operation.template().contains("/drafts/"))
                // whatever one searches for, what is found is the answer
                .filter(operation -> !operation.template().endsWith("/search"))
                .filter(operation -> !fields(sample(operation).form()).isEmpty());
    }

    private static Samples.Request sample(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        return Samples.of(operation, person, operation.usualPlace());
    }

    private static List<String> fields(Form form) {
        return form.names().stream()
                .filter(name -> !CARRIED.contains(name) && !PIECES.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withFields")
    void aFieldThatHoldsAControlCharacterIsToldAndTheOthersComeBack(Operation operation) {
        Samples.Request good = sample(operation);
        eachTold(good, field -> "\u0007" + good.form().first(field));
    }

    @ParameterizedTest
    @MethodSource("withFields")
    void aFieldBeyondItsLengthIsToldAndTheOthersComeBack(Operation operation) {
        eachTold(sample(operation), field -> "あ".repeat(100_001));
    }

    /** What is picked shows only what is offered. */
    private static boolean typedInto(Answer answer, String field) {
        return Controls.typedInto(answer.page().body()).stream()
                .anyMatch(control -> control.attr("name").equals(field));
    }

    private static void eachTold(Samples.Request good, UnaryOperator<String> spoiling) {
        Map<String, String> stands = Books.sums(RunningPages.get().town());
        for (String field : fields(good.form())) {
            told(good, field, spoiling.apply(field));
            assertThat(Books.sums(RunningPages.get().town()).entrySet())
                    .as("written with " + field + " spoilt")
                    .allMatch(sum ->
                            sum.getKey().contains(".audit_") || sum.getValue().equals(stands.get(sum.getKey())));
        }
    }

    private static void told(Samples.Request good, String field, String text) {
        Form spoilt = good.form().with(field, text);
        Answer answer = Caller.as(good.person()).post(good.address(), spoilt);
        assertThat(answer.status()).as(field + ": " + answer).isEqualTo(422);
        assertThat(answer.wrong(field)).as("told at " + field + ": " + answer).isNotBlank();
        for (String other : fields(spoilt)) {
            if (!other.equals(SECRET) && (!other.equals(field) || typedInto(answer, field))) {
                assertThat(answer.typed(other))
                        .as("spoilt " + field + ", lost " + other)
                        .containsAll(spoilt.all(other));
            }
        }
    }
}
