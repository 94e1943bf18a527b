package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.system.browser.Browsing;

/** What the officer of a prefecture does about advisers' visits, in a browser. */
final class VisitsOffice {

    static final String DISPATCH = "/p/020001/dispatch";
    /** So many days at the least are left of the year whose visits are planned, as in the demonstration. */
    private static final int DAYS_LEFT = 100;

    private static final double SEARCHING_MS = 60_000;

    private final Browsing browsing;

    VisitsOffice(Browsing browsing) {
        this.browsing = browsing;
    }

    static LocalDate today() {
        return LocalDate.now(Grants.JAPAN);
    }

    static FiscalYear year() {
        return FiscalYear.of(today().plusDays(DAYS_LEFT));
    }

    /** R8.4.1. */
    static String typed(LocalDate day) {
        return JapaneseDates.abbreviated(day);
    }

    private Page page() {
        return browsing.page();
    }

    /** The form of a new programme, with its name, its year and its days. */
    VisitsOffice begins(String title) {
        browsing.to(DISPATCH);
        browsing.follow("派遣事業を作る");
        page().locator("[name=year]").selectOption(Integer.toString(year().year()));
        return fills(Map.of(
                "title", title,
                "applyFrom", typed(today().minusDays(1)),
                "applyUntil", typed(today().plusDays(30)),
                "from", typed(year().firstDay()),
                "until", typed(year().lastDay()),
                "fee", "30000"));
    }

    VisitsOffice fills(Map<String, String> fields) {
        fields.forEach((name, value) -> page().locator("[name=" + name + "]").fill(value));
        return this;
    }

    VisitsOffice ticks(String name, String value) {
        page().locator("[name=" + name + "][value='" + value + "']").check();
        return this;
    }

    /** One more row of a kind: stage, subject, question. */
    VisitsOffice adds(String kind, Map<String, String> fields) {
        page().waitForNavigation(() ->
                page().locator("[name=do][value='add." + kind + "']").click());
        fields.forEach((name, value) -> last(kind, name).fill(value));
        return this;
    }

    /** The field of that name in the last row of the kind. */
    Locator last(String kind, String name) {
        return page().locator("[name^='" + kind + ".'][name$='." + name + "']").last();
    }

    /** Saves it and begins to take applications; returns where the programme is. */
    String opens() {
        browsing.press("保存する");
        assertThat(browsing.text()).contains("派遣事業を作りました", "まだ市町村には見えません");
        browsing.press("申請の受付を始める");
        assertThat(browsing.text()).contains("申請を受け付けています");
        return browsing.path().replaceFirst("\\?.*", "");
    }

    /** Reads the town's application, and accepts it for a reason. */
    VisitsOffice accepts(String programme, String town, List<String> criteria) {
        browsing.to(programme + "/requests");
        browsing.follow(town);
        criteria.forEach(one -> browsing.field(one).check());
        page().locator("[name=reason]").fill("体制づくりの目的がはっきりしている");
        browsing.press("受理する");
        assertThat(browsing.text()).contains("受理しました");
        return this;
    }

    /** Closes the applications, looks for a plan and waits until there is one. */
    VisitsOffice searches(String programme) {
        browsing.to(programme);
        browsing.press("受付を締め切り、計画を作る");
        return searchesAgain(programme);
    }

    VisitsOffice searchesAgain(String programme) {
        browsing.to(programme + "/plan/runs");
        ticks("seconds", "10");
        browsing.press("計画を探し始める");
        return found("点数（少ないほど良い）");
    }

    VisitsOffice found(String words) {
        page().locator("#run-progress", new Page.LocatorOptions().setHasText(words))
                .waitFor(new Locator.WaitForOptions().setTimeout(SEARCHING_MS));
        return this;
    }

    /** Takes the best there is, while it is still being looked for or after. */
    VisitsOffice takes() {
        browsing.press("今の一番良い計画を採用する");
        assertThat(browsing.text()).contains("計画を採用しました");
        return this;
    }

    /** The plan is settled. */
    VisitsOffice runs(String programme) {
        browsing.to(programme);
        browsing.press("計画を決め、実施を始める");
        assertThat(browsing.text()).contains("実施中になりました");
        return this;
    }
}
