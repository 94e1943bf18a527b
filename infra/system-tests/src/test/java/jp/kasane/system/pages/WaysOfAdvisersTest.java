package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** How long advisers are on their way, and where the town halls lie: looked at, and a table that cannot be read. */
class WaysOfAdvisersTest {

    private static final String HEADINGS = "出発コード,出発,到着コード,到着,所要時間（分）,冬の所要時間（分）,冬の月,通れない月,旅費（円）\n";

    private final People people = new People(RunningKasane.get());

    @Test
    void theTablesOfWaysAndPlacesAreReadAndOneWithMistakesChangesNothing() {
        try (Browsing browsing = Chrome.browsingAs(people.known("ken-officer"))) {
            browsing.to(VisitsOffice.DISPATCH);
            browsing.follow("所要時間と旅費");
            String before = browsing.page().locator("#routes").innerText();
            PageRules.hold(browsing, "dispatch-ways");
            browsing.follow("所要時間の表を取り込む");
            browsing.page().locator("textarea").fill(HEADINGS + ",青森市,,どこか,60,,,,\n,青森市,,弘前市,遠い,,,,\n");
            browsing.press("取り込む");
            assertThat(browsing.text()).contains("市町村「どこか」が分かりません", "「遠い」は分として読めません");
            PageRules.holdInOneLanguage(browsing, "dispatch-ways-refused");
            browsing.to(VisitsOffice.DISPATCH + "/routes");
            assertThat(browsing.page().locator("#routes").innerText()).isEqualTo(before);
            browsing.follow("役場の位置を取り込む");
            PageRules.hold(browsing, "dispatch-places");
        }
    }
}
