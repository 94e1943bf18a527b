package jp.kasane.kernel.authority;

/** What became of a {@link GrantOrder}. */
public sealed interface GrantOutcome {

    /** The grant is in force for its period. */
    record Granted(Grant grant) implements GrantOutcome {}

    /** The grant waits for another administrator. */
    record AwaitsApproval(Grant grant) implements GrantOutcome {}

    /** The grant was declined or revoked, or ends sooner. */
    record Closed(Grant grant) implements GrantOutcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements GrantOutcome {}

    /** Why an order was not carried out; each has its words and its remedy on the page. */
    enum Reason {
        /** Who asked does not administer the place (any more). */
        NOT_ADMINISTRATOR,
        /** The grant is not this place's, or was dealt with meanwhile. */
        NOT_HERE,
        /** The role belongs to another kind of place. */
        ROLE_NOT_HERE,
        /** Nobody of that id belongs to this prefecture. */
        NO_SUCH_PERSON,
        /** The person's sign-in was closed for good. */
        PERSON_ENDED,
        /** Nobody changes their own grant, except where one officer is everything at once. */
        OWN_GRANT,
        /** Nobody approves what they proposed. */
        OWN_PROPOSAL,
        /** The person holds, or was proposed for, that role in that period already. */
        ALREADY_HELD,
        BEGINS_IN_THE_PAST,
        ENDS_BEFORE_IT_BEGINS,
        ENDS_IN_THE_PAST,
        /** The period is over. */
        PERIOD_OVER,
        /** The grant has not begun on that day: revoke it instead. */
        NOT_BEGUN_BY_THEN,
        NOTHING_CHANGES,
        /** Some day from today on nobody would administer the place. */
        LAST_ADMINISTRATOR
    }
}
