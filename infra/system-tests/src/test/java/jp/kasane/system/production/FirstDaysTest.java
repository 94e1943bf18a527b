package jp.kasane.system.production;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.AuthenticatorApp;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first days of a real prefecture, from the operator's command to the second administrator of its first town: nobody is there
 * beforehand, and whoever administers proves it with the app as well, from the moment on they do.
 */
@Tag("production")
class FirstDaysTest {

    private static final double WORK_MS = 120_000;
    private static final String TOWN = "/t/023035";

    private final RunningKasane kasane = RunningKasane.get();

    /** An installation is prepared once; another run of the command must change nothing, so it is safe to do so for each test. */
    @BeforeAll
    static void anOperatorPreparesThePrefecture(@TempDir Path folder) {
        Prepared.once(folder);
    }

    @Test
    void nobodyIsThereButTheFirstAdministrator() {
        assertThat(kasane.database().column("SELECT username FROM app_user WHERE username NOT LIKE 'test-%'"))
                .contains("ken-hajime")
                .doesNotContain("ken-admin", "imabetsu-admin");
        assertThat(kasane.at().data().resolve("outbox")).isEmptyDirectory();
    }

    @Test
    void aPrefectureItsTownAndTheirAdministratorsBegin() {
        try (Browsing prefecture = Chrome.browsing();
                Browsing town = Chrome.browsing();
                Browsing later = Chrome.browsing()) {
            thePrefecturesAdministratorComesByTheMail(prefecture);
            theyTakeInATown(prefecture);
            AuthenticatorApp app = theTownsAdministratorComesByTheMail(town);
            somebodyComesWithAPasswordAlone(town, later);
            theyBecomeAdministratorInTheMiddleOfAForm(town, later);
            theirAppIsLostAndTheySetUpAnother(town, later);
            theTownsAdministratorComesBack(town, app);
        }
    }

    private void thePrefecturesAdministratorComesByTheMail(Browsing browsing) {
        SignInPages pages = new SignInPages(browsing);
        AuthenticatorApp app =
                pages.invited(kasane.mailbox().to("hajime@pref.example")).setUpApp(true);
        pages.setPassword();
        browsing.to("/login?prefecture=020001");
        pages.password("ken-hajime").code(app, true);
        browsing.page().waitForURL("**/p/020001**");
        assertThat(browsing.page().locator(".place-plate").innerText()).contains("青森県");
        assertThat(strengthOf("ken-hajime")).isEqualTo("SECOND_FACTOR");
        browsing.page().locator(".user-menu summary").click();
        assertThat(browsing.text()).contains("二段階認証でサインインしています");
        PageRules.hold(browsing, "production-prefecture-home");
    }

    private void theyTakeInATown(Browsing browsing) {
        browsing.to("/p/020001/onboarding");
        Page page = browsing.page();
        page.locator("#code").selectOption("023035");
        browsing.field("氏名").fill("見本 一郎");
        browsing.field("メールアドレス").fill("ichiro@imabetsu.example");
        browsing.field("利用者名").fill("imabetsu-ichiro");
        page.getByLabel("担当者が一人の市町村").check();
        browsing.press("この内容で追加する");
        assertThat(page.locator("#job-progress"))
                .containsText("終わりました", new LocatorAssertions.ContainsTextOptions().setTimeout(WORK_MS));
    }

    private AuthenticatorApp theTownsAdministratorComesByTheMail(Browsing browsing) {
        SignInPages pages = new SignInPages(browsing);
        AuthenticatorApp app =
                pages.invited(kasane.mailbox().to("ichiro@imabetsu.example")).setUpApp(false);
        pages.setPassword();
        browsing.to(TOWN + "/people");
        pages.password("imabetsu-ichiro").code(app, false);
        browsing.page().waitForURL("**" + TOWN + "/people");
        return app;
    }

    private void somebodyComesWithAPasswordAlone(Browsing town, Browsing later) {
        town.to(TOWN + "/people/invite");
        Page form = town.page();
        form.locator("[name=name]").fill("見本 次子");
        form.locator("[name=email]").fill("tsugiko@imabetsu.example");
        form.locator("[name=username]").fill("imabetsu-tsugiko");
        form.locator("[name=role][value=CASE_WORKER]").check();
        form.locator("[name=purpose]").fill("相談の受付");
        town.press("招待する");
        SignInPages pages = new SignInPages(later);
        pages.invited(kasane.mailbox().to("tsugiko@imabetsu.example")).setPassword();
        assertThat(later.page().locator("#kc-totp-settings").isVisible())
                .as("an app is asked of administrators only")
                .isFalse();
        later.to(TOWN + "/consultations/new");
        pages.password("imabetsu-tsugiko");
        later.page().waitForURL("**" + TOWN + "/consultations/new");
        assertThat(strengthOf("imabetsu-tsugiko")).isEqualTo("PASSWORD");
    }

    /** The form answers as an ended session does; in the other tab they set up the app, and the form goes on as typed. */
    private void theyBecomeAdministratorInTheMiddleOfAForm(Browsing town, Browsing later) {
        Page form = later.page();
        form.locator("[name=person_name]").fill("架空 相談");
        appoint(town);
        form.locator("[name=body]").fill("打ちかけの相談");
        assertThat(form.locator("#session-expired")).isVisible();
        PageRules.holdInOneLanguage(later, "production-stronger-dialog");
        Page tab =
                later.context().waitForPage(() -> form.locator("[data-sign-in]").click());
        tab.locator("#kc-totp-settings").waitFor();
        assertThat(strengthOf("imabetsu-tsugiko"))
                .as("leaving the set-up opens nothing")
                .isEqualTo("PASSWORD");
        tab.navigate(kasane.at().pages() + TOWN + "/people");
        assertThat(tab.url()).startsWith(kasane.at().identity());
        tab.navigate(kasane.at().pages() + "/login/again");
        new SignInPages(later, tab).setUpApp(false);
        assertThat(tab.locator("#signed-in-again")).isVisible();
        assertThat(strengthOf("imabetsu-tsugiko")).isEqualTo("SECOND_FACTOR");
        assertThat(form.locator("#session-expired")).not().isVisible();
        assertThat(form.locator("[data-draft-status]")).hasText(Pattern.compile(".*保存.*"));
        assertThat(form.locator("[name=person_name]")).hasValue("架空 相談");
        tab.close();
    }

    private void appoint(Browsing town) {
        town.to(TOWN + "/people/person/" + idOf("imabetsu-tsugiko"));
        Page page = town.page();
        page.locator("details.disclosure summary").click();
        page.locator("[name=role][value=TOWN_ADMINISTRATOR]").check();
        page.locator("[name=purpose]").fill("二人目の管理者");
        town.press("役割を追加する");
        assertThat(kasane.database()
                        .column(
                                "SELECT state FROM access_grant WHERE user_id = ? AND role = 'TOWN_ADMINISTRATOR'",
                                idOf("imabetsu-tsugiko")))
                .containsExactly("GRANTED");
    }

    private void theirAppIsLostAndTheySetUpAnother(Browsing town, Browsing later) {
        town.to(TOWN + "/people/person/" + idOf("imabetsu-tsugiko"));
        assertThat(town.text()).contains("二段階認証", "設定済み");
        PageRules.hold(town, "production-person");
        town.page().locator("#why").fill("端末をなくしたため");
        town.press("二段階認証を再設定する");
        awaitNone("SELECT id FROM job WHERE kind = 'RESET_MFA' AND state <> 'DONE'");
        awaitNone("SELECT user_id FROM web_session WHERE user_id = '" + idOf("imabetsu-tsugiko") + "'");
        town.to(TOWN + "/people");
        assertThat(town.text()).contains("二段階認証が未設定");
        PageRules.hold(town, "production-people");
        later.to(TOWN + "/people");
        SignInPages pages = new SignInPages(later).password("imabetsu-tsugiko");
        pages.setUpApp(false);
        later.page().waitForURL("**" + TOWN + "/people");
        assertThat(strengthOf("imabetsu-tsugiko")).isEqualTo("SECOND_FACTOR");
    }

    /** Signed out and in again: the password is not enough; the code is asked for. */
    private void theTownsAdministratorComesBack(Browsing town, AuthenticatorApp app) {
        town.to("/logout");
        town.to(TOWN + "/access-log");
        new SignInPages(town).password("imabetsu-ichiro").code(app, false);
        town.page().waitForURL("**" + TOWN + "/access-log");
        assertThat(strengthOf("imabetsu-ichiro")).isEqualTo("SECOND_FACTOR");
    }

    private String idOf(String username) {
        return kasane.database().one("SELECT id FROM app_user WHERE username = ?", username);
    }

    private String strengthOf(String username) {
        return kasane.database()
                .one(
                        "SELECT strength FROM web_session WHERE user_id = ? ORDER BY created_at DESC LIMIT 1",
                        idOf(username));
    }

    private void awaitNone(String query) {
        long end = System.nanoTime() + (long) WORK_MS * 1_000_000;
        while (!kasane.database().column(query).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("still there: " + query);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }

    /** What the operator does before anybody can sign in. */
    static final class Prepared {

        private static boolean done;

        private Prepared() {}

        static synchronized void once(Path folder) {
            if (done) {
                return;
            }
            Path order = folder.resolve("prefecture.yaml");
            try {
                Files.writeString(order, """
                        code: "020001"
                        firstAdministrator:
                          name: 見本 始
                          email: hajime@pref.example
                          username: ken-hajime
                        """);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            assertThat(RunningKasane.get().administer("prefecture", "prepare", order.toString()))
                    .contains("招待");
            done = true;
        }
    }
}
