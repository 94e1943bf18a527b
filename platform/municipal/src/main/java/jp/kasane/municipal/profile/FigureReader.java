package jp.kasane.municipal.profile;

import static jp.kasane.municipal.profile.FigureForm.AS_OF;
import static jp.kasane.municipal.profile.FigureForm.DOCUMENT;
import static jp.kasane.municipal.profile.FigureForm.EMPTINESS;
import static jp.kasane.municipal.profile.FigureForm.LABEL;
import static jp.kasane.municipal.profile.FigureForm.NOTE;
import static jp.kasane.municipal.profile.FigureForm.ORIGIN;
import static jp.kasane.municipal.profile.FigureForm.PLACE;
import static jp.kasane.municipal.profile.FigureForm.UNIT;
import static jp.kasane.municipal.profile.FigureForm.VALUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.municipal.forms.Problem;
import jp.kasane.municipal.forms.Texts;
import jp.kasane.municipal.forms.TypedForm;

/** Reads a statement out of what was typed, and says all that is wrong with it at once. Nothing is corrected silently. */
public final class FigureReader {

    private final TypedForm form;
    private final List<Problem> problems = new ArrayList<>();

    private FigureReader(TypedForm form) {
        this.form = form;
    }

    /** What came of reading a form. */
    public sealed interface Reading {
        record Understood(Statement statement) implements Reading {}

        /** In the order of the form. */
        record Refused(List<Problem> problems) implements Reading {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Reading read(TypedForm form) {
        return new FigureReader(form).read();
    }

    private Reading read() {
        String label = required(LABEL, Statement.LONGEST_LABEL);
        Optional<PublishedValue> value = value();
        String unit = line(UNIT, Statement.LONGEST_UNIT);
        String asOf = line(AS_OF, AsOf.LONGEST);
        Optional<Origin> origin = among(Origin.values(), ORIGIN);
        if (origin.isEmpty()) {
            wrong(ORIGIN, form.text(ORIGIN).isEmpty() ? "problem.choose" : "problem.choice");
        }
        boolean named = origin.filter(one -> one == Origin.SOURCE).isPresent();
        String document = named ? required(DOCUMENT, Source.LONGEST) : line(DOCUMENT, Source.LONGEST);
        String place = line(PLACE, Source.LONGEST);
        String note = checked(NOTE, Statement.LONGEST_NOTE);
        if (!problems.isEmpty() || value.isEmpty() || origin.isEmpty()) {
            return new Reading.Refused(problems.stream()
                    .sorted(Comparator.comparingInt(problem -> FigureForm.ORDER.indexOf(problem.field())))
                    .toList());
        }
        return new Reading.Understood(new Statement(
                label, value.get(), unit, new AsOf(asOf), new Source(document, place), origin.get(), note));
    }

    /** A value or the reason why there is none: one of the two, never both. */
    private Optional<PublishedValue> value() {
        boolean typed = !form.text(VALUE).isBlank();
        String chosen = form.text(EMPTINESS);
        String text = line(VALUE, PublishedValue.LONGEST);
        if (chosen.isEmpty()) {
            if (!typed) {
                wrong(VALUE, "profile.problem.value");
            }
            return text.isBlank() ? Optional.empty() : Optional.of(new PublishedValue.Stated(text));
        }
        Optional<Emptiness> why = among(Emptiness.values(), EMPTINESS);
        if (why.isEmpty()) {
            wrong(EMPTINESS, "problem.choice");
        } else if (typed) {
            wrong(EMPTINESS, "profile.problem.both");
        }
        return why.map(PublishedValue.Empty::new);
    }

    private String required(String field, int most) {
        if (form.text(field).isBlank()) {
            wrong(field, "problem.required");
            return "";
        }
        return line(field, most);
    }

    private String line(String field, int most) {
        String typed = form.text(field);
        if (typed.indexOf('\n') >= 0 || typed.indexOf('\r') >= 0) {
            wrong(field, "problem.lines");
            return "";
        }
        return checked(field, most);
    }

    private String checked(String field, int most) {
        TypedText typed = TypedText.of(form.text(field), most);
        if (typed instanceof TypedText.Accepted accepted) {
            return accepted.text();
        }
        problems.add(Texts.problem(field, (TypedText.Refused) typed));
        return "";
    }

    private <E extends Enum<E>> Optional<E> among(E[] choices, String field) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(form.text(field)))
                .findFirst();
    }

    private void wrong(String field, String key) {
        problems.add(Problem.of(field, key));
    }
}
