package jp.kasane.web.prefecture.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.web.page.Choice;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A day, a half and an adviser as they were typed.
 *
 * @param stands what stands there before anything is typed
 * @param sent whether what is missing is told
 */
record PlaceForm(Names names, Typed typed, @Nullable Placement stands, boolean sent) {

    boolean asked() {
        return typed.has("day") || typed.has("half") || typed.has("adviser");
    }

    /** Empty: something is missing or wrong. */
    Optional<Placement> placement() {
        Optional<LocalDate> day = date();
        return day.isPresent()
                        && known(names.halves(), typed.of("half"))
                        && known(names.advisers(), typed.of("adviser"))
                ? Optional.of(
                        new Placement(typed.of("adviser"), new HalfDay(day.get(), Half.valueOf(typed.of("half")))))
                : Optional.empty();
    }

    private Optional<LocalDate> date() {
        return JapaneseDates.parse(typed.of("day")) instanceof DateReading.Read read
                ? Optional.of(read.date())
                : Optional.empty();
    }

    private static boolean known(List<Choice> choices, String value) {
        return choices.stream().anyMatch(one -> one.value().equals(value));
    }

    Field day() {
        Field field = field(
                "day",
                stands == null ? "" : JapaneseDates.abbreviated(stands.at().day()));
        return wrong() && date().isEmpty() ? field.error(names.m().t("planning.day.wrong")) : field;
    }

    Field half() {
        Field field = field("half", stands == null ? "" : stands.at().half().name());
        return wrong() && !known(names.halves(), typed.of("half"))
                ? field.error(names.m().t("planning.half.wrong"))
                : field;
    }

    Field adviser() {
        Field field = field("adviser", stands == null ? "" : stands.adviser());
        return wrong() && !known(names.advisers(), typed.of("adviser"))
                ? field.error(names.m().t("planning.repair.adviser.wrong"))
                : field;
    }

    private boolean wrong() {
        return sent || asked();
    }

    private Field field(String name, String otherwise) {
        return Field.of(name, names.m().t("planning.column." + name))
                .mandatory()
                .value(wrong() ? typed.of(name) : otherwise);
    }
}
