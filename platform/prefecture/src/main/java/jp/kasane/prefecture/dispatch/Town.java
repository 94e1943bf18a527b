package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A town that is advised.
 *
 * @param preferred days it would like, by the group of the visits that they are liked for; {@link #ALL}: for all others
 * @param impossible days on which it can receive nobody
 */
public record Town(String code, Map<String, Set<LocalDate>> preferred, Set<LocalDate> impossible) {

    /** No group's id. */
    public static final String ALL = "";

    public Town {
        preferred = preferred.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        impossible = Set.copyOf(impossible);
    }

    /** One that would like the same days for all its visits. */
    public Town(String code, Set<LocalDate> preferred, Set<LocalDate> impossible) {
        this(code, Map.of(ALL, preferred), impossible);
    }

    /** The days that it would like for the visits of a group; none: it does not say. */
    public Set<LocalDate> preferred(String group) {
        Set<LocalDate> own = preferred.get(group);
        return own == null ? preferred.getOrDefault(ALL, Set.of()) : own;
    }
}
