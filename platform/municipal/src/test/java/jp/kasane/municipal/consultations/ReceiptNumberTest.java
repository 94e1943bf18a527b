package jp.kasane.municipal.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.kasane.kernel.time.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 1, R8-0001",
        "2027-03-31, 12, R8-0012",
        "2027-04-01, 1, R9-0001",
        "2019-04-15, 3, R1-0003",
        "2018-12-01, 9, H30-0009",
        "1873-02-01, 1, M5-0001",
        "2026-04-01, 12345, R8-12345"
    })
    void isWrittenWithTheEraOfItsFiscalYear(LocalDate day, int serial, String written) {
        assertThat(new ReceiptNumber(FiscalYear.of(day), serial)).hasToString(written);
    }

    @Test
    void countsFromOne() {
        assertThatThrownBy(() -> new ReceiptNumber(new FiscalYear(2026), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, 2032-03-31", "2027-03-31, 2032-03-31", "2027-04-01, 2033-03-31"})
    void isKeptFiveYearsFromTheEndOfTheFiscalYear(LocalDate received, LocalDate until) {
        assertThat(Retention.keepUntil(received)).isEqualTo(until);
    }
}
