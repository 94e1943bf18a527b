package jp.kasane.kernel.jobs;

import java.util.List;

/** Whether a town's onboarding was taken on. */
public sealed interface OnboardAnswer {

    /** It is in the queue; the town stands in the registry and cannot be entered yet. */
    record Taken(String jobId, String townCode) implements OnboardAnswer {}

    /** It was not, and nothing has changed; every reason at once. */
    record Refused(List<Reason> reasons) implements OnboardAnswer {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a town is not onboarded ({@code onboard.refused.<name>}), and the field it is about. */
    enum Reason {
        CODE_MALFORMED("code"),
        CODE_CHECK_DIGIT("code"),
        CODE_UNKNOWN("code"),
        CODE_IS_PREFECTURE("code"),
        OTHER_PREFECTURE("code"),
        ALREADY_ONBOARDED("code"),
        UNDER_WAY("code"),
        ADMINISTRATOR_NAME("firstAdministrator.name"),
        ADMINISTRATOR_EMAIL("firstAdministrator.email"),
        /** Who belongs to the prefecture opens no town to themselves. */
        ADMINISTRATOR_OF_PREFECTURE("firstAdministrator.email"),
        ADMINISTRATOR_USERNAME("firstAdministrator.username"),
        USERNAME_TAKEN("firstAdministrator.username"),
        PREFECTURE_NOT_READY("prefecture"),
        NO_DATABASE_SERVER("server");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
