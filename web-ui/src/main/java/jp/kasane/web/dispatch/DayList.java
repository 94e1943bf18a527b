package jp.kasane.web.dispatch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kasane.kernel.text.Shortened;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.requests.Answers;

/**
 * Days as somebody types them: one a line or with commas between, in 和暦 or ISO, from–to with 〜 between.
 *
 * @param days those that were understood
 * @param wrong what was not, as it was typed
 */
public record DayList(SortedSet<LocalDate> days, List<String> wrong) {

    /** As long as what is typed may be. */
    static final int LONGEST = 10_000;

    private static final int LONGEST_RANGE = 366;
    private static final int SHOWN_WRONG = 40;

    static DayList read(String typed) {
        SortedSet<LocalDate> days = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        Stream.of(typed.split("[\\n\\r,，、;；]+"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> range(entry)
                        .filter(range -> days.size() <= Answers.MOST_DAYS)
                        .ifPresentOrElse(days::addAll, () -> wrong.add(entry)));
        return new DayList(days, wrong);
    }

    boolean tooMany() {
        return days.size() > Answers.MOST_DAYS;
    }

    /** The first of what was not understood, none of them longer than a line. */
    List<String> shownWrong() {
        return wrong.stream()
                .limit(5)
                .map(one -> Shortened.toBeRead(one, SHOWN_WRONG))
                .toList();
    }

    private static Optional<List<LocalDate>> range(String entry) {
        String[] ends = entry.split("[〜～~]", -1);
        if (ends.length == 1) {
            return day(entry).map(List::of);
        }
        Optional<LocalDate> from = ends.length == 2 ? day(ends[0]) : Optional.empty();
        Optional<LocalDate> until = ends.length == 2 ? day(ends[1]) : Optional.empty();
        return from.flatMap(first -> until.filter(
                        last -> !last.isBefore(first) && ChronoUnit.DAYS.between(first, last) < LONGEST_RANGE)
                .map(last -> first.datesUntil(last.plusDays(1)).toList()));
    }

    private static Optional<LocalDate> day(String typed) {
        return JapaneseDates.parse(typed) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    /** The days as one would type them, a line each, days that follow each other from–to. */
    static String typed(List<LocalDate> days) {
        return lines(days, JapaneseDates::day);
    }

    /** The same as other dates are shown to whoever reads. */
    static String shown(List<LocalDate> days, Locale reader) {
        return lines(days, day -> JapaneseDates.full(day, reader));
    }

    private static String lines(List<LocalDate> days, Function<LocalDate, String> words) {
        List<String> lines = new ArrayList<>();
        int i = 0;
        while (i < days.size()) {
            int last = i;
            while (last + 1 < days.size()
                    && days.get(last + 1).equals(days.get(last).plusDays(1))) {
                last++;
            }
            String from = words.apply(days.get(i));
            lines.add(last == i ? from : from + "〜" + words.apply(days.get(last)));
            i = last + 1;
        }
        return String.join("\n", lines);
    }
}
