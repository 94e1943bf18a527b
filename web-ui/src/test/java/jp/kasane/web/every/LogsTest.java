package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.Samples;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log tells of every request by ids; it never holds a name, a secret, or anything typed. */
@ExtendWith(LeavesAfterEach.class)
class LogsTest {

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    @ParameterizedTest
    @MethodSource("placed")
    void tellsOfARequestByItsRouteAndIdsAlone(Operation operation) {
        int before = Heard.soFar();
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        Answer answer = request.send();
        List<String> lines = Heard.awaiting("\"request\":\"" + answer.requestId() + "\"");
        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        "\"event\":\"access\"",
                        "\"method\":\"" + operation.method() + "\"",
                        "\"status\":" + answer.status(),
                        "\"user\":\"" + person.id() + "\"",
                        "\"place\":\"" + operation.usualPlace().code() + "\"");
        assertThat(lines.get(0)).contains("\"route\":\"" + operation.template() + "\"");
        request.ids().values().forEach(id -> assertThat(lines.get(0)).doesNotContain(id));
        holdsNothingOf(person, before);
    }

    @ParameterizedTest
    @MethodSource("placed")
    void tellsNothingOfWhatWasTypedEvenWhereItIsRefused(Operation operation) {
        int before = Heard.soFar();
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        String typed = Things.SECRET + "\u0007" + "あ".repeat(2_000);
        Form spoilt = request.form();
        for (String name : request.form().names()) {
            spoilt = spoilt.with(name, typed);
        }
        String query = "?q=" + Form.encoded(Things.SECRET) + "&x=" + Form.encoded(People.NAME);
        Caller.as(person).get(request.address() + query);
        Caller.as(person).post(request.address() + query, spoilt);
        Caller.nobody().get(request.address() + query);
        holdsNothingOf(person, before);
    }

    /** Neither have all the tests that ran before this one. */
    @AfterAll
    static void holdsNoNameAndNoTextOfAnyTest() {
        assertThat(Heard.with(Things.SECRET)).isEmpty();
        assertThat(Heard.with(People.NAME)).isEmpty();
    }

    private static void holdsNothingOf(Person person, int before) {
        for (String secret : List.of(
                Things.SECRET,
                People.NAME,
                Form.encoded(Things.SECRET),
                Form.encoded(People.NAME),
                person.cookie(),
                person.csrf(),
                person.username())) {
            assertThat(Heard.with(secret, before)).as("the log holds " + secret).isEmpty();
        }
    }
}
