package jp.kasane.kernel.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * A day of birth and the ages that follow from it. People count from the birthday; the law attains an age at the end of
 * the day before (年齢計算ニ関スル法律, 民法143条), which decides for school years, pensions and long-term care.
 */
public record BirthDate(LocalDate date) {

    /** The age as people say it on that day: one more from the birthday on. Negative before birth is refused. */
    public int ageOn(LocalDate day) {
        if (day.isBefore(date)) {
            throw new IllegalArgumentException("No age before birth");
        }
        return Period.between(date, day).getYears();
    }

    /** The day at whose end the age is attained by law; for 29 February always 28 February. */
    public LocalDate attains(int age) {
        LocalDate birthday = date.plusYears(age);
        boolean lacksTheDay = birthday.getDayOfMonth() != date.getDayOfMonth();
        return lacksTheDay ? birthday : birthday.minusDays(1);
    }

    /** Whether the age is attained by the end of that day. */
    public boolean attainedBy(LocalDate day, int age) {
        return !day.isBefore(attains(age));
    }
}
