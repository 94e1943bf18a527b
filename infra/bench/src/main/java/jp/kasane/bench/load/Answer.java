package jp.kasane.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a server answered. */
public record Answer(int status, @Nullable String location, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> leadsTo() {
        return Optional.ofNullable(location);
    }
}
