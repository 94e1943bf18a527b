package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.Comparator;

/** A morning or an afternoon of one day: what an adviser offers and a visit takes. */
public record HalfDay(LocalDate day, Half half) implements Comparable<HalfDay> {

    private static final Comparator<HalfDay> ORDER =
            Comparator.comparing(HalfDay::day).thenComparing(HalfDay::half);

    /** 午前, 午後. */
    public enum Half {
        MORNING,
        AFTERNOON
    }

    public static HalfDay morning(LocalDate day) {
        return new HalfDay(day, Half.MORNING);
    }

    public static HalfDay afternoon(LocalDate day) {
        return new HalfDay(day, Half.AFTERNOON);
    }

    @Override
    public int compareTo(HalfDay other) {
        return ORDER.compare(this, other);
    }
}
