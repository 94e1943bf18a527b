package jp.kasane.prefecture.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Occurrences named one by one, as those left out of a series or replaced. A whole day names whatever is on it. */
record Named(Set<LocalDate> days, Set<Instant> moments) {

    static Named of(Collection<Meant> named) {
        Set<LocalDate> days = new HashSet<>();
        Set<Instant> moments = new HashSet<>();
        for (Meant one : named) {
            if (one.allDay()) {
                days.add(one.local().toLocalDate());
            } else {
                moments.add(one.instant());
            }
        }
        return new Named(days, moments);
    }

    boolean has(Meant one) {
        return days.contains(one.local().toLocalDate()) || moments.contains(one.instant());
    }
}
