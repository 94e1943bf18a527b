package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.People.Stage;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** A town's administrator looks after its people, and sees what was done. */
class PeopleTest {

    private final RunningKasane kasane = RunningKasane.get();
    private final People people = new People(kasane);

    @Test
    void anAdministratorInvitesSomebodyWhoThenFindsTheMail() {
        try (Browsing browsing = Chrome.browsingAs(people.known("sotogahama-officer"))) {
            browsing.to("/t/023078/people");
            PageRules.hold(browsing, "people");
            browsing.follow("利用者を招待する");
            PageRules.hold(browsing, "people-invite");
            Page page = browsing.page();
            page.locator("[name=name]").fill("見本 新人");
            page.locator("[name=email]").fill("sotogahama-new@kasane.example");
            page.locator("[name=username]").fill("sotogahama-new");
            page.locator("[name=role][value=CASE_WORKER]").check();
            page.locator("[name=purpose]").fill("システム試験の配属");
            browsing.press("招待する");
            assertThat(browsing.text()).contains("招待しました", "見本 新人");
            PageRules.hold(browsing, "person");
        }
        assertThat(kasane.mailbox().to("sotogahama-new@kasane.example").links()).isNotEmpty();
    }

    @Test
    void anInvitationWithMistakesIsToldFieldByField() {
        try (Browsing browsing = Chrome.browsingAs(people.known("sotogahama-officer"))) {
            browsing.to("/t/023078/people/invite");
            browsing.field("メールアドレス").fill("nobody");
            browsing.press("招待する");
            assertThat(browsing.text()).contains("氏名を1～120文字で入れてください。", "メールアドレスを「名前@example.jp」の形で入れてください。");
            PageRules.holdInOneLanguage(browsing, "people-invite-refused");
        }
    }

    @Test
    void aRevokedPersonIsOutAtTheirNextClick() {
        Person leaver = people.stranger("架空 異動");
        String grant = people.grant(leaver, Towns.SOTOGAHAMA, StandardRole.CASE_WORKER, Stage.LIVE);
        try (Browsing theirs = Chrome.browsingAs(leaver);
                Browsing administrators = Chrome.browsingAs(people.known("sotogahama-officer"))) {
            theirs.to("/t/023078/consultations");
            assertThat(theirs.text()).contains("相談").doesNotContain("ページが見つかりません");
            administrators.to("/t/023078/people/grants/" + grant);
            PageRules.hold(administrators, "people-grant");
            administrators.field("理由").fill("異動のため");
            administrators.press("今すぐ取り消す");
            assertThat(administrators.text()).contains("取り消しました");
            theirs.to("/t/023078/consultations");
            assertThat(theirs.text()).contains("ページが見つかりません");
            PageRules.hold(theirs, "not-found");
        }
    }

    @Test
    void theLastAdministratorCannotBeTakenAway() {
        Person leaving = people.stranger("架空 任期");
        String own = people.grant(leaving, Towns.HIRANAI, StandardRole.TOWN_ADMINISTRATOR, Stage.LIVE);
        kasane.database().change("UPDATE access_grant SET valid_to = CURRENT_DATE + INTERVAL 2 DAY WHERE id = ?", own);
        String last = kasane.database()
                .one("SELECT g.id FROM access_grant g JOIN app_user u ON u.id = g.user_id"
                        + " WHERE u.username = 'hiranai-officer' AND g.role = 'TOWN_ADMINISTRATOR'");
        try (Browsing browsing = Chrome.browsingAs(leaving)) {
            browsing.to("/t/023019/people/grants/" + last);
            browsing.field("理由").fill("試験");
            browsing.press("今すぐ取り消す");
            assertThat(browsing.text()).contains("管理者がいなくなる日ができるため");
            PageRules.holdInOneLanguage(browsing, "last-administrator");
        }
        assertThat(kasane.database().one("SELECT state FROM access_grant WHERE id = ?", last))
                .isEqualTo("GRANTED");
    }

    @Test
    void oneOfficerForEverythingIsProposedAndApprovedByTwo() {
        Person second = people.stranger("架空 次席");
        people.grant(second, Towns.IMABETSU, StandardRole.TOWN_ADMINISTRATOR, Stage.LIVE);
        try (Browsing first = Chrome.browsingAs(people.known("imabetsu-admin"));
                Browsing other = Chrome.browsingAs(second)) {
            first.to("/t/023035/people");
            first.follow("ひとり職場の設定");
            PageRules.hold(first, "single-officer");
            first.field("理由").fill("試験のため");
            first.press("「ひとり職場」を有効にする");
            assertThat(first.text()).contains("申請しました", "ほかの管理者が承認します");
            PageRules.hold(first, "single-officer-waiting");
            other.to("/t/023035/people");
            assertThat(other.text()).contains("「ひとり職場」の申請が承認を待っています");
            other.to("/t/023035/people/single-officer");
            other.press("承認する");
            assertThat(other.text()).contains("「ひとり職場」が有効になりました");
            first.to("/t/023035/people/single-officer");
            first.field("理由").fill("試験の終わり");
            first.press("「ひとり職場」をやめる");
            assertThat(first.text()).contains("「ひとり職場」をやめました");
            first.to("/t/023035/access-log");
            assertThat(first.text()).contains("ひとり職場の申請", "ひとり職場の承認", "ひとり職場の終了", "試験の終わり");
        }
        assertThat(kasane.database().one("SELECT single_officer FROM tenant WHERE code = '023035'"))
                .isEqualTo("0");
    }

    @Test
    void theReshuffleIsRehearsedBeforeItIsDone() {
        try (Browsing browsing = Chrome.browsingAs(people.known("sotogahama-officer"))) {
            browsing.to("/t/023078/people/reshuffle");
            PageRules.hold(browsing, "reshuffle");
            browsing.field("理由").fill("令和9年4月1日付の人事異動");
            browsing.field("一覧")
                    .fill("氏名,メール,利用者名,役割,職名,開始日,終了日,操作\n"
                            + "見本 春子,haruko@kasane.example,sotogahama-haruko,相談支援員,主事,R9.4.1,,追加\n");
            browsing.press("何が起きるかを確かめる");
            assertThat(browsing.text()).contains("まだ何も変更していません", "見本 春子");
            PageRules.holdInOneLanguage(browsing, "reshuffle-rehearsed");
            assertThat(kasane.database().column("SELECT id FROM app_user WHERE username = 'sotogahama-haruko'"))
                    .isEmpty();
        }
    }

    @Test
    void theAccessLogShowsWhoReadWhat() {
        Person reader = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        String id = Consultations.record(reader, Towns.IMABETSU, Map.of("person_name", "架空 閲覧"));
        assertThat(Caller.as(reader).get("/t/023035/consultations/" + id).status())
                .isEqualTo(200);
        try (Browsing browsing = Chrome.browsingAs(people.known("imabetsu-admin"))) {
            browsing.to("/t/023035/access-log");
            PageRules.hold(browsing, "access-log");
            assertThat(browsing.text()).contains("架空 COORDINATOR", "閲覧", "作成").doesNotContain("架空 閲覧");
        }
        try (Browsing browsing = Chrome.browsingAs(people.known("audit-1"))) {
            browsing.to("/t/023035/access-log");
            assertThat(browsing.text()).contains("架空 COORDINATOR", "閲覧");
        }
    }

    @Test
    void aPrefecturesMailSettingsKeepThePageRules() {
        try (Browsing browsing = Chrome.browsingAs(people.known("ken-admin"))) {
            browsing.to("/p/020001/settings/mail");
            PageRules.hold(browsing, "mail-settings");
        }
    }

    @Test
    void whoHoldsTwoTownsSeesInEachTabWhereTheyAre() {
        Person both = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        people.grant(both, Towns.AJIGASAWA, StandardRole.COORDINATOR, Stage.LIVE);
        try (Browsing browsing = Chrome.browsingAs(both)) {
            browsing.to("/");
            assertThat(browsing.text()).contains("今別町", "鰺ヶ沢町");
            PageRules.hold(browsing, "places");
            Page other = browsing.context().newPage();
            browsing.to("/t/023035/consultations/new");
            other.navigate(kasane.at().pages() + "/t/023213/consultations/new");
            IntakeTest.fill(browsing, "架空 今別の人");
            browsing.button("受け付ける").click();
            browsing.page().waitForURL("**/t/023035/consultations/*told=recorded");
            assertThat(other.locator(".place-plate").innerText()).contains("鰺ヶ沢町");
            other.navigate(kasane.at().pages() + "/t/023213/consultations");
            assertThat(other.locator("body").innerText()).doesNotContain("架空 今別の人");
        }
    }
}
