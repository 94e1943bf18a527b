package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of advisers' visits to which links lead, on a telephone and in both languages: nothing to scroll sideways. One page of a
 * kind is enough: what differs by its id alone is looked at once.
 */
class VisitsLayoutTest {

    private static final Pattern ID = Pattern.compile("[0-9A-Z]{26}");
    /** What is no page: files, and where one leaves. */
    private static final Pattern FILE = Pattern.compile(".*(\\.(xlsx|csv|ics|pdf)|/attachments/.*|/export.*)");

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    @ParameterizedTest
    @CsvSource({
        "ken-officer, /p/020001/dispatch, 20",
        "yomogita-officer, /t/023043/dispatch, 2",
        "adviser-1, /p/020001/visits /p/020001/availability, 3"
    })
    void everyPageFitsATelephoneInBothLanguages(String user, String beginnings, int least) {
        try (Browsing browsing = Chrome.browsingAs(new People(RunningKasane.get()).known(user))) {
            browsing.page().setViewportSize(WIDTH, HEIGHT);
            Set<String> kinds = new TreeSet<>();
            List<String> wrong = new ArrayList<>();
            Deque<String> open = new ArrayDeque<>(List.of(beginnings.split(" ", -1)));
            while (!open.isEmpty()) {
                String path = open.remove();
                if (kinds.add(kind(path))) {
                    open.addAll(looked(browsing, path, wrong));
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(kinds).as("kinds of pages").hasSizeGreaterThanOrEqualTo(least);
        }
    }

    /** Looks at a page in both languages; where it leads among the pages of visits. */
    private static List<String> looked(Browsing browsing, String path, List<String> wrong) {
        browsing.to(path);
        List<String> led = links(browsing.page());
        for (int languages = 0; languages < 2; languages++) {
            browsing.page().waitForLoadState();
            String name = browsing.page().locator("html").getAttribute("lang")
                    + kind(path).replace('/', '-').replace('?', '-');
            PageRules.picture(browsing.page(), "telephone/" + name);
            int sideways = PageRules.sideways(browsing.page());
            if (sideways > 0) {
                wrong.add(name + ": " + sideways + " px to scroll sideways");
            }
            browsing.page()
                    .waitForNavigation(
                            () -> browsing.page().locator("a.language").click());
        }
        return led;
    }

    private static List<String> links(Page page) {
        return page.locator("main a[href]").all().stream()
                .map(link -> link.getAttribute("href"))
                .map(href -> href.replaceFirst("#.*", ""))
                .filter(href -> href.matches("/[pt]/[0-9]{6}/(dispatch|visits|availability).*"))
                .filter(href -> !FILE.matcher(href).matches())
                .toList();
    }

    /** The page without whose it is: its ids, and the values in its address but for which view it shows. */
    private static String kind(String path) {
        return ID.matcher(path)
                .replaceAll("id")
                .replaceAll("[?&](?!view=)[^&]*", "")
                .replaceAll("[0-9]{4}-[0-9]{2}(-[0-9]{2})?", "day");
    }
}
