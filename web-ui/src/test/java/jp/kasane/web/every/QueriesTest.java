package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
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

/** Every page asked with what its address never holds when our own links lead to it. */
@ExtendWith(LeavesAfterEach.class)
class QueriesTest {

    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "99999",
            "999999999999999999999",
            "NaN",
            "令和8年2月30日",
            "昭和64年1月8日",
            "9999-12-31",
            "明治6年1月1日",
            "99999999999999999.TOWN.999999999999999999",
            "' OR 1=1 --",
            "%_\\*+-~<>()\"@",
            "<script>alert(1)</script>",
            "//evil.example",
            "\u0000\u0007",
            "{0} ${x} ???",
            "a".repeat(199) + "𠮷",
            "あ".repeat(60));

    static Stream<Operation> pages() {
        return Operation.placed().stream().filter(Operation::reads);
    }

    /** What any page might know. */
    private static final List<String> USUAL =
            List.of("q", "page", "sort", "told", "done", "refused", "sign-in", "draft", "return");

    /** The names that the page's own links and forms put into its address. */
    private static Set<String> names(Answer page, String path) {
        Set<String> names = new TreeSet<>();
        if (page.isPage()) {
            page.page()
                    .select("form:not([method=post]) [name]")
                    .eachAttr("name")
                    .forEach(names::add);
            for (Element link : page.page().select("main a[href*=?]")) {
                String[] parts = link.attr("href").split("\\?", 2);
                if (parts[0].equals(path)) {
                    Stream.of(parts[1].split("&", -1)).forEach(part -> names.add(part.split("=", 2)[0]));
                }
            }
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPartOfTheAddressThatMakesNoSenseBreaksNothing(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        Set<String> names = names(request.send(), request.address());
        ODD.parallelStream().forEach(odd -> {
            unbroken(person, request.address(), USUAL, odd);
            names.forEach(name -> unbroken(person, request.address(), List.of(name), odd));
        });
    }

    private static void unbroken(Person person, String path, List<String> names, String odd) {
        String query =
                names.stream().map(name -> name + "=" + Form.encoded(odd)).collect(Collectors.joining("&"));
        Answer answer = Caller.as(person).get(path + "?" + query);
        assertThat(answer.status()).as(names + "=" + odd).isIn(200, 303, 422);
        if (answer.isPage()) {
            assertThat(answer.page().select("script:not([src])")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void allPartsAtOnceTwiceAndUndecodableBreakNothing(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        Set<String> names = names(request.send(), request.address());
        names.addAll(USUAL);
        for (String odd : List.of("9999-12-31", "%ff", "%E3%81", "%00", "%F0%A0%AE%B7")) {
            String all = names.stream()
                    .map(name -> name + "=" + odd + "&" + name + "=2")
                    .collect(Collectors.joining("&"));
            assertThat(Caller.as(person).get(request.address() + "?" + all).status())
                    .as(odd)
                    .isLessThan(500);
        }
    }
}
