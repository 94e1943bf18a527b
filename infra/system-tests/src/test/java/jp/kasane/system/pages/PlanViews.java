package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.DrawingRules;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.browser.Paper;

/** All the ways to look at a plan, and a visit moved by keyboard. */
final class PlanViews {

    private static final List<View> VIEWS = List.of(
            new View("一覧", "list"),
            new View("月のカレンダー", "calendar"),
            new View("アドバイザーごと", "advisers"),
            new View("市町村ごと", "towns"),
            new View("段階の図", "gantt"),
            new View("地図", "map"),
            new View("負担と公平", "load"));

    /** A tab and the name of its picture. */
    private record View(String tab, String name) {}

    private PlanViews() {}

    static void hold(Browsing browsing, String programme) {
        browsing.to(programme + "/plan");
        for (View view : VIEWS) {
            browsing.follow(view.tab);
            assertThat(DrawingRules.brokenOn(browsing.page())).as(view.tab).isEmpty();
            PageRules.hold(browsing, "dispatch-plan-" + view.name);
        }
        printed(browsing, programme);
        dragged(browsing, programme);
        moved(browsing, programme);
    }

    private static void printed(Browsing browsing, String programme) {
        browsing.to(programme + "/plan");
        Paper paper = Paper.of(browsing, "paper-dispatch-plan");
        assertThat(paper.a4()).isTrue();
        assertThat(String.join("", paper.sheets())).contains("今別町", "現状把握").doesNotContain("印刷する", "理由と別の案");
    }

    /** To the day beside it, which no adviser of the demonstration offers as well: it stays where it is, and the page says why. */
    private static void dragged(Browsing browsing, String programme) {
        browsing.to(programme + "/plan?view=calendar");
        Page page = browsing.page();
        Locator visit = page.locator("[data-plan-move]").first();
        int day = ((Number) visit.evaluate(
                        "one => [...document.querySelectorAll('[data-plan-day]')].indexOf(one.closest('td'))"))
                .intValue();
        Locator days = page.locator("[data-plan-day]");
        visit.dragTo(days.nth(day + 1 < days.count() ? day + 1 : day - 1));
        page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("アドバイザーがその半日を空けていない"))
                .waitFor();
    }

    /** Why a visit is where it is, and the first of the other places that break nothing, taken with Enter. */
    private static void moved(Browsing browsing, String programme) {
        browsing.to(programme + "/plan");
        Page page = browsing.page();
        page.waitForNavigation(() -> page.locator("#plan tbody tr th a").first().press("Enter"));
        assertThat(browsing.text()).contains("なぜここか", "別の案");
        PageRules.hold(browsing, "dispatch-why");
        List<Locator> options = page.getByText("ここに動かす").all();
        assertThat(options).isNotEmpty();
        page.waitForNavigation(() -> options.get(0).press("Enter"));
        assertThat(browsing.text()).contains("訪問を動かしました");
        browsing.press("直前の移動を元に戻す");
        assertThat(browsing.text()).contains("元に戻しました");
    }
}
