package jp.kasane.web.town.consultations;

import java.util.Base64;
import java.util.Optional;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;

/**
 * Words that somebody searches for, as the address of their list carries them: sealed, for this person in this town alone. A name
 * that is searched for would otherwise stand in the browser's history and in the log of every server on the way.
 */
final class SealedSearch {

    private final KeyRing keys;
    private final String purpose;

    SealedSearch(KeyRing keys, Viewer viewer) {
        this.keys = keys;
        this.purpose = "search:" + viewer.place().code() + ":" + viewer.userId();
    }

    String seal(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.seal(purpose, words));
    }

    /** The words; none for what was sealed for somebody else, was damaged, or was never sealed. */
    Optional<String> open(String text) {
        try {
            return Optional.of(keys.openText(purpose, Base64.getUrlDecoder().decode(text)));
        } catch (IllegalArgumentException | SealBroken notOurs) {
            return Optional.empty();
        }
    }
}
