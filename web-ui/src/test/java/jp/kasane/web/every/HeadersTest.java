package jp.kasane.web.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.LeavesAfterEach;
import jp.kasane.web.running.Operation;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells the browser, whatever was asked and whatever became of it. */
@ExtendWith(LeavesAfterEach.class)
class HeadersTest {

    static Stream<Operation> placed() {
        return Operation.placed().stream();
    }

    static Stream<String> addressesOfEveryKind() {
        String town = "/t/" + RunningPages.get().town().code();
        return Stream.of(
                "/",
                "/login",
                "/login?prefecture=020001",
                "/login/callback?state=x&code=y",
                "/login/again",
                "/login/done",
                "/logout",
                "/session",
                "/language/en",
                "/language/xx",
                "/health/live",
                "/health/ready",
                "/health/demo",
                "/metrics",
                "/no/such/page",
                "/t",
                "/p/",
                town,
                town + "/",
                town + "/no-such-page",
                "/t/" + town + "//people",
                "/assets/kasane.css",
                "/assets/no-such.css",
                "/webjars/no-such.js",
                "/favicon.ico");
    }

    @ParameterizedTest
    @MethodSource("placed")
    void forbidsWhatNoPageOfOursNeedsAndIsNeverKept(Operation operation) {
        Person person = People.withEverything(operation.usualPlace());
        Samples.Request request = Samples.of(operation, person, operation.usualPlace());
        for (Answer answer : Stream.of(
                        request.send(),
                        request.send(Caller.as(People.stranger())),
                        request.send(Caller.nobody()),
                        Caller.as(person).bare("POST", request.address(), "x"))
                .toList()) {
            protects(answer);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Vary").orElse("")).contains("HX-Request", "Cookie");
            assertThat(answer.requestId()).matches("[0-9A-HJKMNP-TV-Z]{26}");
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.header("Last-Modified")).isEmpty();
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("addressesOfEveryKind")
    void forbidsAndTellsNothingAtEveryOtherAddress(String address) {
        Person person = People.stranger();
        protects(Caller.nobody().get(address));
        protects(Caller.as(person).get(address.equals("/logout") ? "/" : address));
        protects(Caller.nobody().post(address, Form.of("x", "1")));
    }

    private static void protects(Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElse("none"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Strict-Transport-Security").orElse("")).contains("max-age=");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().keySet()).doesNotContain("Server", "X-Powered-By", "Allow");
        assertThat(answer.location())
                .matches("|/(?!/).*|" + RunningPages.get().realm().url() + "/realms/.*");
        if (answer.status() >= 300 && answer.header("X-Request-Id").isPresent()) {
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "jp.kasane.", "jakarta.", "SELECT ");
        }
    }

    /** A proxy that passes on any Host, or an https that ends before us, must not bend where an answer leads. */
    @Test
    void anAnswerLeadsToAnAddressOfThisServerByItsPathAlone() {
        Person person = People.with(RunningPages.PREFECTURE, jp.kasane.kernel.authority.StandardRole.ADVISER);
        assertThat(Caller.as(person).get("/").location()).isEqualTo("/p/020001/");
        assertThat(Caller.nobody().get("/p/020001").location()).isEqualTo("/login?return=%2Fp%2F020001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "application/json, */*;q=0.1"})
    void aMachineIsToldOfAFaultInItsOwnLanguage(String accept) {
        Answer answer = Caller.nobody().get("/no/such/page", "Accept", accept);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "urn:request:" + answer.requestId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "image/png", "application/pdf", "nonsense"})
    void aPageIsAPageWhateverIsAccepted(String accept) {
        Person person = People.withEverything(RunningPages.get().town());
        Answer answer = Caller.as(person).get("/t/" + RunningPages.get().town().code(), "Accept", accept);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.isPage()).as(answer.status() + answer.type()).isTrue();
    }
}
