package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.PageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendars that nobody is asked for, in the running product: what the adviser is told, and what they can do about it. */
class SubscribedCalendarTest {

    private static final String[] REFUSED = {
        "http://calendar.example.jp/geheim.ics",
        "https://127.0.0.1/geheim.ics",
        "https://[::1]/geheim.ics",
        "https://192.168.0.1/geheim.ics",
        "https://10.0.0.1:8443/geheim.ics",
        "https://localhost/geheim.ics",
        "file:///etc/hosts"
    };

    @Test
    void anAddressThatIsNotOfTheInternetIsRefusedInWordsAndStaysInItsField() {
        try (OwnCalendar adviser = OwnCalendar.ofANewAdviser("見本 断念")) {
            Browsing browsing = adviser.browsing();
            for (String typed : REFUSED) {
                adviser.subscribes(typed);
                assertThat(browsing.text())
                        .as(typed)
                        .contains("予定表の公開アドレスには、https:// か webcal:// で始まる", "数字のアドレス（192.168.0.1 など）")
                        .doesNotContain("購読しました", "購読をやめる");
                assertThat(browsing.page().locator("[name=url]").inputValue()).isEqualTo(typed);
                assertThat(browsing.page().locator("#error-summary a").getAttribute("href"))
                        .isEqualTo("#url");
            }
            PageRules.holdInOneLanguage(browsing, "dispatch-availability-feed-refused");
            browsing.to(OwnCalendar.FEED);
            assertThat(browsing.text()).doesNotContain("購読をやめる", "予定表のサーバー");
        }
    }

    /** The first is this machine, or nobody: it is not told which. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost.localdomain", "calendar.kasane.invalid"})
    void aNameThatIsNotOfTheInternetIsLookedUpAndThePageSaysWhatToDo(String name) {
        try (OwnCalendar adviser = OwnCalendar.ofANewAdviser("見本 不通")) {
            Browsing browsing = adviser.browsing();
            adviser.subscribes("webcal://" + name + "/geheim.ics");
            assertThat(browsing.text()).contains("購読しました", name).doesNotContain("geheim");
            adviser.isToldSoon("予定表を読めませんでした");
            assertThat(browsing.text()).contains("公開されたインターネットに見つかりません。つづりを確かめてください。", name);
            PageRules.hold(browsing, "dispatch-availability-feed");
            browsing.to(OwnCalendar.DAYS);
            assertThat(browsing.text()).contains("予定表を読めませんでした。訪問できる日は変えていません").doesNotContain(name);
            browsing.to(OwnCalendar.FEED);
            browsing.press("購読をやめる");
            assertThat(browsing.text()).contains("購読をやめました").doesNotContain(name);
        }
    }
}
