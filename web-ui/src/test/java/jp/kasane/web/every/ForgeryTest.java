package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
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

/** Nothing that changes anything is done unless our own page of this very session asked for it, in the way a form asks. */
@ExtendWith(LeavesAfterEach.class)
class ForgeryTest {

    private static final RunningPages PAGES = RunningPages.get();

    static Stream<Operation> changing() {
        return Operation.placed().stream().filter(operation -> !operation.reads());
    }

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aFormThatIsNotOursIsRefusedAndChangesNothing(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Person other = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        Caller caller = Caller.as(person);
        String signed = good.form().with("_csrf", person.csrf()).encoded();
        Map<String, String> before = Books.sums(PAGES.town());
        for (Answer answer : List.of(
                caller.bare("POST", good.address(), good.form().encoded(), ours()),
                caller.bare(
                        "POST", good.address(), good.form().with("_csrf", "").encoded(), ours()),
                caller.post(good.address(), good.form().with("_csrf", other.csrf())),
                caller.post(good.address(), good.form().with("_csrf", "wrong", person.csrf())),
                caller.bare(
                        "POST",
                        good.address() + "?_csrf=" + person.csrf(),
                        good.form().encoded(),
                        ours()),
                caller.bare("POST", good.address(), signed, "Content-Type", Caller.FORM),
                caller.post(good.address(), good.form(), "Origin", "https://evil.example"),
                caller.post(good.address(), good.form(), "Origin", "null"),
                caller.post(good.address(), good.form(), "Origin", "http://kasane.example"),
                caller.post(good.address(), good.form(), "Origin", RunningPages.ORIGIN + ".evil.example"),
                caller.post(good.address(), good.form(), "Sec-Fetch-Site", "cross-site"),
                caller.post(good.address(), good.form(), "Sec-Fetch-Site", "same-site"),
                caller.post(good.address(), good.form(), "Sec-Fetch-Site", "none"))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
        assertThat(Books.sums(PAGES.town())).isEqualTo(before);
    }

    private static String[] ours() {
        return new String[] {"Content-Type", Caller.FORM, "Origin", RunningPages.ORIGIN, "Sec-Fetch-Site", "same-origin"
        };
    }

    @ParameterizedTest
    @MethodSource("changing")
    void whatIsNoFormIsNotReadAsOne(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        String body = good.form().encoded();
        for (String type : List.of(
                "application/json",
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "x/y")) {
            Answer answer = Caller.as(person).post(good.address(), type, body.isEmpty() ? "x" : body);
            boolean asksNothing = good.form().names().isEmpty();
            assertThat(answer.status())
                    .as(type + ": " + answer)
                    .isIn(asksNothing ? List.of(200, 303, 415) : List.of(415));
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void aFormThatWasDamagedOnItsWayIsToldAndBreaksNothing(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        Caller caller = Caller.as(person);
        for (Answer answer : List.of(
                caller.post(good.address(), Caller.FORM, "%"),
                caller.post(good.address(), Caller.FORM, "a=%zz&b=%E3%81"),
                caller.post(good.address(), Caller.FORM, "&&==&=&"),
                caller.post(good.address(), Caller.FORM + ";charset=nonsense", "a=b"),
                caller.post(good.address(), Caller.FORM + ";charset=UTF-16", "a=b"),
                caller.post(good.address(), "nonsense", "a=b"))) {
            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void moreThanAnyFormHoldsIsRefusedWhateverLengthItNames(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        // Where lists of many lines are pasted, more is let in than elsewhere.
        int most = operation.template().matches(".*/(availability/files|routes/import|routes/positions)")
                ? 8_000_000
                : 2_000_000;
        String endless = "x=" + "a".repeat(most + 1_000_000);
        Map<String, String> before = Books.sums(PAGES.town());
        assertThat(Caller.as(person).post(good.address(), Caller.FORM, endless).status())
                .isEqualTo(413);
        assertThat(Caller.as(person)
                        .bare("POST", good.address(), endless + "&_csrf=" + person.csrf(), ours())
                        .status())
                .isEqualTo(413);
        if (!good.form().names().isEmpty()) {
            assertThat(Caller.as(person).stream(good.address(), endless).status())
                    .isEqualTo(413);
        }
        assertThat(Books.sums(PAGES.town())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("placed")
    void otherMethodsThanTheOneItIsForDoNothing(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        Map<String, String> before = Books.sums(PAGES.town());
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "KASANE")) {
            Answer answer = Caller.as(person).method(method, good.address());
            assertThat(answer.status()).as(method + " " + answer).isIn(404, 405, 501);
            assertThat(answer.body()).doesNotContain(person.cookie());
        }
        assertThat(Books.sums(PAGES.town())).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("placed")
    void askingForTheHeadAnswersAsThePageWithoutIt(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        Answer head = Caller.as(person).method("HEAD", good.address());
        assertThat(head.bytes()).isEmpty();
        boolean read = Operation.all().stream()
                .anyMatch(one -> one.reads() && one.template().equals(operation.template()));
        assertThat(head.status())
                .isEqualTo(!read ? 405 : operation.reads() ? good.send().status() : 200);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void everyAnswerOfAFieldThatIsSentTwiceIsOneOfTheTwo(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request good = Samples.of(operation, person, operation.usualPlace());
        Form twice = good.form();
        for (String name : good.form().names()) {
            twice = twice.with(name, good.form().first(name), good.form().first(name));
        }
        assertThat(Caller.as(person).post(good.address(), twice).status()).isLessThan(500);
    }
}
