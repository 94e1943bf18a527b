package jp.kasane.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/** What somebody typed into a form, or asked for in an address: a field that was not sent is empty. */
public record Typed(MultivaluedMap<String, String> values) {

    public String of(String name) {
        return Optional.ofNullable(values.getFirst(name)).orElse("").strip();
    }

    public List<String> all(String name) {
        return Optional.ofNullable(values.get(name)).orElse(List.of());
    }

    /** The version a change was made on; one that was tampered with, or not sent, is older than any. */
    public long version() {
        String version = of("version");
        return version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0;
    }

    public boolean has(String name) {
        return !of(name).isEmpty();
    }
}
