package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.Test;

/** 体制の公開: two towns publish what they chose, their prefecture puts them side by side, and they see each other. */
class PublishingTest {

    private static final RunningKasane KASANE = RunningKasane.get();

    private final People people = new People(KASANE);

    private static void taken(String system, String... whose) {
        String file = RunningKasane.root()
                .resolve("docs/definitions/" + system + ".yaml")
                .toString();
        KASANE.administer("definition", "import", file, whose[0], whose[1]);
    }

    private void publishes(String administrator, String town) {
        try (Browsing browsing = Chrome.browsingAs(people.known(administrator))) {
            browsing.to("/t/" + town + "/arrangement/publication");
            PageRules.hold(browsing, "publication");
            browsing.press("見え方を確かめる");
            assertThat(browsing.text()).contains("まだ公開していません");
            PageRules.holdInOneLanguage(browsing, "publication-preview");
            browsing.press("この内容で公開する");
            assertThat(browsing.text()).contains("公開しました");
            PageRules.hold(browsing, "publication-published");
        }
    }

    @Test
    void twoTownsPublishAndTheirPrefectureComparesThem() {
        taken("aomori-imabetsu", "--town", "023035");
        taken("aomori-sotogahama", "--town", "023078");
        taken("aomori-pref", "--prefecture", "02");
        publishes("imabetsu-admin", "023035");
        publishes("sotogahama-officer", "023078");
        try (Browsing browsing = Chrome.browsingAs(people.known("ken-officer"))) {
            browsing.to("/p/020001/arrangements");
            assertThat(browsing.text()).contains("今別町", "外ヶ浜町", "公開していません");
            PageRules.hold(browsing, "arrangements");
            browsing.to("/p/020001/arrangements/023035");
            PageRules.hold(browsing, "published");
            browsing.to("/p/020001/arrangements/compare?one=023035&other=023078");
            assertThat(browsing.text()).contains("違いあり");
            PageRules.hold(browsing, "compare");
            browsing.to("/p/020001/definition");
            assertThat(browsing.text()).contains("青森県の支援体制");
            PageRules.hold(browsing, "prefecture-definition");
        }
        try (Browsing browsing = Chrome.browsingAs(people.known("yomogita-officer"))) {
            browsing.to("/t/023043/neighbours");
            PageRules.hold(browsing, "neighbours");
            browsing.follow("今別町");
            assertThat(browsing.text()).contains("今別町が公開している体制");
            PageRules.hold(browsing, "neighbour");
        }
    }
}
