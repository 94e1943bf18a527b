package jp.kasane.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;

/** The one Chromium of the run. Each browsing is a window of its own that shares nothing with the others. */
public final class Chrome {

    private static final double PATIENCE_MS = 60_000;

    private static final class Open {
        private static final Browser CHROMIUM = open(List.of());
    }

    private Chrome() {}

    /** A new window of an office PC. */
    public static Browsing browsing() {
        return browsing(1366, 768);
    }

    public static Browsing browsing(int width, int height) {
        return new Browsing(
                window(Open.CHROMIUM, width, height), RunningKasane.get().at());
    }

    /** A browser of its own whose connections to one port of this machine arrive at another, as behind a proxy. */
    public static Browsing arrivingAt(int address, int port) {
        Browser chromium = open(List.of("--host-resolver-rules=MAP localhost:" + address + " 127.0.0.1:" + port));
        return new Browsing(window(chromium, 1366, 768), RunningKasane.get().at()) {
            @Override
            public void close() {
                super.close();
                chromium.close();
            }
        };
    }

    private static BrowserContext window(Browser chromium, int width, int height) {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context;
    }

    /** A new window in which the person is already signed in. */
    public static Browsing browsingAs(Person person) {
        Browsing browsing = browsing();
        signIn(browsing, person);
        return browsing;
    }

    /** From now on the person is signed in there, and whoever was is not. */
    public static void signIn(Browsing browsing, Person person) {
        browsing.context().clearCookies();
        browsing.context()
                .addCookies(List.of(new Cookie("__Host-kasane", person.cookie())
                        .setUrl(RunningKasane.get().at().pages().replace("http://", "https://"))
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(SameSiteAttribute.LAX)));
    }

    private static Browser open(List<String> more) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> arguments = new ArrayList<>(List.of(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--lang=ja"));
        arguments.addAll(more);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(arguments)
                        .setTimeout(120_000));
    }

    private static Path executable() {
        Stream<String> places = Stream.concat(
                Optional.ofNullable(System.getenv("KASANE_CHROMIUM")).stream(),
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
        return places.map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: apt-get install chromium, or set KASANE_CHROMIUM to one."));
    }
}
