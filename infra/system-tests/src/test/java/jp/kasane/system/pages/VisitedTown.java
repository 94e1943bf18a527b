package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.authority.Place;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.Person;

/** What the officer of a town does to be visited by an adviser, in a browser. */
final class VisitedTown {

    private static final Pattern CHECKBOX = Pattern.compile("name=\"subjects\" value=\"([^\"]+)\"");
    private static final Pattern QUESTION = Pattern.compile("<textarea[^>]* name=\"(q\\.[^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("/dispatch/requests/([0-9A-Z]{26})");

    private final Browsing browsing;
    private final String below;

    VisitedTown(Browsing browsing, Place town) {
        this.browsing = browsing;
        this.below = "/t/" + town.code();
    }

    private Page page() {
        return browsing.page();
    }

    /** The form for a programme, from the town's own start page. */
    VisitedTown applies(String programme) {
        browsing.to(below + "/");
        browsing.follow("アドバイザー派遣");
        browsing.follow("申し込む " + programme);
        return this;
    }

    /** Ticks what it wants advice on, and answers every question with the same words. */
    VisitedTown answers(String words, String... subjects) {
        for (String subject : subjects) {
            browsing.field(subject).check();
        }
        page().locator("textarea[name^='q.']").all().forEach(one -> one.fill(words));
        return this;
    }

    VisitedTown wishes(String preferred, String impossible) {
        page().locator("[name=preferred]").fill(preferred);
        page().locator("[name=impossible]").fill(impossible);
        return this;
    }

    VisitedTown attaches(String name) {
        page().locator("#file")
                .setInputFiles(new FilePayload(
                        name, "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        browsing.press("添付する");
        assertThat(browsing.text()).contains("添付しました", name);
        return this;
    }

    VisitedTown sends() {
        browsing.press("都道府県に送る");
        assertThat(browsing.text()).contains("都道府県に送りました", "審査中");
        return this;
    }

    /** Opens the visit of that stage from the town's list. */
    VisitedTown opens(String programme, String stage) {
        browsing.to(below + "/visits");
        open(browsing, programme, stage);
        return this;
    }

    VisitedTown agrees() {
        browsing.press("この日でよい");
        assertThat(browsing.text()).contains("返事をしました");
        return this;
    }

    /** Opens a visit of the programme in the list that the browser shows. */
    static void open(Browsing browsing, String programme, String stage) {
        Page page = browsing.page();
        page.waitForNavigation(() -> page.locator("tbody tr", new Page.LocatorOptions().setHasText(programme))
                .filter(new Locator.FilterOptions().setHasText(stage))
                .first()
                .locator("a")
                .first()
                .click());
    }

    /** Applies without a browser, for the towns that a scenario only needs to be there; returns the application's id. */
    static String applied(Person officer, Place town, String programme, String words) {
        String below = "/t/" + town.code() + "/dispatch/apply/" + programme.replaceFirst(".*/", "");
        Caller caller = Caller.as(officer);
        String form = caller.get(below).body();
        List<String> questions =
                QUESTION.matcher(form).results().map(found -> found.group(1)).toList();
        Matcher subject = CHECKBOX.matcher(form);
        assertThat(subject.find()).isTrue();
        Map<String, String> answers = new TreeMap<>(Map.of("subjects", subject.group(1), "act", "send"));
        questions.forEach(question -> answers.put(question, words));
        Answer sent = caller.post(below, answers);
        Matcher request = REQUEST.matcher(sent.location());
        assertThat(request.find()).as("sent: " + sent.status()).isTrue();
        return request.group(1);
    }
}
