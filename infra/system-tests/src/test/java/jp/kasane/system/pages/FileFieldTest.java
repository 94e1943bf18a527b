package jp.kasane.system.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import org.junit.jupiter.api.Test;

/** A file that the browser reads into a field: what is sent is of the file that was chosen last, or nothing. */
class FileFieldTest {

    private static final int LONGEST = 400_000;

    private static void choose(Page page, String name, String text) {
        page.locator("#definition-file")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsTooLongLeavesNothingOfTheOneBeforeIt() {
        try (Browsing browsing = Chrome.browsing().signIn("ken-admin")) {
            Page page = browsing.to("/p/020001/templates/new").page();
            Locator field = page.locator("#definition");
            Locator name = page.locator("#definitionName");
            Locator tooLong = page.locator("#definition-file-long");
            choose(page, "one.yaml", "title: 一");
            assertThat(field).hasValue("title: 一");
            assertThat(name).hasValue("one.yaml");
            choose(page, "long.yaml", "x".repeat(LONGEST + 1));
            assertThat(tooLong).isVisible();
            assertThat(field).hasValue("");
            assertThat(name).hasValue("");
            choose(page, "two.yaml", "title: 二");
            assertThat(tooLong).isHidden();
            assertThat(field).hasValue("title: 二");
            assertThat(name).hasValue("two.yaml");
        }
    }
}
