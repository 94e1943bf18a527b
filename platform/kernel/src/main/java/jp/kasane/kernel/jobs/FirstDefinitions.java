package jp.kasane.kernel.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What towns that are being made are to begin with, from the order until the town is open. Afterwards it is in the town's own database
 * and nowhere else.
 */
public final class FirstDefinitions {

    private FirstDefinitions() {}

    /** The newest order counts, also when it names none. */
    static void order(Handle transaction, String townCode, @Nullable FirstDefinition definition, Instant at) {
        forget(transaction, townCode);
        if (definition != null) {
            transaction
                    .createUpdate("INSERT INTO first_definition (town_code, content, file_name, ordered_at)"
                            + " VALUES (:town, :content, :name, :at)")
                    .bind("town", townCode)
                    .bind("content", definition.content())
                    .bind("name", definition.fileName())
                    .bind("at", at)
                    .execute();
        }
    }

    public static Optional<FirstDefinition> of(Handle handle, String townCode) {
        return handle.createQuery("SELECT content, file_name FROM first_definition WHERE town_code = :town")
                .bind("town", townCode)
                .map((row, context) -> new FirstDefinition(row.getString(1), row.getString(2)))
                .findOne();
    }

    public static void forget(Handle handle, String townCode) {
        handle.createUpdate("DELETE FROM first_definition WHERE town_code = :town")
                .bind("town", townCode)
                .execute();
    }
}
