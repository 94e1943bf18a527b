package jp.kasane.kernel.definition;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import org.jspecify.annotations.Nullable;

/**
 * A time as people write it in Japan (令和8年4月1日, 平成30年度, R8.4, 2018年6月), as a definition writes it. It is offered, never taken:
 * a file says the same thing in one way.
 */
final class MeantMoment {

    private static final int LONGEST = 40;
    private static final String ERA = "(明治|大正|昭和|平成|令和|[MTSHR]|西暦)?";
    private static final String YEAR = "(元|[0-9]{1,4})";
    private static final String MONTH = "(?:(?:年(度)?|[./-])(?:(1[0-2]|0?[1-9])月?)?)?";
    private static final Pattern WRITTEN = Pattern.compile(ERA + YEAR + MONTH + "(?:から|より|まで)?");

    private MeantMoment() {}

    /** The day meant. */
    static Optional<String> day(String text) {
        return text.length() <= LONGEST && JapaneseDates.parse(text) instanceof DateReading.Read read
                ? Optional.of(read.date().toString())
                : Optional.empty();
    }

    /** The day, month, year or fiscal year meant. */
    static Optional<String> of(String text) {
        Optional<String> day = day(text);
        if (day.isPresent() || text.length() > LONGEST) {
            return day;
        }
        Matcher written =
                WRITTEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", ""));
        return written.matches() ? year(written).map(year -> moment(year, written)) : Optional.empty();
    }

    private static String moment(int year, Matcher written) {
        @Nullable String month = written.group(4);
        if (written.group(3) != null) {
            return "FY" + year;
        }
        return month == null ? Integer.toString(year) : String.format("%d-%02d", year, Integer.parseInt(month));
    }

    /** The year of the calendar; an era's year is that of its last day, which the eras' own reading knows. */
    private static Optional<Integer> year(Matcher written) {
        @Nullable String era = written.group(1);
        String year = written.group(2);
        if (era == null || era.equals("西暦")) {
            return year.length() == 4 ? Optional.of(Integer.valueOf(year)) : Optional.empty();
        }
        return List.of("12月31日", "1月1日").stream()
                .map(day -> JapaneseDates.parse(era + year + "年" + day))
                .filter(DateReading.Read.class::isInstance)
                .map(read -> ((DateReading.Read) read).date().getYear())
                .findFirst();
    }
}
