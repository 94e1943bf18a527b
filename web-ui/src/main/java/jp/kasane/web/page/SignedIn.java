package jp.kasane.web.page;

import java.util.List;

/** Who is signed in, as the user menu shows it: the name, and one line for each grant held (place, role, until when). */
public record SignedIn(String id, String displayName, List<String> grants) {
    public SignedIn {
        grants = List.copyOf(grants);
    }
}
