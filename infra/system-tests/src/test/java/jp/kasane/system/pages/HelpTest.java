package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page leads to the guide that fits it; the guides are there for anybody and hold nobody's data. */
class HelpTest {

    private final People people = new People(RunningKasane.get());

    @Test
    void aStrangerFindsTheGeneralGuides() {
        try (Browsing browsing = Chrome.browsing()) {
            browsing.to("/help");
            assertThat(browsing.text())
                    .contains("はじめに：サインインと画面の見方", "つながらない・エラーが出たとき")
                    .doesNotContain("あなたの仕事の案内");
            PageRules.hold(browsing, "help");
            browsing.to("/help/trouble");
            PageRules.hold(browsing, "help-trouble");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "imabetsu-officer, 相談を受け付ける, 市町村を追加する・止める・再開する",
        "imabetsu-admin, 利用者を招待する・手当てする, 相談を受け付ける",
        "ken-admin, 市町村を追加する・止める・再開する, 相談を受け付ける",
        "audit-1, 閲覧の記録を確かめる, 利用者を招待する・手当てする"
    })
    void whoeverIsSignedInFindsTheirOwnWorkFirst(String who, String own, String others) {
        try (Browsing browsing = Chrome.browsingAs(people.known(who))) {
            browsing.to("/help");
            List<String> first =
                    browsing.page().locator("h2:has-text('あなたの仕事の案内') + ul h3").allInnerTexts();
            assertThat(first).contains(own).doesNotContain(others);
            PageRules.hold(browsing, "help-" + who);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "imabetsu-officer, /t/023035/consultations/new, 相談を受け付ける",
        "imabetsu-officer, /t/023035/work, 自分の担当を見る",
        "imabetsu-admin, /t/023035/people/reshuffle, 人事異動をまとめて反映する",
        "ken-admin, /p/020001/settings/mail, メールの設定",
        "ken-admin, /p/020001/nowhere, つながらない・エラーが出たとき"
    })
    void theLinkAtTheFootOfAPageOpensItsGuideBesideIt(String who, String page, String guide) {
        try (Browsing browsing = Chrome.browsingAs(people.known(who))) {
            browsing.to(page);
            Page opened = browsing.context()
                    .waitForPage(
                            () -> browsing.page().locator("footer a[rel=help]").click());
            opened.waitForLoadState();
            assertThat(opened.locator("h1").innerText()).isEqualTo(guide);
            assertThat(browsing.path()).isEqualTo(page);
        }
    }

    @Test
    void everyGuideKeepsThePageRules() {
        try (Browsing browsing = Chrome.browsingAs(people.known("yomogita-officer"))) {
            browsing.to("/help");
            List<String> guides = browsing.page()
                                    .locator(".cards a[href^='/help/']")
                                    .evaluateAll("links => links.map(link => link.getAttribute('href'))")
                            instanceof List<?> found
                    ? found.stream().map(String::valueOf).toList()
                    : List.of();
            assertThat(guides).hasSizeGreaterThanOrEqualTo(13);
            for (String guide : guides) {
                browsing.to(guide);
                PageRules.hold(browsing, "guide-" + guide.replace("/help/", ""));
            }
        }
    }

    @Test
    void aGuideNobodyWroteIsNotThere() {
        for (String path : List.of("/help/no-such-guide", "/help/START", "/help/..%2fmessages")) {
            Answer answer = Caller.nobody().get(path);
            assertThat(answer.status()).as(path).isBetween(400, 404);
        }
    }
}
