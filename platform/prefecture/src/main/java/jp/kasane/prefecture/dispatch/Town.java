package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.Set;

/**
 * A town that is advised.
 *
 * @param preferred days it would like
 * @param impossible days on which it can receive nobody
 */
public record Town(String code, Set<LocalDate> preferred, Set<LocalDate> impossible) {

    public Town {
        preferred = Set.copyOf(preferred);
        impossible = Set.copyOf(impossible);
    }
}
