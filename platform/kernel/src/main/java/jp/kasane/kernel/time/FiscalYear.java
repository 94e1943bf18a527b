package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * A fiscal year (年度), from 1 April to 31 March (地方自治法208条), named by the year it begins in. It is labelled by the era
 * of its first day; only 2019 is 令和元年度 as a whole (the ministries' agreement of 2 April 2019).
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /** The one in which the solar calendar came: every day that can be read lies in a fiscal year. */
    private static final int FIRST = 1872;

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
        int yearOfEra = Era.yearOf(named());
        return Era.of(named()).kanji() + (yearOfEra == 1 ? "元" : String.valueOf(yearOfEra)) + "年度";
    }

    /** R8, for numbers. */
    public String abbreviated() {
        return Era.of(named()).letter() + Era.yearOf(named());
    }

    /** The day whose era names the year. */
    private LocalDate named() {
        return year == REIWA_BEGINS ? firstDay().withMonth(5) : firstDay();
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
