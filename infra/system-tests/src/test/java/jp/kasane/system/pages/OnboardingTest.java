package jp.kasane.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.Mailbox;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** A prefecture takes in a town with one form, and the town's first administrator comes in by the mail they get. */
class OnboardingTest {

    private static final String PASSWORD = "aomori-Nakadomari-1";
    private static final double WORK_MS = 180_000;

    private final RunningKasane kasane = RunningKasane.get();

    @Test
    void aPrefectureOnboardsATownAndItsFirstAdministratorSignsIn() {
        try (Browsing browsing = Chrome.browsing().signIn("ken-admin")) {
            assertThat(browsing.path()).startsWith("/p/020001");
            PageRules.hold(browsing, "prefecture-home");
            browsing.follow("市町村を追加する");
            PageRules.hold(browsing, "onboarding");
            onboard(browsing, "中泊町", "nakadomari-admin");
            browsing.page().waitForURL("**/p/020001/jobs/*");
            Locator done = browsing.page().locator("#job-progress");
            assertThat(done).containsText("終わりました", new LocatorAssertions.ContainsTextOptions().setTimeout(WORK_MS));
            assertThat(done.innerText()).contains("専用のデータベースをつくる", "招待のメールを送る").doesNotContain("失敗");
            PageRules.hold(browsing, "onboarding-progress");
            browsing.to("/p/020001");
            assertThat(browsing.text()).contains("中泊町");
        }
        firstAdministratorArrives();
        theTownIsItsOwn();
    }

    @Test
    void aTownThatIsThereAlreadyIsNotOffered() {
        try (Browsing browsing = Chrome.browsing().signIn("ken-admin")) {
            browsing.to("/p/020001/onboarding");
            assertThat(browsing.page().locator("#code option").allInnerTexts())
                    .anyMatch(option -> option.contains("八戸市"))
                    .noneMatch(option -> option.contains("今別町"));
        }
    }

    @Test
    void aPrefecturesAdministratorSeesATownsRegistryFactsAndCanSuspendItForAReason() {
        try (Browsing browsing = Chrome.browsing().signIn("ken-admin")) {
            browsing.to("/p/020001/towns/023019");
            PageRules.hold(browsing, "prefecture-town");
            browsing.press("理由を示して停止する");
            assertThat(browsing.text()).contains("停止の理由を1文字以上500文字以内で入力してください。");
            PageRules.holdInOneLanguage(browsing, "prefecture-town-refused");
        }
    }

    static void onboard(Browsing browsing, String town, String username) {
        Page page = browsing.page();
        String option = page.locator("#code option", new Page.LocatorOptions().setHasText(town))
                .first()
                .getAttribute("value");
        page.locator("#code").selectOption(option);
        browsing.field("氏名").fill("見本 七海");
        browsing.field("メールアドレス").fill(username + "@kasane.example");
        browsing.field("利用者名").fill(username);
        browsing.press("この内容で追加する");
    }

    private void firstAdministratorArrives() {
        Mailbox.Mail mail = kasane.mailbox().to("nakadomari-admin@kasane.example");
        assertThat(mail.links()).isNotEmpty();
        try (Browsing browsing = Chrome.browsing()) {
            Page page = browsing.page();
            page.navigate(mail.links().get(0));
            PageRules.holdInOneLanguage(browsing, "invitation");
            if (!page.locator("#password-new").isVisible()) {
                page.waitForNavigation(
                        () -> page.locator("#kc-info-message a").first().click());
            }
            page.locator("#password-new").waitFor();
            PageRules.holdInOneLanguage(browsing, "set-password");
            page.locator("#password-new").fill(PASSWORD);
            page.locator("#password-confirm").fill(PASSWORD);
            page.waitForNavigation(() -> page.locator("[type=submit]").first().click());
            browsing.to("/login?prefecture=020001");
            if (!browsing.path().startsWith("/t/")) {
                Browsing.fillSignIn(page, "nakadomari-admin", PASSWORD);
            }
            page.waitForURL("**/t/023876**");
            assertThat(page.locator(".place-plate").innerText()).contains("中泊町");
            PageRules.hold(browsing, "new-town-home");
        }
    }

    private void theTownIsItsOwn() {
        assertThat(kasane.database().column("SELECT code FROM kasane_t_023876.town_marker"))
                .containsExactly("023876");
        assertThat(kasane.database().column("SELECT state FROM tenant WHERE code = '023876'"))
                .containsExactly("ACTIVE");
        assertThat(kasane.database()
                        .column("SELECT action FROM control_audit WHERE place_kind = 'TOWN' AND place_code = '023876'"))
                .isNotEmpty();
    }
}
