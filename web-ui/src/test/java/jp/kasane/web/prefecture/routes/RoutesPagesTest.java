package jp.kasane.web.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.routes.Municipalities;
import jp.kasane.prefecture.routes.PositionFile;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes and fares between municipalities, as an officer sees and imports them. */
class RoutesPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch/routes";
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final String ROUTES = String.join(",", RouteFile.HEADINGS) + "\n"
            + "022012,青森市,023035,今別町,70,95,12・1・2・3,,2400\n"
            + ",外ヶ浜町,,佐井村,60,,,1・2,1500\n";
    private static final String POSITIONS =
            String.join(",", PositionFile.HEADINGS) + "\n022012,青森市,40.8222,140.7474\n,今別町,41.18,140.48\n";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    @BeforeEach
    void none() {
        Books.changeControl("DELETE FROM dispatch_route");
        Books.changeControl("DELETE FROM dispatch_position");
    }

    private static Form file(String content) {
        return Form.of("file", content, "fileName", "hyo.csv");
    }

    /** As the browser sends a file that is no UTF-8. */
    private static Form raw(byte[] bytes) {
        return file("data:;base64," + Base64.getEncoder().encodeToString(bytes));
    }

    /** From a form that was opened just now. */
    private Answer taken(String below, Form form) {
        String seen = officer.get(HERE + below).typed("version").get(0);
        return officer.post(HERE + below, form.with("version", seen));
    }

    private static List<Map<String, String>> routes() {
        return Books.control("SELECT * FROM dispatch_route ORDER BY from_code");
    }

    @Test
    void withoutATableThePageSaysHowItIsCountedInstead() {
        assertThat(officer.get(HERE).words())
                .contains("表はまだありません", "時速40km", "12月から3月は30％長く", "1kmにつき37円", "120分", "位置のない市町村が40件あります");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void aTableIsTakenInWholeInEitherEncoding(String encoding) {
        byte[] bytes = ROUTES.getBytes(Charset.forName(encoding));
        Answer taken = taken("/import", encoding.equals("UTF-8") ? file(ROUTES) : raw(bytes));
        assertThat(taken.location()).isEqualTo(HERE + "?done=routes");
        assertThat(officer.get(taken.location()).words())
                .contains("取り込みました", "青森市 今別町 70分 95分（12・1・2・3月）", "外ヶ浜町 佐井村 60分 1・2月 1,500円");
        taken("/import", file("022012,,023035,,50,,,,0"));
        assertThat(routes()).singleElement().satisfies(row -> assertThat(row).containsEntry("minutes", "50"));
    }

    @Test
    void positionsAreTakenInAndListed() {
        assertThat(taken("/positions", file(POSITIONS)).location()).isEqualTo(HERE + "?done=positions");
        assertThat(officer.get(HERE).words()).contains("位置のない市町村が38件あります", "青森市 40.822200 140.747400", "平内町 位置がありません");
    }

    @Test
    void everyBadLineIsNamedNothingIsTakenAndTheFileComesBack() {
        taken("/import", file(ROUTES));
        String wrong = ROUTES + "022013,,023035,,七十分,,13,,高い\n022012,青森市\n,青森市,,今別町,70,,,,\n";
        Answer refused = taken("/import", file(wrong));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("file"))
                .contains(
                        "4行目：コード「022013」はありません。022012 青森市 ではありませんか。",
                        "4行目：「七十分」は分として",
                        "4行目：「13」は月として",
                        "4行目：「高い」は旅費として",
                        "5行目：列の数が2です。9列に",
                        "6行目：2行目と同じ");
        assertThat(refused.typed("file")).containsExactly(wrong);
        assertThat(refused.typed("fileName")).containsExactly("hyo.csv");
        assertThat(routes()).hasSize(2);
    }

    @Test
    void aWindowsFileWithABadLineComesBackAsText() {
        String wrong = ",架空町,,今別町,70,,,,\n";
        Answer refused = taken("/import", raw(wrong.getBytes(WINDOWS)));
        assertThat(refused.wrong("file")).contains("1行目：市町村「架空町」");
        assertThat(refused.typed("file").get(0)).contains("架空町");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "EUC-JP"})
    void aFileInAnotherEncodingIsToldWhatToDo(String encoding) {
        Answer refused = taken("/import", raw(ROUTES.getBytes(Charset.forName(encoding))));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("file")).contains("CSV UTF-8");
        assertThat(routes()).isEmpty();
    }

    @Test
    void aWorkbookIsNotOpened() {
        byte[] workbook = {'P', 'K', 3, 4, (byte) 0xFF, (byte) 0x80, 0, (byte) 0xFE};
        assertThat(taken("/positions", raw(workbook)).wrong("file")).contains("CSV UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n \n", "制御\u0007文字"})
    void nothingOfUseIsTold(String text) {
        for (String below : List.of("/import", "/positions")) {
            Answer refused = taken(below, file(text));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.wrong("file")).isNotBlank();
        }
    }

    @Test
    void manyLinesAreRefusedAtOnceAndNothingIsTaken() {
        Answer tooMany = taken("/positions", file("022012,,40,140\n".repeat(50_000)));
        assertThat(tooMany.wrong("file")).contains("2000行まで");
        Answer tooLong = taken("/import", file("022012,,023035,,70,,,,\n".repeat(100_000)));
        assertThat(tooLong.status()).isIn(413, 422);
        assertThat(routes()).isEmpty();
    }

    @Test
    void whatIsHadAsAFileIsTakenInAsTheSame() {
        taken("/import", file(ROUTES));
        taken("/positions", file(POSITIONS));
        List<Map<String, String>> before = routes();
        for (String name : List.of("routes", "positions")) {
            Answer utf8 = officer.get(HERE + "/" + name + ".csv");
            Answer windows = officer.get(HERE + "/" + name + "-31j.csv");
            assertThat(utf8.header("Content-Disposition").orElse("")).contains(name + "-020001.csv");
            assertThat(new String(windows.bytes(), WINDOWS)).contains("今別町");
            String below = name.equals("routes") ? "/import" : "/positions";
            for (byte[] bytes : List.of(utf8.bytes(), windows.bytes())) {
                assertThat(taken(below, raw(bytes)).location()).endsWith("?done=" + name);
            }
        }
        assertThat(routes()).isEqualTo(before);
        assertThat(Books.control("SELECT * FROM dispatch_position")).hasSize(2);
    }

    @Test
    void aLongTableIsShownInPages() {
        StringBuilder many = new StringBuilder();
        List<String> codes = codes();
        for (String from : codes.subList(0, 4)) {
            codes.stream().filter(to -> !to.equals(from)).forEach(to -> many.append(from + ",," + to + ",,60,,,,0\n"));
        }
        taken("/import", file(many.toString()));
        assertThat(officer.get(HERE).page().select("#routes tbody tr")).hasSize(50);
        assertThat(officer.get(HERE + "?page=4").page().select("#routes tbody tr"))
                .hasSize(6);
        assertThat(officer.get(HERE + "?page=99999").page().select("#routes tbody tr"))
                .hasSize(6);
        assertThat(officer.get(HERE + "?page=x").status()).isEqualTo(200);
    }

    private static List<String> codes() {
        return Municipalities.bundled("020001").own().stream()
                .map(one -> one.code().value())
                .toList();
    }

    @Test
    void eachPrefectureHasItsOwn() {
        taken("/import", file(ROUTES));
        Caller elsewhere = Caller.as(People.with(RunningPages.OTHER_PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        assertThat(elsewhere.get("/p/050008/dispatch/routes").words()).contains("表はまだありません");
        assertThat(new String(
                        elsewhere.get("/p/050008/dispatch/routes/routes.csv").bytes(), StandardCharsets.UTF_8))
                .doesNotContain("今別町");
        elsewhere.post("/p/050008/dispatch/routes/import", file("052019,,052027,,60,,,,0"));
        assertThat(routes()).hasSize(3);
        assertThat(elsewhere.get(HERE).status()).isEqualTo(404);
        assertThat(elsewhere.post(HERE + "/import", file(ROUTES)).status()).isEqualTo(404);
    }

    @Test
    void advisersHaveNoBusinessThere() {
        Caller adviser = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(adviser.get(HERE).status()).isEqualTo(404);
        assertThat(adviser.get(HERE + "/routes.csv").status()).isEqualTo(404);
        assertThat(adviser.post(HERE + "/import", file(ROUTES)).status()).isEqualTo(404);
        assertThat(routes()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsToldWithTheLimitAndLeadsBackToTheForm() {
        String address = HERE + "/import";
        Answer refused = officer.post(address, Form.of("file", "a".repeat(8_100_000)));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.words()).contains("大きすぎます", "日本語でおよそ880,000字", "何も保存されていません");
        assertThat(refused.page().select("main a.button-solid").attr("href")).isEqualTo(address);
        assertThat(officer.get(address).page().select("[data-send-most]").attr("data-send-most"))
                .isEqualTo("8000000");
        Answer usual = officer.post("/p/020001/dispatch/advisers/new", Form.of("name", "a".repeat(2_100_000)));
        assertThat(usual.status()).isEqualTo(413);
        assertThat(usual.words()).contains("日本語でおよそ220,000字").doesNotContain("元の画面に戻る");
    }

    /** As many as 北海道 has, which is more than any other form holds. */
    @Test
    void aTableOfAllWaysIsReadWhole() {
        String line = "022012,青森市,023035,今別町,70,95,12・1・2・3,,2400\r\n";
        Answer twice = taken("/import", file(line.repeat(32_000)));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.wrong("file")).contains("2行目");
    }
}
