package jp.kasane.kernel.people;

import java.util.Set;
import jp.kasane.kernel.authority.GrantOutcome;

/** What became of an invitation. */
public sealed interface InviteOutcome {

    /** The person is on the roster, and the grant is in force or waits for approval. The mail goes out when it is in force. */
    record Invited(String userId, GrantOutcome grant) implements InviteOutcome {}

    /** What was typed about the person does not do. */
    record WrongEntry(Set<Newcomer.Problem> problems) implements InviteOutcome {}

    /** The grant was refused; nobody was entered. */
    record GrantRefused(GrantOutcome.Reason reason) implements InviteOutcome {}
}
