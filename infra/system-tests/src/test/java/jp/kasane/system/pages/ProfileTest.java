package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.Profiles;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** 町のすがた: published figures, read by everybody in the town and changed by its administrator. */
class ProfileTest {

    private static final String YOMOGITA = "/t/023043/profile";

    private final People people = new People(RunningKasane.get());
    private final Profiles profiles = new Profiles(RunningKasane.get());

    @Test
    void theHomeShowsWhatTheTownPublishedAboutItself() {
        try (Browsing browsing = Chrome.browsingAs(people.known("imabetsu-officer"))) {
            browsing.to("/t/023035/");
            assertThat(browsing.text()).contains("町のすがた", "2596人", "53.7%", "125.27 km²");
            PageRules.hold(browsing, "town-home");
            browsing.page().locator(".profile-block a").last().click();
            browsing.page().waitForURL("**/profile");
            assertThat(browsing.text())
                    .contains("令和元年度(明記なし、推定)", "実施計画の様式", "空欄", "運営：青森県社会福祉協議会")
                    .doesNotContain("項目を追加する", "変更の記録");
            PageRules.hold(browsing, "profile");
        }
    }

    @Test
    void anEmptyProfileSaysWhatBelongsThereAndHowToBegin() {
        try (Browsing administrators = Chrome.browsingAs(people.known("hiranai-officer"));
                Browsing others = Chrome.browsingAs(people.with(Towns.HIRANAI, StandardRole.CASE_WORKER))) {
            administrators.to("/t/023019/");
            assertThat(administrators.text()).contains("町のすがたは、まだ登録されていません");
            PageRules.hold(administrators, "town-home-empty");
            administrators.follow("項目を追加する");
            PageRules.hold(administrators, "profile-new");
            others.to("/t/023019/profile");
            assertThat(others.text()).contains("市町村の管理者が").doesNotContain("項目を追加する");
            PageRules.hold(others, "profile-empty");
        }
    }

    @Test
    void whatIsMissingIsToldFieldByFieldAndWhatWasTypedStays() {
        try (Browsing browsing = Chrome.browsingAs(people.known("yomogita-officer"))) {
            browsing.to(YOMOGITA + "/figures/new");
            browsing.field("補足").fill("𠮷 と 髙");
            browsing.press("保存する");
            assertThat(browsing.text()).contains("3か所の入力を確認してください", "値を入れるか、「値がない場合」で理由を選んでください。");
            assertThat(browsing.field("補足").inputValue()).isEqualTo("𠮷 と 髙");
            PageRules.holdInOneLanguage(browsing, "profile-new-refused");
        }
    }

    @Test
    void twoSourcesThatDifferAreBothShown() {
        Person administrator = people.with(Towns.YOMOGITA, StandardRole.TOWN_ADMINISTRATOR);
        profiles.add(administrator, Towns.YOMOGITA, Map.of("label", "集落の数", "value", "9", "place", "1ページ"));
        profiles.add(administrator, Towns.YOMOGITA, Map.of("label", "集落の数", "value", "10", "place", "4ページの表"));
        try (Browsing browsing = Chrome.browsingAs(administrator)) {
            browsing.to(YOMOGITA);
            assertThat(browsing.text()).contains("出典によって違うものがあります", "9か所", "10か所", "見本計画　1ページ", "見本計画　4ページの表");
            assertThat(browsing.page().locator("text=ほかの出典と違います").count()).isEqualTo(2);
            PageRules.hold(browsing, "profile-contradicting");
        }
    }

    @Test
    void twoAdministratorsSeeBothVersionsAndChoose() {
        String id = profiles.of(Towns.SOTOGAHAMA);
        String edit = "/t/023078/profile/figures/" + id + "/edit";
        try (Browsing first = Chrome.browsingAs(people.with(Towns.SOTOGAHAMA, StandardRole.TOWN_ADMINISTRATOR));
                Browsing second = Chrome.browsingAs(people.with(Towns.SOTOGAHAMA, StandardRole.TOWN_ADMINISTRATOR))) {
            first.to(edit);
            second.to(edit);
            PageRules.hold(second, "profile-correct");
            first.page().locator("[name=value]").fill("13");
            first.press("保存する");
            second.page().locator("[name=value]").fill("14");
            second.page().locator("[name=note]").fill("数え直した");
            second.press("保存する");
            assertThat(second.text()).contains("13", "14", "数え直した");
            PageRules.holdInOneLanguage(second, "profile-conflict");
            Page page = second.page();
            page.locator("[name='choose.value'][value=theirs]").check();
            page.locator("[name='choose.note'][value=mine]").check();
            second.press("選んだ内容で保存する");
            assertThat(second.path()).endsWith("told=revised");
            assertThat(second.text()).contains("13か所", "数え直した");
        }
    }

    @Test
    void whatIsTakenOffCanBePutBackAndEveryChangeIsRemembered() {
        Person administrator = people.with(Towns.AJIGASAWA, StandardRole.TOWN_ADMINISTRATOR);
        String id = profiles.add(administrator, Towns.AJIGASAWA, Map.of("label", "見本の施設の数"));
        try (Browsing browsing = Chrome.browsingAs(administrator)) {
            browsing.to("/t/023213/profile/figures/" + id + "/edit");
            browsing.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("この項目を外す"))
                    .click();
            browsing.press("外す");
            assertThat(browsing.page().locator("#figures").innerText()).doesNotContain("見本の施設の数");
            PageRules.hold(browsing, "profile-taken-off");
            browsing.page()
                    .waitForNavigation(() -> browsing.page()
                            .locator("form[action$='/" + id + "/restore'] button")
                            .click());
            assertThat(browsing.page().locator("#figures").innerText()).contains("見本の施設の数");
            browsing.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("変更の記録"))
                    .click();
            assertThat(browsing.text()).contains("「見本の施設の数」を追加", "「見本の施設の数」を外した", "「見本の施設の数」を戻した");
            browsing.to("/t/023213/access-log");
            assertThat(browsing.text()).contains("町のすがた：作成", "町のすがた：無効化", "町のすがた：変更");
        }
    }

    @Test
    void nobodyOutsideTheTownHasAWayToIt() {
        Answer nowhere = Caller.as(people.known("ken-admin")).get("/t/023035/no-such-page");
        for (String name : new String[] {"ken-admin", "ken-officer", "adviser-1", "yomogita-officer"}) {
            Answer answer = Caller.as(people.known(name)).get("/t/023035/profile");
            assertThat(answer.status()).isEqualTo(nowhere.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("2596");
        }
        for (String page : new String[] {"/p/020001/", "/p/020001/towns/023035"}) {
            assertThat(Caller.as(people.known("ken-admin")).get(page).body()).doesNotContain("2596", "53.7");
        }
    }
}
