package jp.kasane.web.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.municipal.definition.Part;
import jp.kasane.web.page.Messages;

/** Parts and days of a published arrangement in the reader's words. */
public record Words(Messages m) {

    /** Every part by its name, in the order of the format. */
    public static List<String> all() {
        return Stream.of(Part.values()).map(Part::name).toList();
    }

    /** @param part one of {@link #all()} */
    public String part(String part) {
        return m.t("part." + part);
    }

    String part(Part part) {
        return part(part.name());
    }

    /** Parts that are kept by name, in the order of the format; a name that this product does not know is left out. */
    public String parts(Set<String> names) {
        return joined(all().stream().filter(names::contains).map(this::part).toList());
    }

    public String joined(Collection<String> words) {
        return words.stream().collect(Collectors.joining(m.t("published.and")));
    }

    public String day(LocalDate day) {
        return JapaneseDates.full(day, m.language().locale());
    }

    public String moment(Instant at) {
        return JapaneseDates.full(
                LocalDateTime.ofInstant(at, Grants.JAPAN), m.language().locale());
    }
}
