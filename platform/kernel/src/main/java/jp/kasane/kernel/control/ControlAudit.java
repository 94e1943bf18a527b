package jp.kasane.kernel.control;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The trail of what happens to grants, users, towns and sign-ins, in the control database. An entry is written by the transaction
 * that makes the change; the product's users of the database may SELECT and INSERT here, nothing else.
 */
public final class ControlAudit {

    private static final String INSERT = """
            INSERT INTO control_audit
              (at, actor_id, actor_role, place_kind, place_code, action, subject_kind, subject_id, purpose, request_id)
            VALUES (:at, :actor, :role, :placeKind, :placeCode, :action, :kind, :subject, :purpose, :request)
            """;

    private ControlAudit() {}

    /**
     * An act upon a place's grants, people or registry entry.
     *
     * @param actorId null: the system itself
     */
    public record Act(
            @Nullable String actorId,
            @Nullable String actorRole,
            String placeKind,
            String placeCode,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            @Nullable String purpose,
            @Nullable String requestId) {}

    public static void record(Handle transaction, Act act) {
        transaction
                .createUpdate(INSERT)
                .bind("at", Instant.now())
                .bind("actor", act.actorId())
                .bind("role", act.actorRole())
                .bind("placeKind", act.placeKind())
                .bind("placeCode", act.placeCode())
                .bind("action", act.action())
                .bind("kind", act.subjectKind())
                .bind("subject", act.subjectId())
                .bind("purpose", act.purpose())
                .bind("request", act.requestId())
                .execute();
    }
}
