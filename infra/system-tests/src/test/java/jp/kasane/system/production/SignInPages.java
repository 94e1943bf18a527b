package jp.kasane.system.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.AuthenticatorApp;
import jp.kasane.system.product.Mailbox;

/** The identity server's pages as a person goes through them, each judged as every page is. */
final class SignInPages {

    static final String PASSWORD = "kasane-Shiken-2026";

    private final Browsing browsing;
    private final Page page;

    SignInPages(Browsing browsing) {
        this(browsing, browsing.page());
    }

    SignInPages(Browsing browsing, Page tab) {
        this.browsing = browsing;
        this.page = tab;
    }

    /** Follows the invitation's link. */
    SignInPages invited(Mailbox.Mail mail) {
        page.navigate(mail.links().get(0));
        Locator goOn = page.locator("#kc-info-message a");
        if (!page.locator("#password-new").isVisible() && goOn.count() > 0) {
            page.waitForNavigation(() -> goOn.first().click());
        }
        return this;
    }

    SignInPages setPassword() {
        page.locator("#password-new").waitFor();
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.waitForNavigation(() -> page.locator("[type=submit]").first().click());
        return this;
    }

    /** Sets up the app as somebody who cannot scan; a slip of the finger first where the page is to be judged. */
    AuthenticatorApp setUpApp(boolean judged) {
        page.locator("#kc-totp-settings").waitFor();
        assertThat(page.locator("body").innerText()).contains("認証アプリの設定", "二次元コード");
        judge(judged, "totp-set-up");
        page.waitForNavigation(() -> page.locator("#mode-manual").click());
        AuthenticatorApp app =
                AuthenticatorApp.typed(page.locator("#kc-totp-secret-key").innerText());
        judge(judged, "totp-set-up-by-letters");
        if (judged) {
            give("#totp", "000000", "#saveTOTPBtn");
            assertThat(page.locator("body").innerText()).contains("数字が違います");
            judge(true, "totp-set-up-refused");
        }
        if (page.locator("#userLabel").isVisible()) {
            page.locator("#userLabel").fill("試験の端末");
        }
        give("#totp", app.code(), "#saveTOTPBtn");
        return app;
    }

    SignInPages password(String username) {
        Browsing.fillSignIn(page, username, PASSWORD);
        return this;
    }

    SignInPages code(AuthenticatorApp app, boolean judged) {
        page.locator("#otp").waitFor();
        judge(judged, "totp");
        if (judged) {
            give("#otp", "000000", "#kc-login");
            assertThat(page.locator("body").innerText()).contains("数字が違います");
            judge(true, "totp-refused");
        }
        give("#otp", app.code(), "#kc-login");
        return this;
    }

    private void give(String field, String digits, String button) {
        page.locator(field).fill(digits);
        page.waitForNavigation(() -> page.locator(button).click());
    }

    private void judge(boolean judged, String name) {
        if (judged) {
            PageRules.holdInOneLanguage(browsing, name);
        }
    }
}
