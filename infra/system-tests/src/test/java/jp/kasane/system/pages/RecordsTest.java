package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consultations are found again, corrected by two at once, printed and exported. */
class RecordsTest {

    private static final String LIST = "/t/023078/consultations";

    private static Person officer;
    private static String takahashi;

    @BeforeAll
    static void somethingToFind() {
        People people = new People(RunningKasane.get());
        officer = people.with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR);
        takahashi = Consultations.record(
                officer,
                Towns.SOTOGAHAMA,
                Map.of("person_name", "髙橋 𠮷子", "person_kana", "たかはし よしこ", "body", "びょういんへの送迎を断られた。"));
        Consultations.record(officer, Towns.SOTOGAHAMA, Map.of("person_name", "見本 別人", "person_kana", "みほん べつじん"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"たかはし", "タカハシ", "ﾀｶﾊｼ ﾖｼｺ", "高橋", "髙橋", "吉子", "高橋　吉子", "送迎"})
    void aConsultationIsFoundHoweverItsNameIsWritten(String words) {
        try (Browsing browsing = Chrome.browsingAs(officer)) {
            browsing.to(LIST);
            browsing.field("名前・ふりがな・ことば・受付番号").fill(words);
            browsing.button("絞り込む").click();
            browsing.page().waitForURL("**search=*");
            assertThat(browsing.text()).contains("髙橋 𠮷子").doesNotContain("見本 別人");
        }
    }

    @Test
    void theListAndTheSearchKeepThePageRules() {
        try (Browsing browsing = Chrome.browsingAs(officer)) {
            browsing.to(LIST);
            PageRules.hold(browsing, "consultations");
            browsing.field("名前・ふりがな・ことば・受付番号").fill("ありえない");
            browsing.press("絞り込む");
            assertThat(browsing.path()).doesNotContain("%E3");
            PageRules.hold(browsing, "consultations-none");
            browsing.to(LIST + "/export");
            PageRules.hold(browsing, "consultations-export");
        }
    }

    @Test
    void twoEditorsSeeBothVersionsAndChooseFieldByField() {
        String id = Consultations.record(officer, Towns.SOTOGAHAMA, Map.of("person_name", "架空 衝突", "body", "はじめの内容"));
        try (Browsing first = Chrome.browsingAs(officer);
                Browsing second = Chrome.browsingAs(
                        new People(RunningKasane.get()).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR))) {
            first.to(LIST + "/" + id + "/edit");
            second.to(LIST + "/" + id + "/edit");
            PageRules.hold(second, "correction");
            first.field("相談の内容").fill("一人目が直した内容");
            second.field("相談の内容").fill("二人目が直した内容");
            second.field("連絡先の電話番号").fill("0174-00-0000");
            first.press("直した内容を保存する");
            assertThat(first.path()).endsWith("told=revised");
            second.press("直した内容を保存する");
            assertThat(second.text()).contains("一人目が直した内容", "二人目が直した内容");
            PageRules.holdInOneLanguage(second, "conflict");
            chooseMine(second.page());
            second.press("選んだ内容で保存する");
            assertThat(second.path()).endsWith("told=revised");
            assertThat(second.text()).contains("二人目が直した内容", "0174-00-0000");
        }
    }

    @Test
    void aConsultationIsPrintedOnA4WithItsTownAndTitle() {
        try (Browsing browsing = Chrome.browsingAs(officer)) {
            Page page = browsing.to(LIST + "/" + takahashi + "/print").page();
            PageRules.hold(browsing, "print-view");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".site-header").isVisible()).isFalse();
            assertThat(browsing.text()).contains("相談受付票", "髙橋 𠮷子");
            byte[] pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPath(RunningKasane.target().resolve("screenshots/consultation.pdf")));
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void whatARecordSaidBeforeIsShownVersionByVersion() {
        String id = Consultations.record(officer, Towns.SOTOGAHAMA, Map.of("person_name", "架空 変更", "body", "はじめの内容"));
        Person both = new People(RunningKasane.get()).with(Towns.SOTOGAHAMA, StandardRole.COORDINATOR);
        new People(RunningKasane.get())
                .grant(both, Towns.SOTOGAHAMA, StandardRole.TOWN_ADMINISTRATOR, People.Stage.LIVE);
        try (Browsing browsing = Chrome.browsingAs(both)) {
            browsing.to(LIST + "/" + id + "/edit");
            browsing.field("相談の内容").fill("直した内容");
            browsing.press("直した内容を保存する");
            browsing.follow("記録の変更履歴");
            assertThat(browsing.text()).contains("第2版：内容を直した", "はじめの内容", "直した内容", "第1版：受け付けた", "架空 変更");
            PageRules.hold(browsing, "versions");
            browsing.follow("印刷用の画面");
            PageRules.hold(browsing, "versions-print");
            browsing.to(LIST + "/" + id);
            browsing.follow("だれがこの記録を見たか");
            assertThat(browsing.path()).endsWith("access-log?record=" + id);
            assertThat(browsing.text()).contains("相談の変更履歴：閲覧", "相談の変更履歴：印刷", "相談：変更");
        }
        try (Browsing browsing = Chrome.browsingAs(officer)) {
            browsing.to(LIST + "/" + id);
            assertThat(browsing.text()).contains("記録の変更履歴").doesNotContain("だれがこの記録を見たか");
        }
    }

    @Test
    void pagesAreLight() {
        try (Browsing browsing = Chrome.browsingAs(officer)) {
            browsing.to(LIST);
            Browsing.Weight warm = browsing.weigh(LIST);
            assertThat(warm.requests()).isLessThanOrEqualTo(15);
            assertThat(warm.bytes()).isLessThan(300_000);
        }
    }

    private static void chooseMine(Page page) {
        Locator mine = page.getByRole(AriaRole.RADIO).and(page.locator("[value=mine]"));
        for (Locator one : mine.all()) {
            one.check();
        }
    }
}
