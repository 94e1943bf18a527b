package jp.kasane.kernel.authority;

import java.time.LocalDate;
import java.util.Objects;
import jp.kasane.kernel.text.TypedText;
import org.jspecify.annotations.Nullable;

/** What an administrator asks to be done with the grants of their own place. Carried out, or refused, by {@link GrantDesk}. */
public sealed interface GrantOrder {

    /** The longest purpose or reason. */
    int WORDS = 500;

    /** The longest local title. */
    int POST = 120;

    /**
     * Opens the place to a person.
     *
     * @param post the local title, as the place calls it
     * @param to the last day, included; null: until further notice
     */
    record Propose(
            String userId,
            StandardRole role,
            @Nullable String post,
            String purpose,
            LocalDate from,
            @Nullable LocalDate to)
            implements GrantOrder {
        public Propose {
            Objects.requireNonNull(role);
            said(purpose);
            if (post != null && !postFits(post)) {
                throw new IllegalArgumentException("a local title has at most " + POST + " characters");
            }
        }
    }

    /** Lets a proposal of another administrator take effect. */
    record Approve(String grantId) implements GrantOrder {}

    /** Turns a proposal down; whoever made it may also take it back this way. */
    record Decline(String grantId, String why) implements GrantOrder {
        public Decline {
            said(why);
        }
    }

    /** Takes a grant away at once. */
    record Revoke(String grantId, String why) implements GrantOrder {
        public Revoke {
            said(why);
        }
    }

    /**
     * Sets another last day. An earlier one takes effect at once; a later one is a widening, and becomes a proposal that follows
     * on the grant as it stands.
     *
     * @param lastDay null: until further notice
     */
    record End(String grantId, @Nullable LocalDate lastDay, String why) implements GrantOrder {
        public End {
            said(why);
        }
    }

    /** Whether it does as a purpose or reason. */
    static boolean wordsFit(String words) {
        return !words.isBlank() && TypedText.of(words, WORDS) instanceof TypedText.Accepted;
    }

    /** Whether it does as a local title; an empty one says that there is none. */
    static boolean postFits(String post) {
        return post.isEmpty() || TypedText.namesSomething(post, POST);
    }

    private static void said(String words) {
        if (!wordsFit(words)) {
            throw new IllegalArgumentException("a purpose or reason has 1 to " + WORDS + " characters");
        }
    }
}
