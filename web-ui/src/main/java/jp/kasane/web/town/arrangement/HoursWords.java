package jp.kasane.web.town.arrangement;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.arrangement.OpenState;
import jp.kasane.municipal.arrangement.OpenState.Closed;
import jp.kasane.municipal.arrangement.OpenState.OnlyWords;
import jp.kasane.municipal.arrangement.OpenState.Open;
import jp.kasane.municipal.arrangement.OpenState.Perhaps;
import jp.kasane.municipal.arrangement.OpenState.Span;
import jp.kasane.municipal.arrangement.OpeningHours.SiteState;
import jp.kasane.municipal.definition.bodies.Hours.Closing;
import jp.kasane.web.page.Messages;

/**
 * Whether a counter is open, in words: first what matters, then what the definition leaves open.
 *
 * @param now in Japan; a time of the same day is told by its hour alone
 */
public record HoursWords(Messages m, LocalDateTime now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final String PREFIX = "arrangement.hours.";

    /**
     * One counter.
     *
     * @param known whether anything is known of now; not where hours are only told in words, or not at all
     * @param open whether it surely is open now
     * @param more what is left open, and when it opens
     */
    public record Told(boolean known, boolean open, String words, List<String> more) {
        public Told {
            more = List.copyOf(more);
        }
    }

    public Told of(SiteState site) {
        Told told = told(site.state());
        return site.site()
                .map(name -> new Told(told.known(), told.open(), m.t(PREFIX + "site", name, told.words()), told.more()))
                .orElse(told);
    }

    private Told told(OpenState state) {
        if (state instanceof Open open) {
            String words = open.until()
                    .map(until -> m.t(PREFIX + "open", time(until)))
                    .orElseGet(() -> m.t(PREFIX + "always"));
            return new Told(true, true, words, unless(open.unless()));
        }
        if (state instanceof Closed closed) {
            return told(closed);
        }
        if (state instanceof Perhaps perhaps) {
            return told(perhaps);
        }
        return state instanceof OnlyWords only
                ? new Told(false, false, only.words(), List.of())
                : new Told(false, false, m.t(PREFIX + "unstated"), List.of());
    }

    private Told told(Closed closed) {
        List<String> more = new ArrayList<>();
        closed.perhaps().ifPresent(day -> more.add(m.t(PREFIX + "perhaps.day", date(day.atStartOfDay()))));
        more.addAll(unless(closed.unless()));
        String words = closed.next()
                .map(next -> m.t(PREFIX + "closed", time(next)))
                .orElseGet(() -> m.t(PREFIX + "closed.unknown"));
        return new Told(true, false, words, more);
    }

    private Told told(Perhaps perhaps) {
        List<String> more = new ArrayList<>();
        if (!perhaps.usual().isEmpty()) {
            String usual = perhaps.usual().stream().map(HoursWords::span).collect(Collectors.joining(" / "));
            more.add(m.t(PREFIX + "usual", usual));
        }
        perhaps.next().ifPresent(next -> more.add(m.t(PREFIX + "next", time(next))));
        String doubt = m.t(PREFIX + "doubt." + perhaps.doubt().name());
        return new Told(true, false, m.t(PREFIX + "perhaps", doubt), more);
    }

    private List<String> unless(List<Closing> closings) {
        return closings.isEmpty()
                ? List.of()
                : List.of(m.t(
                        PREFIX + "unless",
                        closings.stream().map(this::closing).distinct().collect(Collectors.joining(" / "))));
    }

    private String closing(Closing closing) {
        return Optional.ofNullable(closing.words())
                .orElseGet(() -> m.t(PREFIX + "closing." + closing.rule().name()));
    }

    private static String span(Span span) {
        return CLOCK.format(span.from()) + "–" + end(span.to());
    }

    /** A time; with its day unless it is today. Midnight is the end of the day before it. */
    private String time(LocalDateTime time) {
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDateTime day = midnight ? time.minusDays(1) : time;
        String clock = midnight ? end(time) : CLOCK.format(time);
        return day.toLocalDate().equals(now.toLocalDate()) ? clock : date(day) + " " + clock;
    }

    private static String end(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(time);
    }

    private String date(LocalDateTime day) {
        return JapaneseDates.full(day.toLocalDate(), m.language().locale());
    }
}
