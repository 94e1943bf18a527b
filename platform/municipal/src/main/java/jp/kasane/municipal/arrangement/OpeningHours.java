package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.municipal.arrangement.OpenState.Doubt;
import jp.kasane.municipal.arrangement.OpenState.Span;
import jp.kasane.municipal.definition.bodies.Hours;
import jp.kasane.municipal.definition.bodies.Hours.Opening;
import org.jspecify.annotations.Nullable;

/**
 * When a support body is open, by its rules: weekdays, nth weekdays of the month, public holidays, the end of the year, the day after a
 * holiday, the Monday after an open Saturday, sites with hours of their own. Where the rules do not decide, the answer says so.
 */
public final class OpeningHours {

    private static final int SEARCHED_DAYS = 92;

    /** Open without end: longer than any string of nights. */
    private static final int ALWAYS = 8;

    private final List<Opening> rules;
    private final ClosedDays closed;
    private final boolean around;

    private OpeningHours(List<Opening> rules, ClosedDays closed) {
        this.rules = rules;
        this.closed = closed;
        this.around = closed.stated().isEmpty() && Days.areAround(rules);
    }

    /** What can be told of one site, or of the body where the rules name no site. */
    public record SiteState(Optional<String> site, OpenState state) {}

    /** The state at a time in Japan, for each site that the rules name, in their order. */
    public static List<SiteState> at(@Nullable Hours hours, LocalDateTime now) {
        if (hours == null) {
            return List.of(new SiteState(Optional.empty(), new OpenState.Unstated()));
        }
        if (hours.rules().stream().allMatch(OpeningHours::isWords)) {
            String words = words(hours);
            OpenState state = words.isEmpty() ? new OpenState.Unstated() : new OpenState.OnlyWords(words);
            return List.of(new SiteState(Optional.empty(), state));
        }
        Map<Optional<String>, List<Opening>> sites = hours.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> Optional.ofNullable(rule.site()), LinkedHashMap::new, Collectors.toList()));
        ClosedDays closed = new ClosedDays(hours.closed());
        return sites.entrySet().stream()
                .map(site -> new SiteState(site.getKey(), new OpeningHours(site.getValue(), closed).at(now)))
                .toList();
    }

    private static boolean isWords(Opening rule) {
        return rule.days().isEmpty();
    }

    private static String words(Hours hours) {
        return Stream.concat(
                        Stream.ofNullable(hours.words()),
                        hours.rules().stream().map(OpeningHours::words).filter(Objects::nonNull))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static @Nullable String words(Opening rule) {
        return rule.words() == null && Days.isTimed(rule) ? rule.from() + "–" + rule.to() : rule.words();
    }

    private OpenState at(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        List<Span> spans = spans(today);
        Optional<Span> current = spans.stream().filter(span -> span.holds(now)).findFirst();
        if (current.isPresent() && dayDoubt(today).isEmpty()) {
            return new OpenState.Open(until(current.get()), closed.undated(today));
        }
        Optional<Doubt> doubt = doubtAt(now, spans);
        if (doubt.isPresent()) {
            return new OpenState.Perhaps(
                    doubt.get(), spans, next(today.plusDays(1).atStartOfDay()));
        }
        Optional<LocalDateTime> next = next(now);
        return new OpenState.Closed(next, perhaps(today.plusDays(1), next), closed.undated(today));
    }

    /** What is in doubt for the rest of the day; nothing, if by no rule it would open any more. */
    private Optional<Doubt> doubtAt(LocalDateTime now, List<Span> spans) {
        LocalDate today = now.toLocalDate();
        boolean later = spans.stream().anyMatch(span -> now.isBefore(span.to()));
        boolean perhaps = !closed.holds(today, this::opens)
                && doubtful(today)
                        .anyMatch(rule -> !Days.isTimed(rule)
                                || now.isBefore(Days.span(rule, today).to()));
        if (later) {
            Optional<Doubt> day = dayDoubt(today);
            if (day.isPresent()) {
                return day;
            }
        }
        return perhaps ? doubt(today) : Optional.empty();
    }

    /** The surely stated times of an ordinary day; none on a day off. */
    private List<Span> spans(LocalDate date) {
        if (closed.holds(date, this::opens)) {
            return List.of();
        }
        return rules.stream()
                .filter(rule -> !Days.isConditional(rule) && Days.isTimed(rule) && Days.meets(rule, date))
                .map(rule -> Days.span(rule, date))
                .distinct()
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .toList();
    }

    private boolean opens(LocalDate date) {
        return !spans(date).isEmpty() || openEnded(date);
    }

    /** Whether a rule means the day without saying when, or only under a condition. */
    private boolean openEnded(LocalDate date) {
        return !closed.holds(date, this::opens) && ruleDoubt(date).isPresent();
    }

    private Optional<Doubt> doubt(LocalDate date) {
        return dayDoubt(date).or(() -> ruleDoubt(date));
    }

    private Optional<Doubt> dayDoubt(LocalDate date) {
        return around ? Optional.empty() : closed.doubt(date);
    }

    private Optional<Doubt> ruleDoubt(LocalDate date) {
        return doubtful(date)
                .map(rule -> Days.isConditional(rule) ? Doubt.CONDITION : Doubt.TIMES)
                .min(Comparator.naturalOrder());
    }

    /** The rules that mean the day without deciding it. */
    private Stream<Opening> doubtful(LocalDate date) {
        return rules.stream()
                .filter(rule -> Days.meets(rule, date))
                .filter(rule -> Days.isConditional(rule) || !Days.isTimed(rule));
    }

    private Optional<LocalDateTime> until(Span current) {
        LocalDateTime end = current.to();
        for (int chained = 0; chained < ALWAYS; chained++) {
            LocalDateTime reached = end;
            Optional<Span> following = spans(reached.toLocalDate()).stream()
                    .filter(span -> span.holds(reached))
                    .findFirst();
            if (following.isEmpty() || dayDoubt(reached.toLocalDate()).isPresent()) {
                return Optional.of(end);
            }
            end = following.get().to();
        }
        return Optional.empty();
    }

    private Optional<LocalDateTime> next(LocalDateTime after) {
        return after.toLocalDate()
                .datesUntil(after.toLocalDate().plusDays(SEARCHED_DAYS))
                .filter(date -> dayDoubt(date).isEmpty())
                .flatMap(date -> spans(date).stream())
                .map(Span::from)
                .filter(from -> !from.isBefore(after))
                .findFirst();
    }

    /** The first day on which it may be open before it surely is. */
    private Optional<LocalDate> perhaps(LocalDate from, Optional<LocalDateTime> next) {
        LocalDate end = next.map(LocalDateTime::toLocalDate).orElse(from.plusDays(SEARCHED_DAYS));
        if (end.isBefore(from)) {
            return Optional.empty();
        }
        return from.datesUntil(end)
                .filter(date -> doubt(date).isPresent() && opens(date))
                .findFirst();
    }
}
