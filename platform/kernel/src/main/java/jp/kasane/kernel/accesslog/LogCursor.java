package jp.kasane.kernel.accesslog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the access log: the next page begins below it. A page deep down costs no more than the first. */
public record LogCursor(Instant at, LogEntry.Source source, long id) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,17})\\.(TOWN|CONTROL)\\.([0-9]{1,18})");
    private static final long MICROS = 1_000_000;

    public static Optional<LogCursor> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(form.group(1));
        Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
        return Optional.of(new LogCursor(at, LogEntry.Source.valueOf(form.group(2)), Long.parseLong(form.group(3))));
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + source + "." + id;
    }
}
