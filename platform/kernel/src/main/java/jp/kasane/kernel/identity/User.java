package jp.kasane.kernel.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in. Who they are is the identity server's word (subject, within a prefecture's realm); what they may do
 * stands in their grants. A user is never deleted, because the records name who acted: an ended one cannot sign in.
 *
 * @param subject the identity server's id; null until the invitation has been carried out
 * @param language {@code ja} or {@code en}
 */
public record User(
        String id,
        String prefectureCode,
        @Nullable String subject,
        String username,
        String displayName,
        String email,
        String language,
        State state) {

    /** Invited until the first sign-in, then active; ended for good when the last grant is over and nobody wants them back. */
    public enum State {
        INVITED,
        ACTIVE,
        ENDED
    }

    public Optional<String> knownSubject() {
        return Optional.ofNullable(subject);
    }

    public boolean maySignIn() {
        return state != State.ENDED;
    }
}
