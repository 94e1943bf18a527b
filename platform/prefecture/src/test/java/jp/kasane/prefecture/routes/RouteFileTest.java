package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.prefecture.routes.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RouteFileTest {

    private static final Municipalities AOMORI = Municipalities.bundled("020001");
    private static final String HEAD = String.join(",", RouteFile.HEADINGS) + "\n";
    private static final Route PASS =
            new Route("022012", "023035", 70, 95, Set.of(Month.DECEMBER, Month.JANUARY), Set.of(), 2_400);
    private static final Route FERRY =
            new Route("023078", "024244", 60, null, Set.of(), Set.of(Month.JANUARY, Month.FEBRUARY), 1_500);

    private static FileReading<List<Route>> read(String text) {
        return RouteFile.read(text.getBytes(StandardCharsets.UTF_8), AOMORI);
    }

    private static List<Route> routes(FileReading<List<Route>> reading) {
        assertThat(reading).isInstanceOf(FileReading.Read.class);
        return ((FileReading.Read<List<Route>>) reading).content();
    }

    private static List<Trouble> troubles(FileReading<List<Route>> reading) {
        assertThat(reading).isInstanceOf(FileReading.Wrong.class);
        return ((FileReading.Wrong<List<Route>>) reading).troubles();
    }

    @ParameterizedTest
    @EnumSource(CsvEncoding.class)
    void whatIsWrittenIsReadBackInEveryEncoding(CsvEncoding encoding) {
        byte[] file = Csv.write(RouteFile.rows(List.of(PASS, FERRY), AOMORI), encoding)
                .bytes();
        assertThat(routes(RouteFile.read(file, AOMORI))).containsExactly(PASS, FERRY);
    }

    @Test
    void namesDoAsWellAsCodesAndHeadingsMayBeMissing() {
        String names = ",青森市,,今別町,70分,95,12月・1月,,\"2,400円\"\n,外ヶ浜町,,佐井村,60,,,1-2,1500\n";
        assertThat(routes(read(names)))
                .containsExactly(
                        PASS,
                        new Route(
                                "023078", "024261", 60, null, Set.of(), Set.of(Month.JANUARY, Month.FEBRUARY), 1_500));
        assertThat(routes(read(HEAD + names))).hasSize(2);
    }

    @Test
    void cellsCopiedOutOfASpreadsheetAreUnderstood() {
        String copied = HEAD.replace(',', '\t') + "22012\t青森市\t23035\t今別町\t70\t95\t12,1\t\t2,400\n\t\t\t\t\t\t\t\t\n";
        assertThat(routes(read(copied))).containsExactly(PASS);
    }

    @Test
    void whoNamesNoWinterMonthsMeansTheUsualOnes() {
        assertThat(routes(read("022012,,023035,,70,95,,,"))).singleElement().satisfies(route -> {
            assertThat(route.winterMonths()).isEqualTo(RouteTravel.WINTER);
            assertThat(route.yen()).isZero();
        });
    }

    @Test
    void everyBadLineIsNamedAndNothingIsTaken() {
        String file = HEAD
                + "022012,青森市,023035,今別町,70,,,,2400\n"
                + "022012,青森市,023035\n"
                + "022013,,023035,,70,,,,\n"
                + ",見本町,023035,,70,,,,\n"
                + "022012,,022012,,70,,,,\n"
                + "022012,,023035,,70,,,,\n"
                + "022012,,023213,,二時間,ながい,13,0,高い\n"
                + "022012,,023019,,70,,12,,\n";
        assertThat(troubles(read(file)))
                .containsExactly(
                        Trouble.at(3, Kind.COLUMNS, "3", "9"),
                        Trouble.at(4, Kind.PLACE_MEANT, "022013", "022012 青森市"),
                        Trouble.at(5, Kind.PLACE, "見本町"),
                        Trouble.at(6, Kind.SAME),
                        Trouble.at(7, Kind.TWICE, "2"),
                        Trouble.at(8, Kind.MINUTES, "二時間"),
                        Trouble.at(8, Kind.MINUTES, "ながい"),
                        Trouble.at(8, Kind.MONTHS, "13"),
                        Trouble.at(8, Kind.MONTHS, "0"),
                        Trouble.at(8, Kind.YEN, "高い"),
                        Trouble.at(9, Kind.WINTER));
    }

    @ParameterizedTest
    @CsvSource({"'',EMPTY", "' \n , ,\n',EMPTY", "'\"022012,x',QUOTES", "制御\u0007文字,COLUMNS"})
    void aFileThatIsNoTableIsTold(String text, Kind kind) {
        assertThat(troubles(read(text))).extracting(Trouble::kind).containsExactly(kind);
    }

    @Test
    void aFileInAnotherEncodingOrNoTextIsTold() {
        byte[] utf16 = HEAD.getBytes(StandardCharsets.UTF_16);
        byte[] euc = HEAD.getBytes(Charset.forName("EUC-JP"));
        byte[] zip = {'P', 'K', 3, 4, (byte) 0xFF, (byte) 0xFE, 0, (byte) 0x80};
        for (byte[] file : List.of(utf16, euc, zip)) {
            assertThat(RouteFile.read(file, AOMORI)).isInstanceOf(FileReading.Wrong.class);
        }
        assertThat(troubles(RouteFile.read(zip, AOMORI))).containsExactly(Trouble.at(0, Kind.ENCODING));
    }

    @Test
    void aTableWithoutLinesIsAnEmptyOne() {
        assertThat(routes(read(HEAD))).isEmpty();
    }

    @Test
    void aHundredThousandLinesAreRefusedAtOnce() {
        String file = HEAD + "022012,青森市,023035,今別町,70,,,,2400\n".repeat(100_000);
        assertThat(troubles(read(file))).containsExactly(Trouble.at(0, Kind.TOO_MANY, "40000"));
    }

    @Test
    void ofManyBadLinesTheFirstAreTold() {
        FileReading<List<Route>> reading = read("x,x,x,x,x,,,,\n".repeat(1_000));
        assertThat(troubles(reading)).hasSize(Sheet.SHOWN);
        assertThat(((FileReading.Wrong<List<Route>>) reading).more()).isEqualTo(2_980);
    }

    @Test
    void aLongCellIsToldByItsBeginning() {
        assertThat(troubles(read("あ\u0007" + "い".repeat(500) + ",,023035,,70,,,,"))
                        .get(0)
                        .told()
                        .get(0))
                .isEqualTo("あ·" + "い".repeat(58) + "…");
    }

    @ParameterizedTest
    @CsvSource({"12・1・2・3,4", "１２月～３月,4", "12-3,4", "'1, 2',2", "'',0", "4,1", "1-12,12"})
    void monthsAreUnderstoodHoweverTheyStandApart(String cell, int count) {
        assertThat(Cells.months(cell))
                .get()
                .satisfies(months -> assertThat(months).hasSize(count));
    }

    @Test
    void everyTableIsReadBack() {
        Proof proof = Proof.of("proof.dispatch.routes", 200, 20_000, "ways");
        for (int i = 0; i < proof.cases(); i++) {
            Route route = any(proof.random(i));
            byte[] file = Csv.write(RouteFile.rows(List.of(route), AOMORI), CsvEncoding.WINDOWS_31J)
                    .bytes();
            assertThat(routes(RouteFile.read(file, AOMORI))).containsExactly(route);
            proof.held(1);
        }
        proof.note();
    }

    private static Route any(Random random) {
        List<String> codes =
                AOMORI.own().stream().map(one -> one.code().value()).toList();
        Set<Month> winter = months(random);
        return new Route(
                codes.get(random.nextInt(20)),
                codes.get(20 + random.nextInt(20)),
                random.nextInt(Route.MOST_MINUTES + 1),
                winter.isEmpty() ? null : random.nextInt(Route.MOST_MINUTES + 1),
                winter,
                months(random),
                random.nextInt(Route.MOST_YEN + 1));
    }

    private static Set<Month> months(Random random) {
        return Stream.of(Month.values()).filter(month -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
