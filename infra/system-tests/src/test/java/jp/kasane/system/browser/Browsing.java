package jp.kasane.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kasane.system.product.Addresses;

/** A browser window with nothing shared with others, and a note of every address it asked for. */
public class Browsing implements AutoCloseable {

    private final BrowserContext context;
    private final Addresses at;
    private final Page page;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browsing(BrowserContext context, Addresses at) {
        this.context = context;
        this.at = at;
        context.onRequest(request -> asked.add(request.url()));
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        this.page = context.newPage();
    }

    public BrowserContext context() {
        return context;
    }

    public Page page() {
        return page;
    }

    /** Goes to a page of the product. */
    public Browsing to(String path) {
        page.navigate(at.pages() + path);
        return this;
    }

    public String path() {
        return path(page);
    }

    public String path(Page tab) {
        return tab.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Signs in as a person does: by the way in on the landing page and the identity server's form. */
    public Browsing signIn(String username) {
        return signIn(username, at.demoPassword());
    }

    public Browsing signIn(String username, String password) {
        to("/login?prefecture=020001");
        fillSignIn(page, username, password);
        page.waitForURL(url -> url.startsWith(at.pages()) && !url.contains("/login"));
        return this;
    }

    public static void fillSignIn(Page tab, String username, String password) {
        tab.locator("#username").fill(username);
        tab.locator("#password").fill(password);
        tab.locator("#kc-login").click();
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator field(String label) {
        return page.getByLabel(label);
    }

    /** Presses the button and waits for the page it leads to. */
    public Browsing press(String button) {
        page.waitForNavigation(() -> button(button).click());
        return this;
    }

    /** Follows the first link of that name and waits for its page. */
    public Browsing follow(String link) {
        page.waitForNavigation(() -> link(link).first().click());
        return this;
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** What was asked of other origins than the product's own and its identity server's. */
    public List<String> askedElsewhere() {
        return asked.stream()
                .filter(url -> !url.startsWith(at.pages() + "/") && !url.startsWith(at.identity() + "/"))
                .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:") && !url.startsWith("about:"))
                .toList();
    }

    /** What the browser's console complained of: a blocked script or style, a missing file. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What a load of the page asks of the server: what the browser kept and need not ask for again does not count. */
    public Weight weigh(String path) {
        to(path);
        page.waitForLoadState();
        List<?> weight = (List<?>) page.evaluate("""
                () => {
                  const asked = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                    .filter((one) => one.transferSize > 0);
                  return [asked.length, asked.reduce((sum, one) => sum + one.transferSize, 0)];
                }
                """);
        return new Weight(((Number) weight.get(0)).intValue(), ((Number) weight.get(1)).longValue());
    }

    /** How heavy a page is. */
    public record Weight(int requests, long bytes) {}

    @Override
    public void close() {
        context.close();
    }
}
