package jp.kasane.prefecture.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvEncoding;
import jp.kasane.prefecture.routes.Trouble.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionFileTest {

    private static final Municipalities AOMORI = Municipalities.bundled("020001");
    private static final Map<String, Position> TWO =
            Map.of("022012", new Position(40.8222, 140.7474), "032018", new Position(39.702, 141.1545));

    private static FileReading<Map<String, Position>> read(String text) {
        return PositionFile.read(text.getBytes(StandardCharsets.UTF_8), AOMORI);
    }

    private static List<Trouble> troubles(String text) {
        return ((FileReading.Wrong<Map<String, Position>>) read(text)).troubles();
    }

    @ParameterizedTest
    @EnumSource(CsvEncoding.class)
    void whatIsWrittenIsReadBackInEveryEncoding(CsvEncoding encoding) {
        byte[] file = Csv.write(PositionFile.rows(TWO, AOMORI), encoding).bytes();
        assertThat(PositionFile.read(file, AOMORI)).isEqualTo(new FileReading.Read<>(TWO));
    }

    @Test
    void everyBadLineIsNamedAndNothingIsTaken() {
        assertThat(troubles(String.join(",", PositionFile.HEADINGS) + "\n"
                        + "022012,青森市,40.82,140.74\n"
                        + "022012,青森市,40.82,140.74\n"
                        + "023035,今別町,140.48,41.18\n"
                        + "023043,蓬田村,北,200\n"
                        + "架空,見本町,40,140\n"
                        + "023078,外ヶ浜町\n"))
                .containsExactly(
                        Trouble.at(3, Kind.TWICE, "2"),
                        Trouble.at(4, Kind.SWAPPED),
                        Trouble.at(5, Kind.LATITUDE, "北"),
                        Trouble.at(5, Kind.LONGITUDE, "200"),
                        Trouble.at(6, Kind.PLACE, "架空"),
                        Trouble.at(7, Kind.COLUMNS, "2", "4"));
    }

    @Test
    void thereAreNoMorePositionsThanMunicipalities() {
        assertThat(troubles("022012,青森市,40.82,140.74\n".repeat(100_000)))
                .containsExactly(Trouble.at(0, Kind.TOO_MANY, "2000"));
    }

    @Test
    void nothingIsTold() {
        assertThat(troubles("")).containsExactly(Trouble.at(0, Kind.EMPTY));
    }
}
