package jp.kasane.system.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.bench.product.PublishedSystem;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.municipal.definition.DefinitionFiles;
import jp.kasane.system.browser.Browsing;
import jp.kasane.system.browser.Chrome;
import jp.kasane.system.browser.DrawingRules;
import jp.kasane.system.browser.PageRules;
import jp.kasane.system.product.Installed;
import jp.kasane.system.product.Operator;
import jp.kasane.system.product.People;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published systems side by side in one installation with their prefectures: each is taken in as it is, comes out as it was, and is
 * seen by its own people: the home page, the 体系図, the flows and the zones.
 */
class FiftySystemsTest {

    private static final int PHONE = 390;
    private static final RunningKasane KASANE = RunningKasane.get();
    private static final Map<String, PublishedSystem> ALL =
            PublishedSystem.in(RunningKasane.root().resolve("docs/definitions")).stream()
                    .collect(Collectors.toMap(FiftySystemsTest::name, Function.identity()));

    private static Operator operator;
    private static Installed installed;
    private static Browsing browsing;

    @BeforeAll
    static void bring() {
        operator = new Operator(KASANE);
        installed = new Installed(KASANE, operator);
        installed.bring(List.copyOf(ALL.values()));
        browsing = Chrome.browsing();
    }

    @AfterAll
    static void close() {
        browsing.close();
        operator.close();
    }

    private static String name(PublishedSystem system) {
        return system.file().getFileName().toString().replace(".yaml", "");
    }

    static Stream<String> towns() {
        return ALL.keySet().stream().filter(name -> !of(name).isPrefecture()).sorted();
    }

    static Stream<String> prefectures() {
        return ALL.keySet().stream().filter(name -> of(name).isPrefecture()).sorted();
    }

    private static PublishedSystem of(String name) {
        return ALL.get(name);
    }

    @Test
    void thereAreFiftyOfThemInFifteenPrefectures() {
        assertThat(ALL).hasSize(50);
        assertThat(ALL.values().stream().map(PublishedSystem::prefecture).distinct())
                .hasSize(15);
    }

    @Test
    void eachComesOutAsItWentIn() {
        assertThat(ALL.values())
                .filteredOn(one -> !installed.given(one).equals(DefinitionFiles.FORMAT.yaml(one.definition())))
                .extracting(FiftySystemsTest::name)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void isSeenByItsOwnPeople(String name) {
        PublishedSystem town = of(name);
        enter(Place.town(town.code()), StandardRole.CASE_WORKER, town.prefecture());
        seen("/t/" + town.code() + "/");
        assertThat(browsing.page().locator(".arrangement-block .card h4").allInnerTexts())
                .isNotEmpty();
        kept(name + " home");
        seen("/t/" + town.code() + "/arrangement");
        long flows = town.definition().flows().stream()
                .filter(flow -> !flow.steps().isEmpty())
                .count();
        assertThat(DrawingRules.titles(browsing.page(), "#flows-section")).hasSize((int) flows);
        assertThat(DrawingRules.titles(browsing.page(), "#chart-section"))
                .isNotEmpty()
                .allSatisfy(
                        title -> assertThat(title).contains(town.definition().title()));
        assertThat(DrawingRules.titles(browsing.page(), "#zones-section")).isNotEmpty();
        assertThat(DrawingRules.brokenOn(browsing.page())).isEmpty();
        kept(name + " arrangement");
    }

    @ParameterizedTest
    @MethodSource("prefectures")
    void isSeenByThePrefecturesPeople(String name) {
        PublishedSystem prefecture = of(name);
        enter(Place.prefecture(prefecture.code()), StandardRole.PREFECTURE_OFFICER, prefecture.code());
        seen("/p/" + prefecture.code() + "/definition");
        assertThat(browsing.text()).contains(prefecture.definition().title());
        assertThat(DrawingRules.titles(browsing.page(), "main")).isNotEmpty();
        assertThat(DrawingRules.brokenOn(browsing.page())).isEmpty();
        kept(name + " definition");
    }

    private static void enter(Place place, StandardRole role, String prefecture) {
        Chrome.signIn(browsing, new People(KASANE).with(place, role, prefecture));
    }

    private static void seen(String path) {
        int before = browsing.complaints().size();
        browsing.to(path);
        assertThat(browsing.complaints().stream().skip(before))
                .as("console on " + path)
                .isEmpty();
    }

    /** Nothing that axe finds, nothing to scroll sideways on an office screen and on a telephone. */
    private static void kept(String name) {
        assertThat(PageRules.violations(browsing.page())).as("axe on " + name).isEmpty();
        assertThat(PageRules.sideways(browsing.page()))
                .as("sideways on " + name)
                .isZero();
        browsing.page().setViewportSize(PHONE, 844);
        assertThat(PageRules.sideways(browsing.page()))
                .as("sideways on a telephone on " + name)
                .isZero();
        browsing.page().setViewportSize(1366, 768);
    }
}
