package jp.kasane.web.gate;

import org.jspecify.annotations.Nullable;

/** The gate lets a request no further. What does not exist, what is another's and what is forbidden are one and the same reason. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why the gate stays shut. */
    public enum Reason {
        /** Unknown, another place's, or no right to it. */
        NOT_FOUND,
        /** Nobody is signed in, or no longer. */
        SIGN_IN,
        /** The session was opened with the password alone, and more is demanded of this person. */
        SECOND_FACTOR,
        /** A form that did not come from our own page, or from an earlier sign-in. */
        FOREIGN_FORM,
        /** More was sent than any form of ours holds. */
        TOO_LARGE,
        /** The town is suspended; its people are told why. */
        TOWN_SUSPENDED,
        /** The town has become part of another; it is read, not written. */
        TOWN_MERGED,
        /** The town has left, or is shut for it. */
        TOWN_LEFT,
        /** The town is being made. */
        TOWN_NOT_READY,
        /** The town's database is on the way to this product's version, or at another one; its people are told. */
        TOWN_UPGRADING
    }

    private final Reason reason;
    private final transient @Nullable String words;

    private Denied(Reason reason, @Nullable String words) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.words = words;
    }

    public static Denied because(Reason reason) {
        return new Denied(reason, null);
    }

    /** What was asked for is not there, or not for whoever asks. */
    public static Denied notFound() {
        return because(Reason.NOT_FOUND);
    }

    static Denied suspended(@Nullable String why) {
        return new Denied(Reason.TOWN_SUSPENDED, why);
    }

    /** @param most how many bytes may be sent at once */
    static Denied tooLarge(long most) {
        return new Denied(Reason.TOO_LARGE, Long.toString(most));
    }

    public Reason reason() {
        return reason;
    }

    /** What the registry says of it, for the people of the town; of what is too large, how many bytes are not. */
    public @Nullable String words() {
        return words;
    }
}
