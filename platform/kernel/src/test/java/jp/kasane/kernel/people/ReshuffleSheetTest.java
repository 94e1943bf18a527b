package jp.kasane.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.kernel.people.ReshuffleSheet.Read;
import jp.kasane.kernel.people.ReshuffleSheet.Reason;
import jp.kasane.kernel.people.ReshuffleSheet.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReshuffleSheetTest {

    private static final String HEADING = "氏名,メール,利用者名,役割,職名,開始日,終了日,操作\r\n";
    private static final String LINE = "髙橋 芽衣,mei@example.jp,mei,ケース担当,福祉係,R9.4.1,,追加\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void readsWhatSpreadsheetsWrite(String encoding) {
        Read sheet = (Read) ReshuffleSheet.of((HEADING + LINE).getBytes(Charset.forName(encoding)));

        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.lines().get(0).number()).isEqualTo(2);
        assertThat(sheet.lines().get(0).cell(Column.NAME)).isEqualTo("髙橋 芽衣");
        assertThat(sheet.lines().get(0).cell(Column.TO)).isEmpty();
    }

    @Test
    void readsWhatIsPastedOutOfASpreadsheet() {
        Read sheet = (Read) ReshuffleSheet.of((HEADING + LINE).replace(',', '\t'));

        assertThat(sheet.lines().get(0).cell(Column.FROM)).isEqualTo("R9.4.1");
    }

    @Test
    void takesColumnsInAnyOrderAndSkipsEmptyLines() {
        Read sheet = (Read) ReshuffleSheet.of("操作,終了日,開始日,職名,役割,利用者名,メール,氏名\n,,,,,,,\n終了,,,,,mei\n");

        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.lines().get(0).number()).isEqualTo(3);
        assertThat(sheet.lines().get(0).cell(Column.USERNAME)).isEqualTo("mei");
        assertThat(sheet.lines().get(0).cell(Column.NAME)).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        assertThat(ReshuffleSheet.of(new byte[] {(byte) 0x80, (byte) 0xFF, (byte) 0xFF}))
                .isEqualTo(new Unreadable(Reason.UNKNOWN_ENCODING, "0"));
        assertThat(ReshuffleSheet.of("")).isEqualTo(new Unreadable(Reason.EMPTY, ""));
        assertThat(ReshuffleSheet.of(HEADING)).isEqualTo(new Unreadable(Reason.EMPTY, ""));
        assertThat(ReshuffleSheet.of("氏名,メール\n芽衣,m@example.jp\n"))
                .isEqualTo(new Unreadable(Reason.MISSING_COLUMN, "利用者名"));
        assertThat(((Unreadable) ReshuffleSheet.of((HEADING + "\"芽衣").getBytes(StandardCharsets.UTF_8))).reason())
                .isEqualTo(Reason.BROKEN_QUOTES);
        assertThat(ReshuffleSheet.of(HEADING + LINE.repeat(2001)))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_LINES, "2000"));
    }
}
