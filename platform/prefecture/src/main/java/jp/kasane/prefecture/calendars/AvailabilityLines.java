package jp.kasane.prefecture.calendars;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvReading;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.HalfDay;

/**
 * Half-days as a list: one line each, a day and 午前, 午後 or 終日 behind a comma, a tab or a blank, or in brackets; a day alone is both. Width does not
 * count; a weekday in brackets belongs to its day.
 *
 * @param wrong the first of the lines that could not be read
 * @param wrongInAll how many could not be
 */
public record AvailabilityLines(Set<HalfDay> halfDays, int lines, List<Wrong> wrong, int wrongInAll) {

    public static final int MOST_LINES = 100_000;
    private static final int MOST_TOLD = 20;
    /** Of a line, once what parts its words is one blank: the longest that means something has forty. */
    private static final int LONGEST_LINE = 200;

    private static final String WEEKDAY = " ?(\\([月火水木金土日](?:曜日?)?\\))";
    private static final int MOST_YEARS = 2;
    private static final Map<String, Set<HalfDay.Half>> HALVES = Map.ofEntries(
            Map.entry("", Set.of(HalfDay.Half.values())),
            Map.entry("終日", Set.of(HalfDay.Half.values())),
            Map.entry("一日", Set.of(HalfDay.Half.values())),
            Map.entry("day", Set.of(HalfDay.Half.values())),
            Map.entry("午前", Set.of(HalfDay.Half.MORNING)),
            Map.entry("am", Set.of(HalfDay.Half.MORNING)),
            Map.entry("morning", Set.of(HalfDay.Half.MORNING)),
            Map.entry("午後", Set.of(HalfDay.Half.AFTERNOON)),
            Map.entry("pm", Set.of(HalfDay.Half.AFTERNOON)),
            Map.entry("afternoon", Set.of(HalfDay.Half.AFTERNOON)));

    public AvailabilityLines {
        halfDays = Set.copyOf(halfDays);
        wrong = List.copyOf(wrong);
    }

    /** A line that could not be read; line 0 is the whole. */
    public record Wrong(int line, Reason reason) {}

    /** Why not. */
    public enum Reason {
        NO_DAY,
        NO_HALF,
        /** Today or before: nothing is offered in the past. */
        PAST,
        /** Further than two years ahead. */
        TOO_FAR,
        TOO_MANY_LINES,
        /** Neither UTF-8 nor Windows-31J, or a quote that does not end. */
        NOT_TEXT,
        EMPTY
    }

    public boolean fine() {
        return wrongInAll == 0;
    }

    /** Reads text or a file, in UTF-8 or Windows-31J. */
    public static AvailabilityLines of(byte[] file, LocalDate today) {
        CsvReading reading = Csv.read(file);
        if (reading instanceof CsvReading.Read read) {
            return read.rows().size() > MOST_LINES
                    ? refused(MOST_LINES + 1, Reason.TOO_MANY_LINES)
                    : of(read.rows(), today);
        }
        return refused(reading instanceof CsvReading.Refused no ? (int) no.line() : 0, Reason.NOT_TEXT);
    }

    private static AvailabilityLines refused(int line, Reason reason) {
        return new AvailabilityLines(Set.of(), 0, List.of(new Wrong(line, reason)), 1);
    }

    private static AvailabilityLines of(List<List<String>> rows, LocalDate today) {
        Set<HalfDay> found = new TreeSet<>();
        List<Wrong> wrong = new ArrayList<>();
        int wrongInAll = 0;
        int read = 0;
        for (int i = 0; i < rows.size(); i++) {
            String[] words = words(rows.get(i));
            if (words.length == 0 || (i == 0 && heading(words[0]))) {
                continue;
            }
            read++;
            Optional<Reason> reason = take(found, words, today);
            if (reason.isPresent()) {
                wrongInAll++;
                if (wrong.size() < MOST_TOLD) {
                    wrong.add(new Wrong(i + 1, reason.get()));
                }
            }
        }
        return read == 0 ? refused(0, Reason.EMPTY) : new AvailabilityLines(found, read, wrong, wrongInAll);
    }

    /** Blanks become one first: of what comes then nothing takes longer than the line is long. */
    private static String[] words(List<String> row) {
        String line = parted(Normalizer.normalize(String.join(" ", row), Normalizer.Form.NFKC));
        if (line.length() > LONGEST_LINE) {
            return new String[] {""};
        }
        String plain = parted(line.replaceAll("(?i)\\((?:終日|all day)\\)", " 終日 ")
                .replaceAll("\\((午前|午後)\\)", " $1 ")
                .replaceAll(WEEKDAY, "$1 "));
        return plain.isEmpty() ? new String[0] : plain.split(" ");
    }

    private static String parted(String line) {
        return line.replaceAll("[\\s,、]+", " ").strip();
    }

    private static boolean heading(String word) {
        return word.startsWith("日") || word.toLowerCase(Locale.ROOT).startsWith("da");
    }

    private static Optional<Reason> take(Set<HalfDay> found, String[] words, LocalDate today) {
        if (!(JapaneseDates.parse(words[0]) instanceof DateReading.Read day)) {
            return Optional.of(Reason.NO_DAY);
        }
        Set<HalfDay.Half> halves = HALVES.get(words.length < 2 ? "" : words[1].toLowerCase(Locale.ROOT));
        if (halves == null || words.length > 2) {
            return Optional.of(Reason.NO_HALF);
        }
        if (!day.date().isAfter(today)) {
            return Optional.of(Reason.PAST);
        }
        if (day.date().isAfter(today.plusYears(MOST_YEARS))) {
            return Optional.of(Reason.TOO_FAR);
        }
        halves.forEach(half -> found.add(new HalfDay(day.date(), half)));
        return Optional.empty();
    }
}
