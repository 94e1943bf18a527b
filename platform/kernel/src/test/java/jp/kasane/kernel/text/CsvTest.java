package jp.kasane.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kasane.kernel.text.CsvFile.Lost;
import jp.kasane.kernel.text.CsvReading.Read;
import jp.kasane.kernel.text.CsvReading.Reason;
import jp.kasane.kernel.text.CsvReading.Refused;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-17", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1+1", "＋1", "－1", "＠x"})
    void guardsACellThatASpreadsheetWouldRun(String cell) {
        assertThat(CsvCell.guarded(cell)).isEqualTo("'" + cell);
        assertThat(CsvCell.unguarded(CsvCell.guarded(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-2", "今別町", "a=b", "'", "'引用'"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(CsvCell.guarded(cell)).isEqualTo(cell);
        assertThat(CsvCell.unguarded(cell)).isEqualTo(cell);
    }

    @Test
    void noCellOfAFileRunsWhereverItStands() {
        String file = new String(
                Csv.write(List.of(List.of("見出し", "=1+1"), List.of("@SUM(A1)", "-2")), CsvEncoding.UTF_8_BOM)
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(file).contains("'=1+1", "'@SUM(A1)", "'-2");
    }

    @Test
    void aWholeFileIsTextInTheFirstEncodingThatAllOfItsBytesFit() {
        assertThat(CsvEncoding.textOf("\uFEFF日付".getBytes(StandardCharsets.UTF_8)))
                .contains("日付");
        assertThat(CsvEncoding.textOf("日付".getBytes(StandardCharsets.UTF_8))).contains("日付");
        assertThat(CsvEncoding.textOf("日付①ｱ".getBytes(WINDOWS_31J))).contains("日付①ｱ");
        assertThat(CsvEncoding.textOf(new byte[] {(byte) 0xFF})).isEmpty();
    }

    @Test
    void quotesByRfc4180AndEndsLinesWithCrLf() {
        CsvFile file = Csv.write(List.of(List.of("a,b", "say \"x\""), List.of("一\n二", "")), CsvEncoding.UTF_8);

        assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\"\r\n\"一\n二\",\r\n");
        assertThat(file.lost()).isEmpty();
    }

    @Test
    void beginsUtf8WithItsMarkForExcel() {
        byte[] bytes = Csv.write(List.of(List.of("氏名")), CsvEncoding.UTF_8_BOM).bytes();

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(Csv.read(bytes)).isEqualTo(new Read(CsvEncoding.UTF_8_BOM, List.of(List.of("氏名"))));
    }

    @Test
    void tellsWhichCharactersWindows31JLacksAndWhere() {
        CsvFile file = Csv.write(
                List.of(List.of("番号", "氏名"), List.of("1", "𠮷田 髙﨑"), List.of("2", "葛\uDB40\uDD00城")),
                CsvEncoding.WINDOWS_31J);

        assertThat(new String(file.bytes(), WINDOWS_31J)).isEqualTo("番号,氏名\r\n1,〓田 髙﨑\r\n2,葛城\r\n");
        assertThat(file.lost()).containsExactly(new Lost(2, 2, 0x20BB7), new Lost(3, 2, 0xE0100));
        assertThat(file.lost().get(0).character()).isEqualTo("𠮷");
    }

    @Test
    void writesTheWaveDashAndItsLikeAsWindowsHasThem() {
        CsvFile file = Csv.write(List.of(List.of("9時〜10時", "−5")), CsvEncoding.WINDOWS_31J);

        assertThat(new String(file.bytes(), WINDOWS_31J)).isEqualTo("9時～10時,－5\r\n");
        assertThat(file.lost()).isEmpty();
    }

    @Test
    void seesTheEncodingOfAFile() {
        List<List<String>> rows = List.of(List.of("氏名", "住所"), List.of("架空 太郎", "今別町"));

        for (CsvEncoding encoding : CsvEncoding.values()) {
            assertThat(Csv.read(Csv.write(rows, encoding).bytes())).isEqualTo(new Read(encoding, rows));
        }
    }

    @Test
    void readsLineEndsOfAllKindsAndRowsOfDifferentLength() {
        assertThat(Csv.read("a,b\nc\r\n\"d\r\ne\",f,g".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Read(
                        CsvEncoding.UTF_8, List.of(List.of("a", "b"), List.of("c"), List.of("d\r\ne", "f", "g"))));
        assertThat(Csv.read(new byte[0])).isEqualTo(new Read(CsvEncoding.UTF_8, List.of()));
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(Csv.read(new byte[] {'P', 'K', 3, 4, (byte) 0xFF, (byte) 0xFD, (byte) 0x81}))
                .isEqualTo(new Refused(Reason.UNKNOWN_ENCODING, 0));
    }

    @Test
    void refusesQuotesThatDoNotEndAndSaysWhere() {
        assertThat(Csv.read("a,b\nc,\"d".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.BROKEN_QUOTES);
                    assertThat(refused.line()).isEqualTo(2);
                });
        assertThat(Csv.read("a,\"b\"c\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN_QUOTES));
    }

    @Property(tries = 500)
    void readsBackWhatItWrites(@ForAll @NotEmpty List<@Size(min = 2, max = 4) List<String>> rows) {
        Assume.that(rows.stream().flatMap(List::stream).allMatch(StandardCharsets.UTF_8.newEncoder()::canEncode));

        Read read = (Read) Csv.read(Csv.write(rows, CsvEncoding.UTF_8_BOM).bytes());

        assertThat(read.rows().stream()
                        .map(row -> row.stream().map(CsvCell::unguarded).toList())
                        .toList())
                .isEqualTo(rows);
    }
}
