package jp.kasane.municipal.profile;

import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;

/** The time a figure stands for, in the source's own words: a day, 令和元年度, 平成27年国勢調査; empty if the source does not say. */
public record AsOf(String text) {

    /** The longest, in characters. */
    public static final int LONGEST = 100;

    public AsOf {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("a time is told in at most " + LONGEST + " characters");
        }
    }

    /** The day, if the words are one. */
    public Optional<LocalDate> day() {
        return JapaneseDates.parse(text) instanceof DateReading.Read read ? Optional.of(read.date()) : Optional.empty();
    }

    /** Whether both stand for the same time, however it is written. */
    boolean isSameAs(AsOf other) {
        return day().isPresent() ? day().equals(other.day()) : text.strip().equals(other.text.strip());
    }
}
