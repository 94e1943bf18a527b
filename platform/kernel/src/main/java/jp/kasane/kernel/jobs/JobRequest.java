package jp.kasane.kernel.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.text.TypedText;

/** What is asked, in full: whoever carries it out needs nothing but this and the registry. */
public sealed interface JobRequest {

    @JsonIgnore
    default JobKind kind() {
        return JobRequests.kindOf(this);
    }

    /** While a job of the same name is unfinished no second one is taken. */
    @JsonIgnore
    String uniqueness();

    /** About a prefecture's realm: one at a time. */
    sealed interface OfPrefecture extends JobRequest {
        String code();

        @Override
        @JsonIgnore
        default String uniqueness() {
            return Place.prefecture(code()) + ":prepare";
        }
    }

    /** About a town's state: one at a time. */
    sealed interface OfTown extends JobRequest {
        String code();

        @Override
        @JsonIgnore
        default String uniqueness() {
            return Place.town(code()) + ":state";
        }
    }

    /** About a person's identity: one of each kind at a time. */
    sealed interface OfUser extends JobRequest {
        String userId();

        @Override
        @JsonIgnore
        default String uniqueness() {
            return "user:" + userId() + ":" + kind();
        }
    }

    /** Makes a prefecture's realm and first administrator; {@code invite} says whether a mail goes out. */
    record PreparePrefecture(String code, FirstAdministrator firstAdministrator, boolean invite)
            implements OfPrefecture {}

    /** Brings a prefecture's realm in line again: at start, and after its mail settings changed. */
    record KeepPrefecture(String code) implements OfPrefecture {}

    /** Makes a town out of its registry entry; {@code invite} says whether the first administrator gets a mail. */
    record OnboardTown(String code, FirstAdministrator firstAdministrator, boolean invite) implements OfTown {}

    /** Brings a town's organization, marker and rights in line with the registry: after it came in, got another name, or merged. */
    record KeepTown(String code) implements OfTown {}

    /** Shuts a town; its people see the reason. */
    record SuspendTown(String code, String reason) implements OfTown {
        private static final int REASON_LENGTH = 500;

        public SuspendTown {
            if (!reasonFits(reason)) {
                throw new IllegalArgumentException("a town is suspended for a reason of 1 to 500 characters");
            }
        }

        /** Whether it does as a reason that the town's people will read. */
        public static boolean reasonFits(String reason) {
            return !reason.isBlank() && TypedText.of(reason, REASON_LENGTH) instanceof TypedText.Accepted;
        }
    }

    /** Opens a suspended town again. */
    record ResumeTown(String code) implements OfTown {}

    /** Erases a town that leaves, once its export is complete. */
    record EraseTown(String code, String departureId) implements OfTown {}

    /** Brings a town's database to the version, which the carrying-out release must know. */
    record UpgradeTown(String code, String version) implements OfTown {}

    /** A new password for a town's database user. */
    record RotateTownPassword(String code) implements OfTown {}

    /** A new secret for the product's client in a prefecture's realm. */
    record RotateClientSecret(String code) implements OfPrefecture {}

    /**
     * A new master key of that name for the whole installation.
     *
     * @param key made when it is asked for, so that a rerun makes no second one
     */
    record RotateMasterKey(String key) implements JobRequest {

        /** Where it is asked: at no place in particular, by a code that no place has. */
        public static final Place PLACE = Place.prefecture("000000");

        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");

        public RotateMasterKey {
            if (!NAME.matcher(key).matches()) {
                throw new IllegalArgumentException("a key is named by letters, digits and hyphens");
            }
        }

        @Override
        @JsonIgnore
        public String uniqueness() {
            return "installation:master-key";
        }
    }

    /** Gives a person who was entered as invited an identity, and sends the invitation. */
    record InviteUser(String userId) implements OfUser {}

    /** Ends the person's sessions and sends a mail with which they set a new password. */
    record ResetPassword(String userId) implements OfUser {}

    /** Ends the person's sessions and removes their second factors. */
    record ResetMfa(String userId) implements OfUser {}

    /** Closes the person's identity; their records stay. */
    record EndUser(String userId) implements OfUser {}
}
