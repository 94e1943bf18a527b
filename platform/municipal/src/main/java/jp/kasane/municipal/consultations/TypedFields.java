package jp.kasane.municipal.consultations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.kernel.time.ClockTimes;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.kernel.time.TimeReading;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.Texts;
import jp.kasane.municipal.forms.TypedForm;
import org.jspecify.annotations.Nullable;

/** Reads the fields of the intake form one by one, and remembers what is wrong with each. */
final class TypedFields {

    private final TypedForm form;
    private final List<Problem> problems = new ArrayList<>();

    TypedFields(TypedForm form) {
        this.form = form;
    }

    /** In the order of the form. */
    List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> IntakeForm.ORDER.indexOf(problem.field())))
                .toList();
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, key, arguments));
    }

    /** One line. */
    String line(String field, int longest) {
        String typed = form.text(field);
        if (typed.indexOf('\n') >= 0 || typed.indexOf('\r') >= 0) {
            wrong(field, "problem.lines");
            return "";
        }
        return text(field, longest);
    }

    /** Any number of lines. */
    String text(String field, int longest) {
        TypedText typed = TypedText.of(form.text(field), longest);
        if (typed instanceof TypedText.Accepted accepted) {
            return accepted.text();
        }
        problems.add(Texts.problem(field, (TypedText.Refused) typed));
        return "";
    }

    String requiredText(String field, int longest) {
        String typed = text(field, longest);
        if (form.text(field).isBlank()) {
            wrong(field, "problem.required");
        }
        return typed;
    }

    @Nullable
    LocalDate requiredDate(String field) {
        if (form.text(field).isBlank()) {
            wrong(field, "problem.required");
            return null;
        }
        return date(field);
    }

    @Nullable
    LocalDate date(String field) {
        String typed = form.text(field);
        if (typed.isBlank()) {
            return null;
        }
        DateReading reading = JapaneseDates.parse(typed);
        if (reading instanceof DateReading.Read read) {
            return read.date();
        }
        DateReading.Refused refused = (DateReading.Refused) reading;
        wrong(field, "problem.date." + key(refused.reason()), refused.meant().toArray());
        return null;
    }

    @Nullable
    LocalTime time(String field) {
        String typed = form.text(field);
        if (typed.isBlank()) {
            return null;
        }
        TimeReading reading = ClockTimes.parse(typed);
        if (reading instanceof TimeReading.Read read) {
            return read.time();
        }
        TimeReading.Refused refused = (TimeReading.Refused) reading;
        wrong(field, "problem.time." + key(refused.reason()), refused.meant().toArray());
        return null;
    }

    private static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    <E extends Enum<E>> @Nullable E requiredChoice(String field, Class<E> choices) {
        String chosen = form.text(field);
        if (chosen.isBlank()) {
            wrong(field, "problem.choose");
            return null;
        }
        Optional<E> choice = among(choices, chosen);
        if (choice.isEmpty()) {
            wrong(field, "problem.choice");
        }
        return choice.orElse(null);
    }

    <E extends Enum<E>> Set<E> choices(String field, Class<E> choices) {
        Set<E> chosen = EnumSet.noneOf(choices);
        for (String one : form.all(field)) {
            among(choices, one).ifPresentOrElse(chosen::add, () -> wrong(field, "problem.choice"));
        }
        return chosen;
    }

    private static <E extends Enum<E>> Optional<E> among(Class<E> choices, String name) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }
}
