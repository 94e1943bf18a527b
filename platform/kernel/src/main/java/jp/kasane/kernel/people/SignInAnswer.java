package jp.kasane.kernel.people;

/** What became of a request about somebody's sign-in. */
public sealed interface SignInAnswer {

    /** It will be carried out; the job tells how far it is. */
    record Asked(String jobId) implements SignInAnswer {}

    /** Nothing will be done. */
    record Refused(Reason reason) implements SignInAnswer {}

    /** Why nothing will be done. */
    enum Reason {
        /** Nobody of that id is on the roster of this place. */
        NOT_HERE,
        /** Only the place that first let the person in may. */
        NOT_HOME,
        /** One's own sign-in is not reset by oneself, except where one officer is everything at once. */
        OWN_SIGN_IN,
        /**
         * The prefecture asked, and the person holds a grant of a town: whoever resets a sign-in could use it, and a prefecture must
         * never come into a town that way.
         */
        HELD_IN_TOWN,
        /** The person has no live grant here: there is nothing to invite them to, and nothing to sign in for. */
        NOTHING_GRANTED,
        /** The person has signed in already; an invitation makes no sense. */
        ALREADY_ARRIVED,
        /** The person has not signed in yet; send the invitation again instead. */
        NOT_ARRIVED,
        /** The person's sign-in was closed for good. */
        ENDED,
        /** The person still holds grants, here or elsewhere. */
        STILL_GRANTED,
        /** The same is being done already. */
        UNDER_WAY
    }
}
