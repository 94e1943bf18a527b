package jp.kasane.prefecture.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is paid for a visit, in yen. Once it is paid it stands in the visit's history as JSON beside the act: tables and fees that change
 * afterwards do not change it.
 *
 * @param shared whether another visit of the same trip bears a part of the way
 */
public record Amount(long fee, long travel, boolean shared) {

    static final String ACTION = "AMOUNT";
    private static final Pattern WORDS =
            Pattern.compile("\\{\"fee\":(\\d{1,12}),\"travel\":(\\d{1,12})(,\"shared\":true)?}");

    public Amount {
        if (fee < 0 || travel < 0) {
            throw new IllegalArgumentException("nobody pays less than nothing");
        }
    }

    String words() {
        return "{\"fee\":" + fee + ",\"travel\":" + travel + (shared ? ",\"shared\":true}" : "}");
    }

    /** Those of a history, by the visit's id: the newest of each, unless it was taken back. */
    public static Map<String, Amount> paid(List<VisitEvent> events) {
        Map<String, Amount> paid = new HashMap<>();
        for (VisitEvent event : events) {
            Matcher words = WORDS.matcher(event.words());
            if (event.action().equals(VisitAct.NOT_PAID.name())) {
                paid.remove(event.visit());
            } else if (event.action().equals(ACTION) && words.matches()) {
                paid.put(
                        event.visit(),
                        new Amount(
                                Long.parseLong(words.group(1)),
                                Long.parseLong(words.group(2)),
                                words.group(3) != null));
            }
        }
        return paid;
    }
}
