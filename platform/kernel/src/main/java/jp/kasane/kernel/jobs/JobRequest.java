package jp.kasane.kernel.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.kasane.kernel.authority.Place;

/** What is asked, in full: whoever carries it out needs nothing but this and the registry. */
public sealed interface JobRequest {

    @JsonIgnore
    JobKind kind();

    /** While a job of the same name is unfinished no second one is taken. */
    @JsonIgnore
    String uniqueness();

    /** Makes a prefecture's realm and first administrator; {@code invite} says whether a mail goes out. */
    record PreparePrefecture(String code, FirstAdministrator firstAdministrator, boolean invite) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.PREPARE_PREFECTURE;
        }

        @Override
        public String uniqueness() {
            return Place.prefecture(code) + ":prepare";
        }
    }

    /** Brings a prefecture's realm in line again: at start, and after its mail settings changed. */
    record KeepPrefecture(String code) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.KEEP_PREFECTURE;
        }

        @Override
        public String uniqueness() {
            return Place.prefecture(code) + ":prepare";
        }
    }

    /** Makes a town out of its registry entry; {@code invite} says whether the first administrator gets a mail. */
    record OnboardTown(String code, FirstAdministrator firstAdministrator, boolean invite) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.ONBOARD_TOWN;
        }

        @Override
        public String uniqueness() {
            return Place.town(code) + ":state";
        }
    }

    /** Shuts a town; its people see the reason. */
    record SuspendTown(String code, String reason) implements JobRequest {
        private static final int REASON_LENGTH = 500;

        public SuspendTown {
            if (reason.isBlank() || reason.length() > REASON_LENGTH) {
                throw new IllegalArgumentException("a town is suspended for a reason of 1 to 500 characters");
            }
        }

        @Override
        public JobKind kind() {
            return JobKind.SUSPEND_TOWN;
        }

        @Override
        public String uniqueness() {
            return Place.town(code) + ":state";
        }
    }

    /** Opens a suspended town again. */
    record ResumeTown(String code) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.RESUME_TOWN;
        }

        @Override
        public String uniqueness() {
            return Place.town(code) + ":state";
        }
    }

    /** Gives a person who was entered as invited an identity, and sends the invitation. */
    record InviteUser(String userId) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.INVITE_USER;
        }

        @Override
        public String uniqueness() {
            return "user:" + userId + ":invite";
        }
    }

    /** Ends the person's sessions and sends a mail with which they set a new password. */
    record ResetPassword(String userId) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.RESET_PASSWORD;
        }

        @Override
        public String uniqueness() {
            return "user:" + userId + ":password";
        }
    }

    /** Ends the person's sessions and removes their second factors. */
    record ResetMfa(String userId) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.RESET_MFA;
        }

        @Override
        public String uniqueness() {
            return "user:" + userId + ":mfa";
        }
    }

    /** Closes the person's identity; their records stay. */
    record EndUser(String userId) implements JobRequest {
        @Override
        public JobKind kind() {
            return JobKind.END_USER;
        }

        @Override
        public String uniqueness() {
            return "user:" + userId + ":end";
        }
    }
}
