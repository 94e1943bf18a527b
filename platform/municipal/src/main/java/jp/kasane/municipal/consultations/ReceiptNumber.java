package jp.kasane.municipal.consultations;

import java.util.Locale;
import jp.kasane.kernel.time.FiscalYear;

/**
 * 受付番号: a running number inside a fiscal year, without gaps, written {@code R8-0001}. The letter and year are those of the
 * fiscal year's era as offices write it (all of 2019 is 令和元年度).
 */
public record ReceiptNumber(FiscalYear fiscalYear, int serial) {

    public ReceiptNumber {
        if (serial < 1) {
            throw new IllegalArgumentException("numbers count from 1");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%04d", fiscalYear.abbreviated(), serial);
    }
}
