package jp.kasane.web.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.visits.VisitNotes;
import jp.kasane.web.gate.PlaceVisit;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Typed;

/** The questions of the forms about a visit: what was typed comes back as it was typed. */
public final class VisitField {

    private VisitField() {}

    /** A question whose answer may be stored, or says what is wrong with it. */
    public static Field text(PlaceVisit at, Typed typed, String name, int most, boolean mandatory) {
        Field field = empty(at, name, mandatory).value(raw(typed, name));
        if (!(TypedText.of(field.shown(), most) instanceof TypedText.Accepted)) {
            return field.error(at.t("visits.wrong.text", most));
        }
        return mandatory && field.shown().isBlank() ? field.error(at.t("visits.wrong.empty")) : field;
    }

    /** The same before anything was typed. */
    public static Field empty(PlaceVisit at, String name, boolean mandatory) {
        Field field = Field.of(name, at.t("visits.field." + name));
        String hint = "visits.field." + name + ".hint";
        Field hinted = at.visit().messages().has(hint) ? field.hint(at.t(hint)) : field;
        return mandatory ? hinted.mandatory() : hinted;
    }

    /** Other days, none of them before tomorrow. */
    public static Field days(PlaceVisit at, Typed typed, String name, LocalDate today) {
        Field field = text(at, typed, name, 500, false);
        List<String> words = words(field.shown());
        if (field.wrong() || words.isEmpty()) {
            return field;
        }
        boolean fit = words.size() <= VisitNotes.MOST_WISHES
                && words.stream()
                        .allMatch(word -> day(word)
                                .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(2)))
                                .isPresent());
        return fit ? field : field.error(at.t("visits.wrong.days", VisitNotes.MOST_WISHES));
    }

    /** The days of such a field. */
    public static List<LocalDate> read(Field days) {
        List<LocalDate> read = new ArrayList<>();
        words(days.shown()).forEach(word -> day(word).ifPresent(read::add));
        return read;
    }

    private static List<String> words(String typed) {
        return List.of(typed.strip().split("[\\s\u3000,、，]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<LocalDate> day(String word) {
        return JapaneseDates.parse(word) instanceof DateReading.Read read ? Optional.of(read.date()) : Optional.empty();
    }

    /** As typed, blanks and all. */
    private static String raw(Typed typed, String name) {
        String sent = typed.values().getFirst(name);
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
