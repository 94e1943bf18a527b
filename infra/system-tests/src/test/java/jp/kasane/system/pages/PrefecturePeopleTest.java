package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.People.Stage;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** A prefecture's administrator looks after the prefecture's own people, and after nobody's of a town. */
class PrefecturePeopleTest {

    private final RunningKasane kasane = RunningKasane.get();
    private final People people = new People(kasane);

    @Test
    void anAdministratorSeesWhoHoldsWhichGrantAndInvitesAnAdviser() {
        try (Browsing browsing = Chrome.browsingAs(people.known("ken-admin"))) {
            browsing.to("/p/020001/");
            browsing.follow("利用者");
            assertThat(browsing.text())
                    .contains("都道府県管理者", "都道府県担当者", "アドバイザー", "開設時の設定")
                    .doesNotContain("人事異動をまとめて反映する", "ひとり職場", "市町村の管理者");
            PageRules.hold(browsing, "prefecture-people");
            browsing.follow("利用者を招待する");
            PageRules.hold(browsing, "prefecture-invite");
            Page page = browsing.page();
            assertThat(page.locator("[name=role]").count()).isEqualTo(3);
            page.locator("[name=name]").fill("見本 助言");
            page.locator("[name=email]").fill("ken-adviser@kasane.example");
            page.locator("[name=username]").fill("ken-adviser");
            page.locator("[name=role][value=ADVISER]").check();
            page.locator("[name=purpose]").fill("システム試験の派遣");
            browsing.press("招待する");
            assertThat(browsing.text()).contains("見本 助言", "ほかの管理者が承認すると");
            PageRules.hold(browsing, "prefecture-person");
        }
    }

    @Test
    void aPersonWhoHoldsAGrantOfATownIsNotResetFromThePrefecture() {
        Person both = people.with(Towns.AOMORI, StandardRole.PREFECTURE_OFFICER);
        Person only = people.with(Towns.AOMORI, StandardRole.PREFECTURE_OFFICER);
        people.grant(both, Towns.YOMOGITA, StandardRole.COORDINATOR, Stage.LIVE);
        try (Browsing browsing = Chrome.browsingAs(people.known("ken-admin"))) {
            browsing.to("/p/020001/people/person/" + only.id());
            assertThat(browsing.text()).contains("パスワードを再設定する");
            browsing.to("/p/020001/people/person/" + both.id());
            assertThat(browsing.text())
                    .contains("この人は市町村の権限も持っているため", "市町村の管理者に申し出て")
                    .doesNotContain("パスワードを再設定する", "蓬田村");
            PageRules.hold(browsing, "prefecture-person-of-town");
        }
        String sent = Caller.as(people.known("ken-admin"))
                .post("/p/020001/people/person/" + both.id() + "/password", java.util.Map.of("why", "試験"))
                .location();
        assertThat(sent).endsWith("?sign-in=HELD_IN_TOWN");
        assertThat(kasane.database()
                        .column(
                                "SELECT id FROM job WHERE kind = 'RESET_PASSWORD' AND request LIKE ?",
                                "%" + both.id() + "%"))
                .isEmpty();
    }

    @Test
    void whatWasChangedIsOnThePrefecturesOwnPageAndNothingOfATown() {
        Person officer = people.with(Towns.AOMORI, StandardRole.PREFECTURE_OFFICER);
        Person admin = people.known("ken-admin");
        String grant = kasane.database().one("SELECT id FROM access_grant WHERE user_id = ?", officer.id());
        Caller.as(admin).post("/p/020001/people/grants/" + grant + "/revoke", java.util.Map.of("why", "県の試験の理由"));
        Person ofTown = people.known("sotogahama-officer");
        Person worker = people.stranger("架空 町の人");
        String towns = people.grant(worker, Towns.SOTOGAHAMA, StandardRole.CASE_WORKER, Stage.LIVE);
        Caller.as(ofTown).post("/t/023078/people/grants/" + towns + "/revoke", java.util.Map.of("why", "町の試験の理由"));
        try (Browsing browsing = Chrome.browsingAs(admin)) {
            browsing.to("/p/020001/access-log");
            assertThat(browsing.text()).contains("県の試験の理由").doesNotContain("町の試験の理由", "架空 町の人");
            PageRules.hold(browsing, "prefecture-changes");
        }
    }

    @Test
    void nobodyElseOfThePrefectureFindsThePages() {
        for (StandardRole role : new StandardRole[] {StandardRole.PREFECTURE_OFFICER, StandardRole.ADVISER}) {
            Caller caller = Caller.as(people.with(Towns.AOMORI, role));
            assertThat(caller.get("/p/020001/").body()).doesNotContain("/p/020001/people");
            assertThat(caller.get("/p/020001/people").status()).isEqualTo(404);
            assertThat(caller.get("/p/020001/access-log").status()).isEqualTo(404);
        }
    }
}
