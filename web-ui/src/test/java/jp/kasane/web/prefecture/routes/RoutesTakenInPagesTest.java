package jp.kasane.web.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.routes.RouteFile;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes in files of ways and places, what becomes of two at once, and what English readers are told. */
class RoutesTakenInPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch/routes";
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final String ONE = "022012,,023035,,70,,,,0\n";
    private static final String OTHER = "022012,,023078,,60,,,,0\n";
    private static final String PLACE = "022012,,40.8,140.7\n";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller colleague = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    @BeforeEach
    void none() {
        Books.changeControl("DELETE FROM dispatch_route");
        Books.changeControl("DELETE FROM dispatch_position");
    }

    private static Form file(String content, String version) {
        return Form.of("file", content, "fileName", "hyo.csv", "version", version);
    }

    private static String raw(byte[] bytes) {
        return "data:;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private String seen(String below) {
        return officer.get(HERE + below).typed("version").get(0);
    }

    private static List<Map<String, String>> ways() {
        return Books.control("SELECT * FROM dispatch_route WHERE prefecture_code = '020001'");
    }

    private static List<Map<String, String>> places() {
        return Books.control("SELECT * FROM dispatch_position WHERE prefecture_code = '020001'");
    }

    @Test
    void whatAColleagueTookInMeanwhileIsNotReplacedAndTheFileComesBack() {
        String seen = seen("/import");
        assertThat(colleague.post(HERE + "/import", file(ONE, seen)).location()).endsWith("?done=routes");
        Answer late = officer.post(HERE + "/import", file(OTHER, seen));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.wrong("file")).contains("ほかの人が先に取り込みました", "もう一度押してください");
        assertThat(late.typed("file")).containsExactly(OTHER);
        assertThat(late.typed("fileName")).containsExactly("hyo.csv");
        assertThat(ways()).singleElement().satisfies(way -> assertThat(way).containsEntry("to_code", "023035"));
        String now = late.typed("version").get(0);
        assertThat(now).as("what stands now").isEqualTo(seen("/import")).isNotEqualTo(seen);
        assertThat(officer.post(HERE + "/import", file(OTHER, now)).location())
                .as("pressed again")
                .endsWith("?done=routes");
    }

    @Test
    void placesLikewise() {
        String seen = seen("/positions");
        colleague.post(HERE + "/positions", file(PLACE, seen));
        Answer late = officer.post(HERE + "/positions", file("023035,,41.1,140.4\n", seen));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.wrong("file")).contains("ほかの人が先に取り込みました");
        assertThat(places())
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("municipality_code", "022012"));
    }

    @Test
    void whoeverLooksAtTheOtherTableIsNotInTheWay() {
        String ways = seen("/import");
        colleague.post(HERE + "/positions", file(PLACE, seen("/positions")));
        assertThat(officer.post(HERE + "/import", file(ONE, ways)).location()).endsWith("?done=routes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999", "1.5"})
    void aNumberThatNobodyWasShownReplacesNothing(String version) {
        officer.post(HERE + "/import", file(ONE, seen("/import")));
        assertThat(officer.post(HERE + "/import", file(OTHER, version)).status())
                .isEqualTo(422);
        assertThat(ways()).hasSize(1);
    }

    @Test
    void twoOfOneFormLeaveOneTable() {
        String seen = seen("/import");
        Form form = file(ONE, seen);
        assertThat(officer.post(HERE + "/import", form).status()).isEqualTo(303);
        assertThat(officer.post(HERE + "/import", form).status()).isEqualTo(422);
        assertThat(ways()).hasSize(1);
    }

    @Test
    void eachTakingInStandsInTheTrailOnceAndARefusedOneDoesNot() {
        int before = trail().size();
        String seen = seen("/import");
        officer.post(HERE + "/import", file(ONE, seen));
        officer.post(HERE + "/import", file(OTHER, seen));
        officer.post(HERE + "/import", file("x", seen("/import")));
        officer.post(HERE + "/positions", file(PLACE, seen("/positions")));
        assertThat(trail()).hasSize(before + 2);
    }

    private static List<Map<String, String>> trail() {
        return Books.control("SELECT * FROM control_audit WHERE action IN ('ROUTES_REPLACED', 'POSITIONS_REPLACED')"
                + " AND place_code = '020001'");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"ADVISER", "PREFECTURE_ADMINISTRATOR", "PREFECTURE_OFFICER"})
    void officersAndAdministratorsTakeInAndAdvisersDoNot(StandardRole role) {
        Caller caller = Caller.as(People.with(PREFECTURE, role));
        boolean may = role != StandardRole.ADVISER;
        for (String below : List.of("/import", "/positions")) {
            assertThat(caller.get(HERE + below).status()).isEqualTo(may ? 200 : 404);
        }
        assertThat(caller.post(HERE + "/import", file(ONE, "0")).status()).isEqualTo(may ? 303 : 404);
        assertThat(caller.post(HERE + "/positions", file(PLACE, "0")).status()).isEqualTo(may ? 303 : 404);
        assertThat(ways()).hasSize(may ? 1 : 0);
        assertThat(places()).hasSize(may ? 1 : 0);
    }

    @Test
    void somebodyOfATownHasNoBusinessThere() {
        Place town = RunningPages.get().town();
        Caller there = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
        assertThat(there.get(HERE).status()).isEqualTo(404);
        assertThat(there.post(HERE + "/import", file(ONE, "0")).status()).isEqualTo(404);
        assertThat(ways()).isEmpty();
    }

    @Test
    void namesInFullWidthInHalfWidthKanaAndWithALargeKeAreUnderstood() {
        String table = "２２０１２,青森市,,外ケ浜町,７０分,,,,￥２，４００\n".replace("￥２，４００", "\"￥２，４００\"") + ",今別町,,外ｹ浜町,60,,,12月～3月,\n";
        Answer taken = officer.post(HERE + "/import", file(raw(table.getBytes(WINDOWS)), seen("/import")));
        assertThat(taken.location()).endsWith("?done=routes");
        assertThat(officer.get(HERE).words()).contains("青森市 外ヶ浜町 70分 2,400円", "今別町 外ヶ浜町 60分 12・1・2・3月 0円");
    }

    @Test
    void englishReadersAreToldTheSameTroublesAndLimits() {
        officer.reading("en");
        String wrong = "022012,,023035,,seventy,,13,,much\n022012,,022012,,70,,,,\nx,y\n,nowhere,023035,,70,,,,\n";
        Answer refused = officer.post(HERE + "/import", file(wrong, seen("/import")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("file"))
                .contains("seventy", "13", "much", "nowhere")
                .doesNotContain("行目");
        assertThat(refused.page().select("html").attr("lang")).isEqualTo("en");
        colleague.post(HERE + "/import", file(ONE, "0"));
        assertThat(officer.post(HERE + "/import", file(OTHER, "0")).wrong("file"))
                .contains("Somebody else has imported a file");
        assertThat(officer.get(HERE + "?done=routes").words()).doesNotContain("取り込みました");
    }

    @Test
    void aTableThatWasLoadedMendedAndTakenInAgainKeepsWhatNobodyTouched() {
        officer.post(HERE + "/import", file(ONE + OTHER, seen("/import")));
        String now = new String(officer.get(HERE + "/routes.csv").bytes(), StandardCharsets.UTF_8);
        String mended = now.replace("今別町,70,", "今別町,75,");
        assertThat(mended).isNotEqualTo(now);
        assertThat(officer.post(HERE + "/import", file(mended, seen("/import"))).location())
                .endsWith("?done=routes");
        assertThat(ways()).extracting(way -> way.get("minutes")).containsExactlyInAnyOrder("75", "60");
    }

    @Test
    void anEmptyTableIsTakenInOnPurpose() {
        officer.post(HERE + "/import", file(ONE, seen("/import")));
        String heading = String.join(",", RouteFile.HEADINGS);
        assertThat(officer.post(HERE + "/import", file(heading, seen("/import")))
                        .location())
                .endsWith("?done=routes");
        assertThat(ways()).isEmpty();
        assertThat(officer.get(HERE).words()).contains("表はまだありません");
    }

    @Test
    void placesOfOtherPrefecturesStandBehindTheOwnOnes() {
        String both = "032018,,39.7,141.15\n022012,,40.8,140.7\n";
        officer.post(HERE + "/positions", file(both, seen("/positions")));
        List<String> names =
                officer.get(HERE).page().select("#positions tbody th").eachText();
        assertThat(names).hasSize(41).startsWith("青森市").endsWith("岩手県盛岡市");
    }

    @Test
    void latitudesAndLongitudesThatAreSwappedAreTold() {
        Answer swapped = officer.post(HERE + "/positions", file("022012,,140.7,40.8\n", seen("/positions")));
        assertThat(swapped.wrong("file")).contains("1行目：緯度と経度が逆");
        assertThat(places()).isEmpty();
    }

    @Test
    void whatNamesMarkupIsShownAsText() {
        Answer refused =
                officer.post(HERE + "/import", file(",<script>alert(1)</script>,,今別町,70,,,,\n", seen("/import")));
        assertThat(refused.wrong("file")).contains("<script>alert(1)</script>");
        assertThat(refused.page().select("main script:not([src])")).isEmpty();
    }
}
