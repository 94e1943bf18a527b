package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Samples;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of a place does what it is there for, for somebody who may, and every page it shows is whole in both languages. */
@ExtendWith(LeavesAfterEach.class)
class HappyTest {

    static Stream<Operation> operations() {
        return Operation.placed().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeedsForWhoMay(Operation operation) {
        Answer answer = Samples.of(operation, People.withEverything(operation.usualPlace()), operation.usualPlace())
                .send();
        assertThat(answer.status()).as(answer.toString()).isIn(200, 204, 303);
        assertThat(answer.location()).as("led to a refusal").doesNotContain("refused=", "sign-in=", "told=closed");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isWholeInJapanese(Operation operation) {
        wholeIn("ja", operation);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isWholeInEnglish(Operation operation) {
        wholeIn("en", operation);
    }

    private static void wholeIn(String language, Operation operation) {
        Samples.Request request =
                Samples.of(operation, People.withEverything(operation.usualPlace()), operation.usualPlace());
        Answer answer = request.send(Caller.as(request.person()).reading(language));
        if (answer.isPage()) {
            assertThat(PageRules.brokenBy(answer, language, request.person())).isEmpty();
        }
    }
}
