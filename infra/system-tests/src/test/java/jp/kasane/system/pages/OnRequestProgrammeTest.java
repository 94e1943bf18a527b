package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** In the manner of 埼玉県: a town asks whenever it needs advice; one visit from the application to the money. */
class OnRequestProgrammeTest {

    private static final String TITLE = "見本の要請派遣";
    private static final String ADVISER = "見本 要請";
    /** What nobody but the adviser of this test knows. */
    private static final String SUBJECT = "見本の要請のテーマ";

    private final RunningKasane kasane = RunningKasane.get();
    private final People people = new People(kasane);

    @Test
    void aTownAsksAndOneVisitIsPlannedHeldReportedAndPaid() {
        Person person = people.with(Towns.AOMORI, StandardRole.ADVISER);
        try (Browsing officer = Chrome.browsingAs(people.known("ken-officer"));
                Browsing town = Chrome.browsingAs(people.known("yomogita-officer"));
                Browsing adviser = Chrome.browsingAs(person)) {
            listed(officer, person);
            offers(adviser);
            String programme = opened(officer);
            asks(town);
            new VisitsOffice(officer)
                    .accepts(programme, "蓬田村", List.of())
                    .searches(programme)
                    .takes()
                    .runs(programme);
            agreed(town, adviser);
            held(officer, programme);
            reported(adviser);
            replied(town);
            paid(officer, programme);
        }
    }

    private static void listed(Browsing browsing, Person person) {
        browsing.to(VisitsOffice.DISPATCH);
        browsing.follow("アドバイザー");
        PageRules.hold(browsing, "dispatch-advisers");
        browsing.follow("アドバイザーを追加する");
        Page page = browsing.page();
        page.locator("[name=name]").fill(ADVISER);
        page.locator("[name=user]").selectOption(person.id());
        page.locator("[name=base]").fill("見本市");
        page.locator("[name=most]").fill("4");
        page.locator("[name=fields]").fill(SUBJECT);
        browsing.press("保存する");
        assertThat(browsing.text()).contains("市町村が分かりません");
        PageRules.holdInOneLanguage(browsing, "dispatch-adviser-form");
        page.locator("[name=base]").fill("青森市");
        browsing.press("保存する");
        assertThat(browsing.text()).contains("アドバイザーを追加しました", ADVISER);
    }

    /** All working days of a month, and then none on which their own calendar says that they are busy. */
    private static void offers(Browsing browsing) {
        LocalDate from = VisitsOffice.year().firstDay();
        LocalDate soon = VisitsOffice.today().plusMonths(1).withDayOfMonth(1);
        YearMonth month = YearMonth.from(soon.isBefore(from) ? from : soon);
        browsing.to("/p/020001/availability?month=" + month);
        browsing.press("平日をすべて行けるにする");
        assertThat(browsing.text()).contains("保存しました");
        PageRules.hold(browsing, "dispatch-availability");
        browsing.to("/p/020001/availability?month=" + month.plusMonths(1));
        browsing.press("平日をすべて行けるにする");
        browsing.follow("一覧や予定表から取り込む");
        new VisitsOffice(browsing).ticks("mode", "BUSY").fills(Map.of("content", "SUMMARY:これは予定表ではありません"));
        browsing.press("取り込む");
        assertThat(browsing.text()).contains("予定表（BEGIN:VCALENDAR）で始まっていません");
        PageRules.holdInOneLanguage(browsing, "dispatch-availability-files");
        new VisitsOffice(browsing).fills(Map.of("content", busy(month.atDay(10))));
        browsing.press("取り込む");
        assertThat(browsing.text()).contains("1件の予定を読み");
    }

    private static String busy(LocalDate day) {
        String written = day.toString().replace("-", "");
        return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//sample//sample//JA\nBEGIN:VEVENT\nUID:sample-1\nDTSTAMP:"
                + written + "T000000Z\nDTSTART;VALUE=DATE:" + written + "\nSUMMARY:見本\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static String opened(Browsing browsing) {
        return new VisitsOffice(browsing)
                .begins(TITLE)
                .ticks("kind", "ON_REQUEST")
                .fills(Map.of("visitsPerRequest", "1"))
                .adds("subject", Map.of("title", SUBJECT))
                .ticks("fieldsRequired", "yes")
                .opens();
    }

    private static void asks(Browsing browsing) {
        new VisitedTown(browsing, Towns.YOMOGITA)
                .applies(TITLE)
                .answers("", SUBJECT)
                .sends();
        PageRules.hold(browsing, "dispatch-application-sent");
    }

    private static void agreed(Browsing town, Browsing adviser) {
        VisitedTown visited = new VisitedTown(town, Towns.YOMOGITA);
        town.to("/t/023043/visits");
        PageRules.hold(town, "dispatch-visits-of-town");
        visited.opens(TITLE, "第1回");
        assertThat(town.text()).contains(ADVISER, "返事待ち");
        PageRules.hold(town, "dispatch-visit-of-town");
        visited.agrees();
        assertThat(town.text()).contains("市町村：行える", "アドバイザー：まだ");
        adviser.to("/p/020001/visits");
        VisitedTown.open(adviser, TITLE, "第1回");
        adviser.press("この日でよい");
        assertThat(adviser.text()).contains("返事をしました", "確定");
        Download entry = adviser.page()
                .waitForDownload(() -> adviser.link("予定表に入れる（.ics）").click());
        assertThat(entry.suggestedFilename()).endsWith(".ics");
    }

    /** The day comes; what it was is asked on the page of the visit. */
    private void held(Browsing browsing, String programme) {
        browsing.to(programme + "/visits");
        VisitedTown.open(browsing, "蓬田村", "第1回");
        assertThat(browsing.text()).contains("確定").doesNotContain("実施済みにする");
        kasane.database()
                .change(
                        "UPDATE dispatch_visit SET day = ? WHERE programme_id = ?",
                        VisitsOffice.today().minusDays(1),
                        programme.replaceFirst(".*/", ""));
        browsing.page().reload();
        PageRules.hold(browsing, "dispatch-visit-of-officer");
        browsing.press("実施済みにする");
        assertThat(browsing.text()).contains("実施済みにしました");
    }

    private static void reported(Browsing browsing) {
        browsing.to("/p/020001/visits");
        assertThat(browsing.text()).contains("報告を書いてください");
        VisitedTown.open(browsing, TITLE, "第1回");
        PageRules.hold(browsing, "dispatch-report-form");
        new VisitsOffice(browsing)
                .fills(Map.of(
                        "findings", "窓口が二つに分かれている", "advice", "受付の紙を一つにする", "homework", "受付の紙の案を作る", "next", "案を見る"));
        browsing.press("報告する");
        assertThat(browsing.text()).contains("報告しました", "報告済み");
    }

    private static void replied(Browsing browsing) {
        new VisitedTown(browsing, Towns.YOMOGITA).opens(TITLE, "第1回");
        assertThat(browsing.text()).contains("受付の紙を一つにする");
        PageRules.hold(browsing, "dispatch-reply-form");
        new VisitsOffice(browsing).fills(Map.of("view", "係の間で話ができた", "done", "紙の案ができた"));
        browsing.press("保存する");
        assertThat(browsing.text()).contains("保存しました", "紙の案ができた");
    }

    private static void paid(Browsing browsing, String programme) {
        browsing.to(programme + "/visits");
        PageRules.hold(browsing, "dispatch-visits-of-programme");
        VisitedTown.open(browsing, "蓬田村", "第1回");
        assertThat(browsing.text()).contains("係の間で話ができた");
        browsing.press("支払済みにする");
        assertThat(browsing.text()).contains("支払済みにしました");
        PageRules.hold(browsing, "dispatch-visit-paid");
        browsing.to(programme + "/visits");
        Download accounts = browsing.page()
                .waitForDownload(() -> browsing.link("謝金・旅費（Excel）").click());
        assertThat(accounts.suggestedFilename()).isEqualTo("accounts.xlsx");
        browsing.follow("年間報告");
        assertThat(browsing.text()).contains(ADVISER, "蓬田村");
        PageRules.hold(browsing, "dispatch-year");
        browsing.to(programme);
        browsing.press("事業を終了する");
        assertThat(browsing.text()).contains("事業を終了しました");
        browsing.to(VisitsOffice.DISPATCH + "/advisers");
        browsing.press("引退にする " + ADVISER);
        assertThat(browsing.text()).contains("引退にしました");
    }
}
