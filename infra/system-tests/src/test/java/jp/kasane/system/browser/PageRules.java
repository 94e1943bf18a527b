package jp.kasane.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.kasane.system.product.RunningKasane;

/** What every page keeps, in both languages. A page is judged where the browser stands, from its top. */
public final class PageRules {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String BARE_KEY = "(?s).*(\\?\\?\\?|!\\w+(\\.\\w+)+!).*";

    private PageRules() {}

    /** Judges the page shown, keeps a picture of it under the name, then does the same in English and comes back. */
    public static void hold(Browsing browsing, String name) {
        holdInOneLanguage(browsing, name);
        String back = browsing.path();
        other(browsing);
        holdInOneLanguage(browsing, name + "-en");
        assertThat(browsing.page().locator("html").getAttribute("lang")).isEqualTo("en");
        other(browsing);
        assertThat(browsing.path()).isEqualTo(back);
    }

    public static void holdInOneLanguage(Browsing browsing, String name) {
        Page page = browsing.page();
        page.waitForLoadState();
        page.evaluate("window.scrollTo(0, 0)");
        picture(page, name);
        assertThat(violations(page)).as("axe on " + name).isEmpty();
        assertThat(page.locator("body").innerText()).as("words on " + name).doesNotMatch(BARE_KEY);
        assertThat(sideways(page)).as("pixels to scroll sideways on " + name).isZero();
        assertThat(browsing.askedElsewhere())
                .as("requests to elsewhere on " + name)
                .isEmpty();
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(RunningKasane.target().resolve("screenshots").resolve(name + ".png")));
    }

    private static void other(Browsing browsing) {
        Page page = browsing.page();
        page.waitForNavigation(() -> page.locator("a.language").click());
    }

    public static List<String> violations(Page page) {
        return Axe.violations(page, STANDARDS);
    }

    public static int sideways(Page page) {
        return ((Number) page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"))
                .intValue();
    }
}
