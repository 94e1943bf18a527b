package jp.kasane.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the user menu shows it: the name, and one line for each grant held (place, role, until when).
 *
 * @param stronger where to sign in with a second factor; null where that has been done
 */
public record SignedIn(
        String id,
        String displayName,
        List<String> grants,
        @Nullable String stronger) {
    public SignedIn {
        grants = List.copyOf(grants);
    }
}
