package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Samples;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is another place's answers exactly as what nobody ever had, whatever is asked of it, and is not touched. */
@ExtendWith(LeavesAfterEach.class)
class IdentifiersTest {

    private static final RunningPages PAGES = RunningPages.get();

    /** A draft's name is made by the form, so that an unknown one is a new one; whose it is, {@code DraftTest} tells. */
    static Stream<Operation> onSomething() {
        return Operation.placed().stream()
                .filter(operation -> !operation.parameters().isEmpty())
                .filter(operation -> !operation.template().contains("/drafts/"));
    }

    @ParameterizedTest
    @MethodSource("onSomething")
    void anothersIdentifierAnswersLikeOneThatNobodyHas(Operation operation) {
        Place own = operation.usualPlace();
        Place theirs = own.kind() == Place.Kind.TOWN ? PAGES.otherTown() : RunningPages.OTHER_PREFECTURE;
        Person asking = People.withEverything(own);
        Person victim = People.withEverything(theirs);
        for (String name : operation.parameters()) {
            String another = Samples.thing(operation, name, victim, theirs);
            String unknown = Samples.unknown(name);
            Samples.Request replay = with(operation, asking, own, name, another);
            Map<String, String> before = Books.sums(PAGES.otherTown());
            Answer replayed = replay.send();
            assertThat(Books.sums(PAGES.otherTown())).isEqualTo(before);
            Answer never = with(operation, asking, own, name, unknown).send();
            assertThat(replayed.status()).isEqualTo(404);
            assertThat(replayed.tellable(another)).isEqualTo(never.tellable(unknown));
        }
    }

    @ParameterizedTest
    @MethodSource("onSomething")
    void whatCannotBeAnIdentifierAnswersLikeOneThatNobodyHas(Operation operation) {
        Person asking = People.withEverything(operation.usualPlace());
        for (String name : operation.parameters()) {
            for (String odd : List.of(
                    "x", "%20", "01ARZ3NDEKTSV4RRFFQ69G5FA%27", "%F0%A0%AE%B7", "..;", "%2B1", "a".repeat(300))) {
                assertThat(with(operation, asking, operation.usualPlace(), name, odd)
                                .send()
                                .status())
                        .as(name + " = " + odd)
                        .isEqualTo(404);
            }
        }
    }

    /** The operation with this value in its address; all else, of the asking person's own place, is laid down. */
    private static Samples.Request with(Operation operation, Person person, Place place, String name, String value) {
        return Samples.of(
                operation,
                person,
                place,
                one -> one.equals(name) ? value : Samples.thing(operation, one, person, place));
    }
}
