package jp.kasane.web.town.consultations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.consultations.State;
import jp.kasane.municipal.consultations.Urgency;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.web.page.Chip;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Tone;
import org.jspecify.annotations.Nullable;

/** How consultations are put into words: dates, choices and problems in the reader's language. */
public record Words(Messages m) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return JapaneseDates.full(date, m.language().locale());
    }

    /** For narrow columns. */
    public String brief(@Nullable LocalDate date) {
        return date == null ? "" : JapaneseDates.abbreviated(date);
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    public String moment(Instant at) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(at, Grants.JAPAN), m.language().locale());
    }

    public String choice(Enum<?> choice) {
        return m.t("choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    public String all(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().sorted().map(this::choice).collect(Collectors.joining(m.t("list.and")));
    }

    public <E extends Enum<E>> List<Choice> choices(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> Choice.of(one.name(), choice(one)))
                .toList();
    }

    public Chip chip(Urgency urgency) {
        Tone tone = switch (urgency) {
            case TODAY -> Tone.DANGER;
            case SOON -> Tone.WARNING;
            case ORDINARY -> Tone.NEUTRAL;
        };
        return new Chip(tone, choice(urgency));
    }

    public Chip chip(State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.PROGRESS;
            case DONE -> Tone.DONE;
            case VOIDED -> Tone.STOPPED;
        };
        return new Chip(tone, choice(state));
    }

    /** What is wrong, and with what was probably meant if that is known. */
    public String problem(Problem problem) {
        Object[] arguments = problem.arguments().stream().map(this::argument).toArray();
        String withMeaning = problem.key() + ".meant";
        return m.t(arguments.length > 0 && m.has(withMeaning) ? withMeaning : problem.key(), arguments);
    }

    private Object argument(Object argument) {
        if (argument instanceof LocalDate date) {
            return date(date);
        }
        return argument instanceof LocalTime time ? time(time) : argument;
    }
}
