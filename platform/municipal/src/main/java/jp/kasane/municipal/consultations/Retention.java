package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import jp.kasane.kernel.time.FiscalYear;

/** 保存期限: five years from the end of the fiscal year in which the consultation was received, until the town has its own rule. */
final class Retention {

    private static final int YEARS = 5;

    private Retention() {}

    static LocalDate keepUntil(LocalDate receivedOn) {
        return FiscalYear.of(receivedOn).lastDay().plusYears(YEARS);
    }
}
