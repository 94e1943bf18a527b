package jp.kasane.web.town.arrangement;

import java.time.LocalDate;
import java.util.Optional;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.Messages;

/**
 * On which day somebody wants to see the arrangement: today, unless they say another.
 *
 * @param field as it was typed, right or wrong
 * @param day nothing if what was typed is no day
 */
record AskedDay(Field field, LocalDate today, Optional<LocalDate> day) {

    static AskedDay of(String typed, LocalDate today, Messages m) {
        Field field = Field.of("at", m.t("arrangement.at")).value(typed);
        if (typed.isBlank()) {
            return new AskedDay(field, today, Optional.of(today));
        }
        return JapaneseDates.parse(typed) instanceof DateReading.Read read
                ? new AskedDay(field, today, Optional.of(read.date()))
                : new AskedDay(field.error(m.t("arrangement.at.wrong")), today, Optional.empty());
    }

    boolean isToday() {
        return day.filter(today::equals).isPresent();
    }

    /** An address at which the same day is shown. */
    String in(String address) {
        boolean plain = day.isEmpty() || isToday();
        return plain ? address : address + (address.contains("?") ? "&" : "?") + "at=" + day.get();
    }
}
