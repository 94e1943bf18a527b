package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer tells the browser to forbid, whatever the answer is. */
class HeadersTest {

    private static Stream<Answer> answersOfEveryKind() {
        Caller nobody = Caller.nobody();
        Caller officer = Caller.as(new People(RunningKasane.get()).with(Towns.IMABETSU, StandardRole.COORDINATOR));
        return Stream.of(
                nobody.get("/"),
                nobody.get("/login?prefecture=020001"),
                nobody.get("/login/callback?state=x&code=y"),
                nobody.get("/no/such/page"),
                nobody.get("/t/023035"),
                nobody.get("/assets/kasane.css"),
                nobody.get("/assets/no-such.css"),
                nobody.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
                nobody.get("/health/live"),
                nobody.get("/health/ready"),
                officer.get("/t/023035"),
                officer.get("/t/023043"),
                officer.post("/t/023035", Map.of()),
                officer.bare("POST", "/t/023035/consultations/new", "x=1", "Origin", "https://evil.example"),
                officer.bare("PUT", "/t/023035", ""));
    }

    @ParameterizedTest
    @MethodSource("answersOfEveryKind")
    void everyAnswerCarriesTheHeadersThatProtectItsReader(Answer answer) {
        assertThat(answer.header("Content-Security-Policy").orElse("none"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "object-src 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Server")).as("who serves").isEmpty();
        assertThat(answer.header("X-Powered-By")).as("what runs").isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static Stream<Answer> answersOfTheOtherApplication() {
        Caller nobody = Caller.nobody();
        return Stream.of(
                nobody.get("/tenant-admin/"),
                nobody.get("/tenant-admin/no/such/page"),
                nobody.get("/tenant-admin/health/live"),
                nobody.post("/tenant-admin/health/live", Map.of()));
    }

    @ParameterizedTest
    @MethodSource({"answersOfEveryKind", "answersOfTheOtherApplication"})
    void noAnswerSpeaksOfOurInsides(Answer answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "jp.kasane.", "org.glassfish", "jakarta.", "SELECT ", "Payara");
    }
}
