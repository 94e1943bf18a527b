package jp.kasane.municipal.profile;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a source says a figure is: a value in its own words, or that and why there is none. */
public sealed interface PublishedValue {

    /** Full width and grouping by thousands are ways of writing a number; 約, ～ and a unit make it something else. */
    Pattern NUMBER = Pattern.compile("[-+−▲△]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    /** The longest value, in characters. */
    int LONGEST = 200;

    /** A value, kept exactly as published: 2,596 and 2596 and ２５９６ stay what they are. */
    record Stated(String text) implements PublishedValue {
        public Stated {
            if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
                throw new IllegalArgumentException("a stated value has 1 to " + LONGEST + " characters");
            }
        }

        /** The value as a number, if it is one and nothing else. */
        public Optional<BigDecimal> number() {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            if (!NUMBER.matcher(plain).matches()) {
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(plain.replace(",", "").replaceFirst("^[−▲△]", "-")));
        }
    }

    /** No value, and why. */
    record Empty(Emptiness why) implements PublishedValue {}

    /** Whether two sources say the same: 2,596 is 2596, and 不明 is not 未集計. */
    default boolean saysTheSameAs(PublishedValue other) {
        if (this instanceof Stated mine && other instanceof Stated theirs) {
            Optional<BigDecimal> number = mine.number();
            Optional<BigDecimal> another = theirs.number();
            return number.isPresent() && another.isPresent()
                    ? number.get().compareTo(another.get()) == 0
                    : mine.text().strip().equals(theirs.text().strip());
        }
        return equals(other);
    }
}
