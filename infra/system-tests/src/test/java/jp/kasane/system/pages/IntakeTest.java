package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** An officer takes down a consultation, whatever happens meanwhile. */
class IntakeTest {

    static final String TYPED = "電話が三度鳴ったあと、母の介護のことで話があった。\n来週また連絡がほしいとのこと。";

    static final String RECORDED = "**/consultations/*told=recorded";

    private final RunningKasane kasane = RunningKasane.get();

    @Test
    void nothingTypedIsLostWhenTheSessionEndsInTheMiddle() {
        try (Browsing browsing = Chrome.browsing().signIn("imabetsu-officer")) {
            Page page = browsing.to("/t/023035/consultations/new").page();
            fill(browsing, "架空 途中");
            draftSaved(browsing);
            endSessionOf("imabetsu-officer");
            browsing.field("申し送り").fill("セッションが切れたあとに書いた申し送り");
            pressUnlessTold(browsing);
            page.locator("#session-expired")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(browsing.field("相談の内容").inputValue()).isEqualTo(TYPED);
            PageRules.holdInOneLanguage(browsing, "session-expired");
            signInBeside(browsing);
            page.waitForCondition(() -> !page.locator("#session-expired").isVisible());
            recordedAtLast(browsing);
            assertThat(browsing.text()).contains("架空 途中", "電話が三度鳴ったあと", "セッションが切れたあとに書いた申し送り");
            PageRules.hold(browsing, "consultation");
        }
    }

    @Test
    void aDraftIsKeptWhileOneTypesAndFoundAgainUnderOnesOwnWork() {
        try (Browsing browsing = officer()) {
            Page page = browsing.to("/t/023078/consultations/new").page();
            PageRules.hold(browsing, "intake");
            fill(browsing, "架空 下書き");
            draftSaved(browsing);
            browsing.to("/t/023078/work");
            PageRules.hold(browsing, "work");
            browsing.follow("続きを書く");
            assertThat(browsing.field("相談の内容").inputValue()).isEqualTo(TYPED);
            assertThat(browsing.field("本人の名前").inputValue()).isEqualTo("架空 下書き");
        }
    }

    @Test
    void whatIsWrongIsToldAtTheTopAndAtTheFieldAndNothingIsForgotten() {
        try (Browsing browsing = officer()) {
            browsing.to("/t/023078/consultations/new");
            fill(browsing, "架空 間違い");
            browsing.field("受付日").fill("令和8年2月30日");
            browsing.field("生年月日").fill("昭和64年1月8日");
            browsing.press("受け付ける");
            assertThat(browsing.text()).contains("その月に、その日はありません", "次の元号");
            assertThat(browsing.field("受付日").inputValue()).isEqualTo("令和8年2月30日");
            assertThat(browsing.field("相談の内容").inputValue()).isEqualTo(TYPED);
            PageRules.hold(browsing, "intake-refused");
        }
    }

    @Test
    void theFormIsFilledInAndSentWithTheKeyboardAlone() {
        try (Browsing browsing = officer()) {
            Page page = browsing.to("/t/023078/consultations/new").page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
            page.keyboard().press("Enter");
            tabTo(page, "channel");
            page.keyboard().press("ArrowDown");
            tabTo(page, "relation");
            page.keyboard().press("ArrowDown");
            tabTo(page, "person_name");
            page.keyboard().type("架空 鍵盤");
            tabTo(page, "body");
            page.keyboard().type("鍵盤だけで書いた相談");
            for (int i = 0; i < 20 && !focusIs(page, "document.activeElement.type === 'submit'"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL(RECORDED);
            assertThat(browsing.text()).contains("架空 鍵盤", "鍵盤だけで書いた相談");
        }
    }

    @Test
    void theFormFitsAPhone() {
        try (Browsing browsing = Chrome.browsing(390, 844).signIn("sotogahama-officer")) {
            for (String path : new String[] {"", "/consultations", "/consultations/new", "/work", "/people"}) {
                browsing.to("/t/023078" + path);
                PageRules.holdInOneLanguage(browsing, "phone" + path.replace('/', '-'));
            }
        }
    }

    /** Nothing is left to save, so that the next thing typed is the first that meets an ended session. */
    static void draftSaved(Browsing browsing) {
        browsing.field("本人の名前").press("Tab");
        browsing.page()
                .locator("[data-draft-status]", new Page.LocatorOptions().setHasText("下書きを保存しました"))
                .waitFor();
    }

    /** The draft that is saved as one types may have met the end of the session first; then the notice is already open. */
    private static void pressUnlessTold(Browsing browsing) {
        try {
            browsing.button("受け付ける").click(new Locator.ClickOptions().setTimeout(5_000));
        } catch (TimeoutError noticeIsOpen) {
            assertThat(browsing.page().locator("#session-expired").isVisible()).isTrue();
        }
    }

    /** What was interrupted goes on by itself: the sending, or, if that had not begun, the saving of the draft. */
    private static void recordedAtLast(Browsing browsing) {
        try {
            browsing.page().waitForURL(RECORDED, new Page.WaitForURLOptions().setTimeout(8_000));
        } catch (TimeoutError onlyTheDraftWasInterrupted) {
            browsing.button("受け付ける").click();
            browsing.page().waitForURL(RECORDED);
        }
    }

    private Browsing officer() {
        return Chrome.browsingAs(new People(kasane).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR));
    }

    static void fill(Browsing browsing, String name) {
        browsing.page().locator("#channel").selectOption("PHONE");
        browsing.page().locator("#relation").selectOption("SELF");
        browsing.field("本人の名前").fill(name);
        browsing.field("本人のふりがな").fill("かくう");
        browsing.field("相談の内容").fill(TYPED);
    }

    private void signInBeside(Browsing browsing) {
        Page beside =
                browsing.page().waitForPopup(() -> browsing.link("別の画面でサインインする").click());
        beside.waitForLoadState();
        if (beside.locator("#password").isVisible()) {
            Browsing.fillSignIn(beside, "imabetsu-officer", kasane.at().demoPassword());
        }
        beside.waitForURL("**/login/done");
        PageRules.picture(beside, "signed-in-again");
    }

    private void endSessionOf(String username) {
        kasane.database()
                .change(
                        "DELETE FROM web_session WHERE user_id = (SELECT id FROM app_user WHERE username = ?)",
                        username);
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            if (focusIs(page, "document.activeElement.id === '" + id + "'")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + id);
    }

    private static boolean focusIs(Page page, String condition) {
        return Boolean.TRUE.equals(page.evaluate(condition));
    }
}
