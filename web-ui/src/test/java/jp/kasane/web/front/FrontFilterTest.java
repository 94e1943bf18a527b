package jp.kasane.web.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kasane.web.assets.Assets;
import org.junit.jupiter.api.Test;

class FrontFilterTest {

    private static ARequest passing(ARequest request, boolean https) throws IOException, ServletException {
        new FrontFilter(https, new RequestLog()).doFilter(request.request(), request.response(), (q, r) -> {});
        return request;
    }

    @Test
    void forbidsEverythingFromElsewhereOnEveryAnswer() throws Exception {
        for (String path : List.of("/", "/t/023035/", "/assets/kasane.css", "/health/live")) {
            ARequest seen = passing(ARequest.to(path), false);
            assertThat(seen.headers.get("Content-Security-Policy"))
                    .contains(
                            "default-src 'self'",
                            "form-action 'self'",
                            "frame-ancestors 'none'",
                            "base-uri 'none'",
                            "object-src 'none'")
                    .doesNotContain("unsafe", "*", "http:");
            assertThat(seen.headers)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                    .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                    .containsKeys("Referrer-Policy", "Permissions-Policy", "X-Frame-Options");
        }
    }

    @Test
    void keepsNoPage() throws Exception {
        ARequest page = passing(ARequest.to("/t/023035/consultations"), false);
        assertThat(page.headers).containsEntry("Cache-Control", "no-store");
        assertThat(page.headers.get("Vary")).contains("HX-Request");
    }

    @Test
    void keepsAssetsOnlyUnderAnAddressThatNamesTheirVersion() throws Exception {
        assertThat(passing(ARequest.to("/webjars/htmx.org/2.0.10/dist/htmx.min.js"), false)
                        .headers
                        .get("Cache-Control"))
                .contains("immutable");
        assertThat(passing(ARequest.toVersioned("/assets/kasane.css", Assets.v("kasane.css")), false)
                        .headers
                        .get("Cache-Control"))
                .contains("immutable");
        assertThat(passing(ARequest.to("/assets/kasane.css"), false).headers)
                .containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void keepsNothingUnderTheHashOfAnotherVersionOrAnotherFile() throws Exception {
        for (String v :
                List.of("1", "", Assets.v("parts.css"), Assets.v("kasane.css").toUpperCase(Locale.ROOT))) {
            assertThat(passing(ARequest.toVersioned("/assets/kasane.css", v), false).headers)
                    .containsEntry("Cache-Control", "no-cache");
        }
    }

    @Test
    void keepsTheFontsManySlicesSoThatAPageDoesNotAskForThemAgain() throws Exception {
        assertThat(passing(ARequest.to("/assets/vendor/noto-sans-jp/files/slice.woff2"), false)
                        .headers
                        .get("Cache-Control"))
                .contains("immutable");
    }

    @Test
    void insistsOnHttpsOnlyWhereItIsServed() throws Exception {
        assertThat(passing(ARequest.to("/"), false).headers).doesNotContainKey("Strict-Transport-Security");
        assertThat(passing(ARequest.to("/"), true).headers).containsKey("Strict-Transport-Security");
    }

    @Test
    void givesEveryRequestAnIdOfItsOwnMaking() throws Exception {
        String one = passing(ARequest.to("/"), false).headers.get("X-Request-Id");
        String two = passing(ARequest.to("/"), false).headers.get("X-Request-Id");
        assertThat(one).hasSize(26).isNotEqualTo(two);
    }

    @Test
    void closesWhatTheRequestOpenedEvenWhenItFails() {
        ARequest request = ARequest.to("/");
        List<String> closed = new ArrayList<>();
        FrontFilter filter = new FrontFilter(false, new RequestLog());
        assertThatThrownBy(() -> filter.doFilter(request.request(), request.response(), (q, r) -> {
                    Trace trace = Trace.of(q.getAttribute(Trace.ATTRIBUTE));
                    trace.closeAtEnd(() -> closed.add("first opened"));
                    trace.closeAtEnd(() -> {
                        closed.add("last opened");
                        throw new IllegalStateException();
                    });
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(closed).containsExactly("last opened", "first opened");
    }

    @Test
    void logsTheRouteAndIdsButNoAddress() {
        Trace trace = new Trace("01REQUEST");
        trace.took("/t/{town}/consultations");
        trace.by("01USER");
        trace.at("023035");
        assertThat(RequestLog.line(trace, "GET", 200))
                .startsWith("{\"event\":\"access\",\"request\":\"01REQUEST\",\"method\":\"GET\","
                        + "\"route\":\"/t/{town}/consultations\",\"status\":200,\"ms\":")
                .endsWith(",\"user\":\"01USER\",\"place\":\"023035\"}");
    }

    @Test
    void writesNothingIntoTheLogThatAClientMadeUp() {
        assertThat(RequestLog.line(new Trace("r"), "GET\"\n{}", 400)).contains("\"method\":\"other\"");
    }

    @Test
    void nothingThatATraceHoldsEndsALineOrAWordOfTheLog() {
        Trace trace = new Trace("r");
        trace.took("/t/\",\"status\":200}\n{\\");
        assertThat(RequestLog.line(trace, "GET", 400)).contains("\"route\":\"/t/,status:200}{\",\"status\":400,");
    }

    @Test
    void refusesARequestThatDidNotComeThroughTheDoor() {
        assertThatThrownBy(() -> Trace.of(null)).isInstanceOf(IllegalStateException.class);
    }
}
