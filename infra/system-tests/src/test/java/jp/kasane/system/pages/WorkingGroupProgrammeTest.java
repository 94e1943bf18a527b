package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;

/** In the manner of 伊豆市: a working group of the town is advised; its adviser falls ill, and the visits are mended. */
class WorkingGroupProgrammeTest {

    private static final String TITLE = "見本のワーキング派遣";
    private static final String SUBJECT = "事例検討の進め方";
    private static final String GROUP = "見本の包括的相談支援ワーキング";

    private final People people = new People(RunningKasane.get());

    @Test
    void aWorkingGroupIsVisitedThoughItsAdviserFallsIll() {
        try (Browsing officer = Chrome.browsingAs(people.known("ken-officer"));
                Browsing town = Chrome.browsingAs(people.known("ajigasawa-officer"))) {
            String programme = opened(officer);
            applied(town);
            new VisitsOffice(officer)
                    .accepts(programme, "鰺ヶ沢町", List.of())
                    .searches(programme)
                    .takes()
                    .runs(programme);
            confirmed(officer, programme);
            String ill = repaired(officer, programme);
            asked(town, ill);
        }
    }

    private static String opened(Browsing browsing) {
        return new VisitsOffice(browsing)
                .begins(TITLE)
                .ticks("kind", "ON_REQUEST")
                .ticks("tiedToGroup", "yes")
                .fills(Map.of("visitsPerRequest", "2"))
                .adds("subject", Map.of("title", SUBJECT))
                .opens();
    }

    private static void applied(Browsing browsing) {
        VisitedTown town =
                new VisitedTown(browsing, Towns.AJIGASAWA).applies(TITLE).answers("", SUBJECT);
        browsing.press("都道府県に送る");
        assertThat(browsing.text()).contains("入力を確認してください");
        browsing.page().locator("[name=group]").fill(GROUP);
        town.sends();
        assertThat(browsing.text()).contains(GROUP);
    }

    /** By telephone both said that they can: the officer confirms for them. */
    private static void confirmed(Browsing browsing, String programme) {
        for (String number : List.of("第1回", "第2回")) {
            browsing.to(programme + "/visits");
            VisitedTown.open(browsing, "鰺ヶ沢町", number);
            browsing.press("双方に代わって確定する");
            assertThat(browsing.text()).contains("入力してください");
            browsing.page().locator("[name=reason]").fill("電話で双方に確かめた");
            browsing.press("双方に代わって確定する");
            assertThat(browsing.text()).contains("確定しました", "電話で双方に確かめた");
        }
        PageRules.hold(browsing, "dispatch-visit-confirmed");
    }

    /** Whoever goes is away for the whole year; returns their name. */
    private static String repaired(Browsing browsing, String programme) {
        browsing.to(programme + "/plan");
        String ill = browsing.page().locator("#plan tbody tr td").nth(2).innerText();
        browsing.follow("急な変更に対応する");
        new VisitsOffice(browsing).ticks("what", "ILL");
        browsing.press("直し方を探す");
        assertThat(browsing.text()).contains("アドバイザーを選んでください");
        PageRules.holdInOneLanguage(browsing, "dispatch-repair-form");
        browsing.page().locator("[name=adviser]").selectOption(new SelectOption().setLabel(ill));
        VisitsOffice office = new VisitsOffice(browsing)
                .fills(Map.of(
                        "from", VisitsOffice.typed(VisitsOffice.today()),
                        "until", VisitsOffice.typed(VisitsOffice.year().lastDay())));
        browsing.press("直し方を探す");
        office.found("案1");
        browsing.page().reload();
        PageRules.hold(browsing, "dispatch-repairs");
        browsing.page().locator("[name=words]").first().fill("アドバイザーが行けなくなったため");
        Page page = browsing.page();
        page.waitForNavigation(
                () -> page.locator("#run-progress form button").first().click());
        assertThat(browsing.text()).contains("計画を採用しました").doesNotContain(ill);
        return ill;
    }

    /** The town is asked anew, and reads why. */
    private static void asked(Browsing browsing, String ill) {
        VisitedTown town = new VisitedTown(browsing, Towns.AJIGASAWA).opens(TITLE, "第1回");
        assertThat(browsing.text()).contains("返事待ち").doesNotContain(ill);
        browsing.page().locator("summary").last().click();
        assertThat(browsing.text()).contains("アドバイザーが行けなくなったため");
        PageRules.hold(browsing, "dispatch-visit-asked-anew");
        town.agrees();
        PageRules.hold(browsing, "dispatch-visit-agreed-by-town");
    }
}
