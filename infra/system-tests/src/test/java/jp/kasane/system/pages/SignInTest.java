package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** Somebody comes to the product, signs in, and leaves. */
class SignInTest {

    private final RunningKasane kasane = RunningKasane.get();

    @Test
    void theLandingPageIsOpenToEverybodyAndKeepsThePageRules() {
        try (Browsing browsing = Chrome.browsing()) {
            browsing.to("/");
            PageRules.hold(browsing, "landing");
            assertThat(browsing.complaints()).isEmpty();
        }
    }

    @Test
    void theSignInFormLooksLikeTheProductAndKeepsThePageRules() {
        try (Browsing browsing = Chrome.browsing()) {
            browsing.to("/").link("青森県でサインインする").click();
            browsing.page().waitForURL(kasane.at().identity() + "/**");
            assertThat(browsing.page().title()).contains("かさね");
            PageRules.holdInOneLanguage(browsing, "sign-in");
        }
    }

    @Test
    void anOfficerOfOneTownArrivesInItAndSeesWhereTheyAre() {
        try (Browsing browsing = Chrome.browsing().signIn("imabetsu-officer")) {
            assertThat(browsing.path()).startsWith("/t/023035");
            assertThat(browsing.page().locator(".place-plate").innerText()).contains("今別町", "023035");
            PageRules.hold(browsing, "town-home");
        }
    }

    @Test
    void comesBackToThePageAskedForBeforeSigningIn() {
        try (Browsing browsing = Chrome.browsing().to("/t/023035/work")) {
            Page page = browsing.page();
            if (!page.url().startsWith(kasane.at().identity())) {
                browsing.link("青森県でサインインする").click();
            }
            Browsing.fillSignIn(page, "imabetsu-officer", kasane.at().demoPassword());
            page.waitForURL("**/t/023035/work");
        }
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        try (Browsing browsing = Chrome.browsing().signIn("imabetsu-officer")) {
            Cookie session = cookies(browsing).get("__Host-kasane");
            assertThat(session.httpOnly).isTrue();
            assertThat(session.secure).isTrue();
            assertThat(session.sameSite.name()).isIn("LAX", "STRICT");
            assertThat(session.path).isEqualTo("/");
            assertThat(browsing.page().evaluate("document.cookie")).asString().doesNotContain("kasane=");
            assertThat(browsing.page().evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()"))
                    .as("htmx notes the path it is on, nothing else is kept in the browser")
                    .isIn("", "htmx-current-path-for-history");
        }
    }

    @Test
    void theSessionIsANewOneAtEachSignIn() {
        try (Browsing browsing = Chrome.browsing()) {
            browsing.to("/");
            browsing.context()
                    .addCookies(List.of(new Cookie("__Host-kasane", "A".repeat(43))
                            .setUrl(kasane.at().pages().replace("http:", "https:"))
                            .setSecure(true)));
            browsing.signIn("imabetsu-officer");
            String first = cookies(browsing).get("__Host-kasane").value;
            assertThat(first).isNotEqualTo("A".repeat(43));
            browsing.to("/login?prefecture=020001");
            browsing.page().waitForURL(url -> url.startsWith(kasane.at().pages()) && !url.contains("/login"));
            assertThat(cookies(browsing).get("__Host-kasane").value).isNotEqualTo(first);
        }
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheIdentityServer() {
        try (Browsing browsing = Chrome.browsing().signIn("imabetsu-officer")) {
            browsing.page().locator(".user-menu summary").click();
            browsing.link("サインアウト").click();
            browsing.page().waitForURL(kasane.at().pages() + "/");
            assertThat(browsing.text()).contains("青森県でサインインする");
            browsing.to("/login?prefecture=020001");
            assertThat(browsing.page().locator("#password").isVisible()).isTrue();
        }
    }

    @Test
    void aWrongPasswordIsToldInJapaneseAndOpensNothing() {
        try (Browsing browsing = Chrome.browsing().to("/login?prefecture=020001")) {
            Browsing.fillSignIn(browsing.page(), "imabetsu-officer", "wrong-Password-1");
            assertThat(browsing.page().url()).startsWith(kasane.at().identity());
            assertThat(browsing.text()).containsPattern("(パスワード|ユーザー|利用者).*(正しくありません|無効|違い|間違)");
            PageRules.holdInOneLanguage(browsing, "sign-in-refused");
        }
    }

    private static Map<String, Cookie> cookies(Browsing browsing) {
        return browsing.context().cookies().stream()
                .filter(cookie -> cookie.name.contains("kasane"))
                .collect(Collectors.toMap(cookie -> cookie.name, Function.identity(), (one, other) -> other));
    }
}
