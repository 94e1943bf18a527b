package jp.kasane.kernel.jobs;

import jp.kasane.kernel.authority.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A town to be onboarded as a prefecture's page, or a file, states it: nothing of it has been checked.
 *
 * @param singleOfficer one officer is everything at once, as in a town with one person for it
 * @param invite whether the first administrator is sent a mail; false only where a demonstration sets passwords itself
 * @param definition the arrangement that the town begins with; null: none yet
 */
public record OnboardOrder(
        String prefectureCode,
        String townCode,
        String administratorName,
        String administratorEmail,
        String administratorUsername,
        boolean singleOfficer,
        boolean invite,
        @Nullable Viewer requestedBy,
        @Nullable FirstDefinition definition) {

    /** A town without an arrangement. */
    public OnboardOrder(
            String prefectureCode,
            String townCode,
            String administratorName,
            String administratorEmail,
            String administratorUsername,
            boolean singleOfficer,
            boolean invite,
            @Nullable Viewer requestedBy) {
        this(
                prefectureCode,
                townCode,
                administratorName,
                administratorEmail,
                administratorUsername,
                singleOfficer,
                invite,
                requestedBy,
                null);
    }

    /** The same town, beginning with this arrangement. */
    public OnboardOrder beginningWith(FirstDefinition first) {
        return new OnboardOrder(
                prefectureCode,
                townCode,
                administratorName,
                administratorEmail,
                administratorUsername,
                singleOfficer,
                invite,
                requestedBy,
                first);
    }
}
