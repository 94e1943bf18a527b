package jp.kasane.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.text.TypedText;

/** What somebody typed into a form, or asked for in an address: a field that was not sent is empty. */
public record Typed(MultivaluedMap<String, String> values) {

    public String of(String name) {
        return Optional.ofNullable(values.getFirst(name)).orElse("").strip();
    }

    public List<String> all(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of());
    }

    /** Whether something was typed, of at most so many characters, all of which can be kept. */
    public boolean says(String name, int most) {
        return has(name) && fits(name, most);
    }

    /** As {@link #says}, or nothing. */
    public boolean fits(String name, int most) {
        return TypedText.of(of(name), most) instanceof TypedText.Accepted;
    }

    public boolean has(String name) {
        return !of(name).isEmpty();
    }
}
