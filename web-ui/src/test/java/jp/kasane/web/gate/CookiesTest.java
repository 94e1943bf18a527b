package jp.kasane.web.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void bindsWhatProvesSomethingToThisHostAndToTheServer() {
        for (String cookie :
                List.of(Cookies.session("x"), Cookies.sessionGone(), Cookies.signIn("x", Duration.ofMinutes(10)))) {
            assertThat(cookie)
                    .startsWith("__Host-")
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void forgetsTheSessionWithTheBrowser() {
        assertThat(Cookies.session("x")).doesNotContain("Max-Age", "Expires");
        assertThat(Cookies.sessionGone()).contains("Max-Age=0");
    }
}
