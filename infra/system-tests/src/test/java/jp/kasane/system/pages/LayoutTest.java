package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.Profiles;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on an office screen, a large one and a telephone: nothing to scroll sideways, the town in sight, nothing on top of another. */
class LayoutTest {

    /** What the pages of one place are asked for: by whom, and where. */
    record Place(String banner, Person person, List<String> pages) {}

    record Screen(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    private static final String TOWN = "/t/023035";
    private static final String OVERLAPPING = """
            () => {
              const plate = document.querySelector('.site-header').getBoundingClientRect();
              const main = document.querySelector('main').getBoundingClientRect();
              return main.top < plate.bottom - 1 && window.scrollY === 0;
            }
            """;
    private static final List<Place> PLACES = new ArrayList<>();

    @BeforeAll
    static void everyPageHasSomethingOnIt() {
        RunningKasane kasane = RunningKasane.get();
        People people = new People(kasane);
        String grant = people.grant(
                people.stranger("架空 長い名前の利用者"), Towns.IMABETSU, StandardRole.CASE_WORKER, People.Stage.LIVE);
        PLACES.add(officers(people.known("imabetsu-officer")));
        PLACES.add(administrators(new Profiles(kasane), people.known("imabetsu-admin"), grant));
        PLACES.add(new Place(
                "青森県",
                people.known("ken-admin"),
                List.of("/p/020001/", "/p/020001/onboarding", "/p/020001/towns/023035", "/p/020001/settings/mail")));
    }

    private static Place officers(Person officer) {
        String one = TOWN + "/consultations/"
                + Consultations.record(
                        officer,
                        Towns.IMABETSU,
                        Map.of("person_name", "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末", "body", "とても長い一行".repeat(80)));
        return new Place(
                "今別町",
                officer,
                List.of(
                        TOWN + "/",
                        TOWN + "/consultations",
                        TOWN + "/consultations/new",
                        TOWN + "/consultations/export",
                        one,
                        one + "/edit",
                        one + "/print",
                        TOWN + "/work",
                        TOWN + "/profile"));
    }

    private static Place administrators(Profiles profiles, Person administrator, String grant) {
        String figure = profiles.add(
                administrator, Towns.IMABETSU, Map.of("value", "W".repeat(60), "document", "資料".repeat(90)));
        return new Place(
                "今別町",
                administrator,
                List.of(
                        TOWN + "/",
                        TOWN + "/profile",
                        TOWN + "/profile/figures/new",
                        TOWN + "/profile/figures/" + figure + "/edit",
                        TOWN + "/people",
                        TOWN + "/people/invite",
                        TOWN + "/people/reshuffle",
                        TOWN + "/people/grants/" + grant,
                        TOWN + "/access-log"));
    }

    static Stream<Screen> screens() {
        return Stream.of(new Screen(1366, 768), new Screen(1920, 1080), new Screen(390, 844));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyPageFitsTheScreen(Screen screen) {
        List<String> wrong = new ArrayList<>();
        for (Place place : PLACES) {
            try (Browsing browsing = Chrome.browsingAs(place.person())) {
                browsing.page().setViewportSize(screen.width(), screen.height());
                place.pages().forEach(path -> look(browsing, path, place.banner(), screen, wrong));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void pagesOfNoPlaceFitTheScreenToo(Screen screen) {
        List<String> wrong = new ArrayList<>();
        try (Browsing browsing = Chrome.browsing(screen.width(), screen.height())) {
            for (String path : List.of("/", "/help", "/help/trouble", "/help/reshuffle", "/nowhere")) {
                look(browsing, path, "", screen, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Scrolled to its end, a long page still says where one is. */
    @Test
    void theTownStaysInSightOfWhoScrolls() {
        try (Browsing browsing = Chrome.browsingAs(PLACES.get(0).person())) {
            browsing.to("/t/023035/consultations/new");
            browsing.page().evaluate("window.scrollTo(0, document.body.scrollHeight)");
            assertThat(inSight(browsing, "今別町")).isTrue();
        }
    }

    private static void look(Browsing browsing, String path, String banner, Screen screen, List<String> wrong) {
        browsing.to(path);
        browsing.page().waitForLoadState();
        String name = screen + path.replaceAll("[0-9A-Z]{26}", "id").replace('/', '-');
        PageRules.picture(browsing.page(), "layout/" + name);
        if (PageRules.sideways(browsing.page()) > 0) {
            wrong.add(name + ": " + PageRules.sideways(browsing.page()) + " px to scroll sideways");
        }
        if (!banner.isEmpty() && !inSight(browsing, banner)) {
            wrong.add(name + ": " + banner + " is not in sight");
        }
        if (Boolean.TRUE.equals(browsing.page().evaluate(OVERLAPPING))) {
            wrong.add(name + ": the header lies over the page");
        }
    }

    private static boolean inSight(Browsing browsing, String banner) {
        Locator name = browsing.page().locator(".place-plate-name");
        var box = name.boundingBox();
        var size = browsing.page().viewportSize();
        return name.innerText().contains(banner)
                && box != null
                && box.x >= 0
                && box.y >= 0
                && box.x + box.width <= size.width
                && box.y + box.height <= size.height;
    }
}
