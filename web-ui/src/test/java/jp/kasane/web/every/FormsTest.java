package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.Samples;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form on every page, filled with what no form expects: nothing breaks, and nothing typed is lost. */
@ExtendWith(LeavesAfterEach.class)
class FormsTest {

    static Stream<Operation> pages() {
        return Operation.placed().stream().filter(Operation::reads);
    }

    /** A form of a page, with one of the buttons that send it. */
    private record Sent(Person person, String action, Form form, List<String> typedInto) {

        Answer with(String text) {
            Form filled = form;
            for (String name : typedInto) {
                filled = filled.with(name, text);
            }
            return Caller.as(person).post(action, filled);
        }
    }

    /**
     * Each as its page shows it when its turn comes: what one form of a page did, the next would not know. Where one has made others
     * go, those come that are still there and were not sent.
     */
    private static Iterable<Sent> formsOf(Operation operation) {
        Set<String> sent = new HashSet<>();
        int all = read(operation).size();
        return () -> IntStream.range(0, all)
                .mapToObj(at -> next(read(operation), at, sent))
                .flatMap(Optional::stream)
                .iterator();
    }

    private static Optional<Sent> next(List<Sent> shown, int at, Set<String> sent) {
        return Stream.concat(shown.stream().skip(at).limit(1), shown.stream())
                .filter(one -> sent.add(one.action() + one.form()))
                .findFirst();
    }

    private static List<Sent> read(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Answer page = Samples.of(operation, person, operation.usualPlace()).send();
        List<Sent> forms = new ArrayList<>();
        if (page.isPage()) {
            for (Element form : page.page().select("main form[method=post]:not([role=search])")) {
                List<String> typedInto = Controls.typedInto(form).stream()
                        .map(control -> control.attr("name"))
                        .toList();
                Stream.concat(
                                Stream.of(form.attr("action")),
                                form.select("[formaction]").eachAttr("formaction").stream())
                        .forEach(action -> forms.add(new Sent(person, action, Controls.untouched(form), typedInto)));
            }
        }
        return forms;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFormSentEmptyIsAnsweredAndSaysWhatIsMissing(Operation operation) {
        for (Sent form : formsOf(operation)) {
            Answer answer = form.with("");
            assertThat(answer.status()).as(form.action).isIn(200, 303, 422);
            if (answer.status() == 422) {
                saysWhatIsWrong(answer, form);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aControlCharacterIsToldAtItsFieldAndTheTextComesBack(Operation operation) {
        for (Sent form : formsOf(operation)) {
            if (!form.typedInto.isEmpty()) {
                comesBack(form, "制御\u0007文字");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aTextBeyondAnyLengthIsToldAtItsFieldAndComesBackWhole(Operation operation) {
        for (Sent form : formsOf(operation)) {
            if (!form.typedInto.isEmpty()) {
                comesBack(form, "𠮷".repeat(100_001 / form.typedInto.size() + 1));
            }
        }
    }

    private static void comesBack(Sent form, String text) {
        Answer answer = form.with(text);
        assertThat(answer.status()).as(form.action).isEqualTo(422);
        for (String name : form.typedInto) {
            assertThat(answer.typed(name)).as(form.action + " " + name).contains(text);
        }
        saysWhatIsWrong(answer, form);
    }

    /** The summary leads to fields, each field says it itself, and the page is whole. */
    private static void saysWhatIsWrong(Answer answer, Sent form) {
        assertThat(PageRules.brokenBy(answer, "ja", form.person))
                .as(form.action)
                .isEmpty();
        List<String> led = answer.page().select(".error-summary a").eachAttr("href");
        assertThat(led).as(form.action + ": no summary of what is wrong").isNotEmpty();
        for (String field : led) {
            assertThat(answer.page().getElementById(field.substring(1)))
                    .as(form.action + " leads to " + field)
                    .isNotNull();
            assertThat(answer.wrong(field.substring(1)))
                    .as(form.action + " at " + field)
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatLooksLikeCodeIsTextAndComesBackOrIsKept(Operation operation) {
        for (Sent form : formsOf(operation)) {
            for (String text : List.of(
                    "<script>alert(1)</script>",
                    "=HYPERLINK(\"http://evil.example\")",
                    "'\"><img src=x onerror=alert(1)>",
                    "葛\uDB40\uDD00城 𠮷 ﾀｶﾊｼ が",
                    "${7*7} {0} %s \\ &amp;")) {
                Answer answer = form.with(text);
                assertThat(answer.status()).as(form.action + " " + text).isIn(200, 303, 409, 422);
                if (answer.status() == 422) {
                    form.typedInto.forEach(
                            name -> assertThat(answer.typed(name)).contains(text));
                }
                if (answer.isPage()) {
                    assertThat(answer.page().select("script:not([src]), img[onerror]"))
                            .isEmpty();
                }
            }
        }
    }

    /** The switch stands on the page that tells what is wrong too: it must lead to a page and not to where only forms go. */
    @ParameterizedTest
    @MethodSource("pages")
    void theOtherLanguageIsAPressAwayWhereverAFormLeads(Operation operation) {
        for (Sent form : formsOf(operation)) {
            Answer answer = form.with("\u0007");
            if (answer.isPage()) {
                Answer switched = Caller.as(form.person)
                        .get(answer.page().select("a.language").attr("href"));
                assertThat(Caller.as(form.person).get(switched.location()).status())
                        .as(form.action + " → " + switched.location())
                        .isEqualTo(200);
            }
        }
    }
}
