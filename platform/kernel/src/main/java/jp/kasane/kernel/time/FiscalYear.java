package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * A fiscal year (年度), from 1 April to 31 March (地方自治法208条), named by the year it begins in. It is labelled by the era
 * of its first day; only 2019 is 令和元年度 as a whole (the ministries' agreement of 2 April 2019).
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final int FIRST = 1873;
    private static final int LAST = 9998;
    private static final int REIWA_BEGINS = 2019;

    public FiscalYear {
        if (year < FIRST || year > LAST) {
            throw new IllegalArgumentException("Not a fiscal year: " + year);
        }
    }

    public static FiscalYear of(LocalDate date) {
        return new FiscalYear(date.minusMonths(3).getYear());
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    public boolean contains(LocalDate date) {
        return of(date).equals(this);
    }

    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(year - 1);
    }

    /** 令和8年度. */
    public String label() {
        LocalDate named = year == REIWA_BEGINS ? firstDay().withMonth(5) : firstDay();
        int yearOfEra = Era.yearOf(named);
        return Era.of(named).kanji() + (yearOfEra == 1 ? "元" : String.valueOf(yearOfEra)) + "年度";
    }

    /** FY2026. */
    public String englishLabel() {
        return "FY" + year;
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return englishLabel();
    }
}
