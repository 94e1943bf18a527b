package jp.kasane.prefecture.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kasane.kernel.text.Shortened;

/**
 * What a town wants to be seen of its arrangement.
 *
 * @param parts which parts it chose
 * @param content the definition as canonical JSON, of those parts alone
 * @param elements what stands in the parts, by name, in the order of the definition
 */
public record Copy(String title, LocalDate effectiveFrom, Set<String> parts, String content, List<Named> elements) {

    public Copy {
        Set<String> chosen = Set.copyOf(parts);
        parts = chosen;
        elements = List.copyOf(elements);
        if (parts.isEmpty() || !parts.stream().allMatch(part -> part.matches("[A-Z_]{1,40}"))) {
            throw new IllegalArgumentException("parts are chosen by their names, and at least one is");
        }
        if (elements.stream().anyMatch(one -> !chosen.contains(one.part()))) {
            throw new IllegalArgumentException("an element of a part that was not chosen");
        }
    }

    /** An element of a part, by as much of its name as a list shows. */
    public record Named(String part, String name) {

        static final int LONGEST = 200;

        public Named {
            name = Shortened.to(name, LONGEST);
        }
    }
}
