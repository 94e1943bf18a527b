package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Locale;
import jp.kasane.kernel.time.FiscalYear;

/**
 * 受付番号: a running number inside a fiscal year, without gaps, written {@code R8-0001}. The letter and year are those of the
 * fiscal year's era as offices write it (all of 2019 is 令和元年度).
 */
public record ReceiptNumber(FiscalYear fiscalYear, int serial) {

    private static final int REIWA_BEGINS = 2019;
    private static final String LETTERS = "MTSHR";

    public ReceiptNumber {
        if (serial < 1) {
            throw new IllegalArgumentException("numbers count from 1");
        }
    }

    @Override
    public String toString() {
        LocalDate named =
                fiscalYear.year() == REIWA_BEGINS ? fiscalYear.firstDay().with(Month.MAY) : fiscalYear.firstDay();
        JapaneseDate inEra = JapaneseDate.from(named);
        // JapaneseEra counts from 明治 = -1.
        char letter = LETTERS.charAt(inEra.getEra().getValue() + 1);
        return String.format(Locale.ROOT, "%s%d-%04d", letter, inEra.get(ChronoField.YEAR_OF_ERA), serial);
    }
}
