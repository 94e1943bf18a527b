package jp.kasane.prefecture.routes;

import java.text.Normalizer;
import java.time.Month;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.text.Shortened;

/** Numbers, months and degrees as people write them into cells. */
final class Cells {

    private static final int LONGEST = 60;

    private Cells() {}

    /** A whole number up to the most, perhaps with its unit and with marks between thousands. */
    static OptionalInt number(String cell, int most) {
        String digits = folded(cell).replaceAll("[分円¥,\\s]", "");
        if (!digits.matches("[0-9]{1,9}") || Integer.parseInt(digits) > most) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /** Months by their numbers, however they stand apart; a dash for those between two. */
    static Optional<Set<Month>> months(String cell) {
        String text = folded(cell).replace("月", "");
        Set<Month> months = EnumSet.noneOf(Month.class);
        for (String part : text.split("[,、・;/\\s]+", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (!part.matches("(0?[1-9]|1[0-2])([-~〜](0?[1-9]|1[0-2]))?")) {
                return Optional.empty();
            }
            String[] ends = part.split("[-~〜]", 2);
            Month month = Month.of(Integer.parseInt(ends[0]));
            Month last = Month.of(Integer.parseInt(ends[ends.length - 1]));
            months.add(month);
            while (month != last) {
                month = month.plus(1);
                months.add(month);
            }
        }
        return Optional.of(months);
    }

    /** As {@link #months} reads them, from April on. */
    static String written(Set<Month> months) {
        return months.stream()
                .sorted((one, other) -> Integer.compare(inYear(one), inYear(other)))
                .map(month -> String.valueOf(month.getValue()))
                .collect(Collectors.joining("・"));
    }

    private static int inYear(Month month) {
        return month.minus(3).getValue();
    }

    static Optional<Double> degrees(String cell) {
        String text = folded(cell).strip();
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,12})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** What stands in a cell, as it may stand in a sentence. */
    static String shown(String cell) {
        return Shortened.toBeRead(cell.replaceAll("\\p{Cntrl}", "·"), LONGEST);
    }

    private static String folded(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC);
    }
}
