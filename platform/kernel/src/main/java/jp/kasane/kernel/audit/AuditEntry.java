package jp.kasane.kernel.audit;

import java.util.List;
import java.util.Objects;
import jp.kasane.kernel.authority.Right;
import org.jspecify.annotations.Nullable;

/**
 * One act upon personal data: what was done, under which right, to which record. It carries ids only, never content. A list view
 * is one entry with the ids it showed.
 *
 * @param subjectKind the kind of record, for example {@code consultation}
 * @param shownIds the records a list, an export or a count was made of, in the order shown
 * @param purpose why, where the user was asked
 */
public record AuditEntry(
        Action action,
        Right right,
        String subjectKind,
        @Nullable String subjectId,
        List<String> shownIds,
        @Nullable String purpose) {

    /** What was done. */
    public enum Action {
        READ,
        LIST,
        CREATE,
        CHANGE,
        VOID,
        PRINT,
        EXPORT,
        INVITE,
        PROPOSE,
        APPROVE,
        DECLINE,
        REVOKE,
        RESET_PASSWORD,
        RESET_MFA,
        END
    }

    public AuditEntry {
        Objects.requireNonNull(action);
        Objects.requireNonNull(right);
        shownIds = List.copyOf(shownIds);
    }

    public static AuditEntry of(Action action, Right right, String subjectKind, String subjectId) {
        return new AuditEntry(action, right, subjectKind, subjectId, List.of(), null);
    }

    public static AuditEntry shown(Action action, Right right, String subjectKind, List<String> ids) {
        return new AuditEntry(action, right, subjectKind, null, ids, null);
    }

    public AuditEntry because(String why) {
        return new AuditEntry(action, right, subjectKind, subjectId, shownIds, why);
    }
}
