package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** In the manner of 青森県: six towns at the most, four stages each, applied for, chosen, planned and agreed. */
class QuotaProgrammeTest {

    private static final String TITLE = "見本の体制づくり派遣（四段階）";
    private static final List<String> STAGES = List.of("現状把握", "課題整理・解決助言", "取組中間確認", "まとめ");
    /** The first one applies in a browser; the applications of the others are just there. */
    private static final List<Town> TOWNS = List.of(
            new Town("今別町", Towns.IMABETSU, "imabetsu-officer"),
            new Town("蓬田村", Towns.YOMOGITA, "yomogita-officer"),
            new Town("鰺ヶ沢町", Towns.AJIGASAWA, "ajigasawa-officer"),
            new Town("平内町", Towns.HIRANAI, "hiranai-officer"),
            new Town("外ヶ浜町", Towns.SOTOGAHAMA, "sotogahama-officer"));

    /** A town and who answers for it. */
    private record Town(String name, Place place, String officer) {}

    private final People people = new People(RunningKasane.get());

    @Test
    void aYearOfVisitsIsSetUpAppliedForPlannedAndAgreed() {
        try (Browsing officer = Chrome.browsingAs(people.known("ken-officer"));
                Browsing town = Chrome.browsingAs(people.known("imabetsu-officer"))) {
            String programme = setUp(officer);
            applied(town);
            askedBackAndAccepted(officer, town, programme);
            planned(officer, programme);
            PlanViews.hold(officer, programme);
            agreed(officer, programme);
        }
    }

    /** What cannot hold together is told at the field where it is mended. */
    private static String setUp(Browsing browsing) {
        VisitsOffice office = new VisitsOffice(browsing).begins(TITLE).fills(Map.of("townsQuota", "6"));
        for (String stage : STAGES) {
            office.adds("stage", Map.of("title", stage, "meaning", "見本の段階です", "leastDays", "14"));
        }
        office.adds("subject", Map.of("title", "関係機関連携"));
        office.adds("subject", Map.of("title", "丸ごと相談窓口の設置"));
        office.adds("question", Map.of("title", "いま困っていること", "help", "どの部署の、どのような場面か"));
        office.fills(Map.of("criteria", "取組の意欲が高い\n準備が進んでいる", "budget", "100000"));
        office.last("stage", "mostDays").fill("7");
        browsing.press("保存する");
        assertThat(browsing.text()).contains("「少なくとも」の14日より短くなっています", "謝金だけで720,000円になり、予算の上限を超えます");
        PageRules.holdInOneLanguage(browsing, "dispatch-programme-contradictory");
        office.last("stage", "mostDays").fill("");
        office.fills(Map.of("budget", "1500000"));
        String programme = office.opens();
        PageRules.hold(browsing, "dispatch-programme");
        browsing.to(VisitsOffice.DISPATCH);
        PageRules.hold(browsing, "dispatch-programmes");
        return programme;
    }

    private static void applied(Browsing browsing) {
        VisitedTown town = new VisitedTown(browsing, Towns.IMABETSU).applies(TITLE);
        town.answers("窓口がどこか分からない、という声がある", "関係機関連携").wishes("あした", "");
        browsing.press("都道府県に送る");
        assertThat(browsing.text()).contains("「あした」を日付として読み取れません");
        PageRules.holdInOneLanguage(browsing, "dispatch-application-form");
        String impossible = VisitsOffice.typed(VisitsOffice.today().plusDays(40));
        town.wishes("", impossible);
        browsing.press("下書きを保存する");
        town.attaches("体制の図.pdf");
        PageRules.hold(browsing, "dispatch-application-draft");
        browsing.follow("続きを書いて送る");
        town.sends();
        browsing.to("/t/023035/dispatch");
        PageRules.hold(browsing, "dispatch-of-town");
    }

    private void askedBackAndAccepted(Browsing officer, Browsing town, String programme) {
        officer.to(programme + "/requests");
        officer.follow("今別町");
        officer.page().locator("[name=question]").fill("会議には、どの課が出ていますか");
        officer.press("質問を送る");
        town.page().waitForNavigation(() -> town.link(TITLE).first().click());
        assertThat(town.text()).contains("会議には、どの課が出ていますか", "質問あり");
        town.follow("質問に答える");
        PageRules.hold(town, "dispatch-application-answer");
        town.page().locator("[name=reply]").fill("福祉課と健康課です");
        town.press("回答を送る");
        for (Town other : TOWNS.subList(1, TOWNS.size())) {
            VisitedTown.applied(people.known(other.officer), other.place, programme, "見本の困りごと");
        }
        officer.to(programme + "/requests");
        PageRules.hold(officer, "dispatch-applications");
        officer.follow("今別町");
        assertThat(officer.text()).contains("福祉課と健康課です", "体制の図.pdf");
        PageRules.hold(officer, "dispatch-application-decided-on");
        VisitsOffice office = new VisitsOffice(officer);
        office.accepts(programme, "今別町", List.of("準備が進んでいる"));
        TOWNS.subList(1, TOWNS.size()).forEach(other -> office.accepts(programme, other.name, List.of()));
    }

    private static void planned(Browsing browsing, String programme) {
        VisitsOffice office = new VisitsOffice(browsing).searches(programme);
        PageRules.hold(browsing, "dispatch-search");
        browsing.press("探すのを止める");
        office.takes();
        assertThat(browsing.text()).contains("訪問20件のうち、日が決まったもの20件");
        browsing.to(programme + "/plan/runs");
        PageRules.hold(browsing, "dispatch-searches");
    }

    /** Of the visits of the one adviser who signs in the first is agreed to by both sides, whichever town it is in. */
    private void agreed(Browsing officer, String programme) {
        new VisitsOffice(officer).runs(programme);
        try (Browsing adviser = Chrome.browsingAs(people.known("adviser-1"))) {
            adviser.to("/p/020001/visits");
            PageRules.hold(adviser, "dispatch-visits-of-adviser");
            VisitedTown.open(adviser, TITLE, STAGES.get(0));
            PageRules.hold(adviser, "dispatch-visit-of-adviser");
            adviser.press("この日でよい");
            assertThat(adviser.text()).contains("返事をしました");
            agreed(adviser.page().locator("h1").innerText().replaceFirst(" .*", ""));
            adviser.page().reload();
            assertThat(adviser.text()).contains("市町村：行える／アドバイザー：行ける");
        }
        officer.to(programme + "/visits?state=CONFIRMED");
        assertThat(officer.page().locator("#visits tbody tr").count()).isEqualTo(1);
    }

    private void agreed(String name) {
        Town town =
                TOWNS.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
        try (Browsing browsing = Chrome.browsingAs(people.known(town.officer))) {
            new VisitedTown(browsing, town.place).opens(TITLE, STAGES.get(0)).agrees();
            assertThat(browsing.text()).contains("確定");
        }
    }
}
