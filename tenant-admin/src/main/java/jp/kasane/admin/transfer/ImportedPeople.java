package jp.kasane.admin.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A town's names, people, grants and trail coming into a control database. What is there already stays as it is: nobody who has left
 * returns, and no grant that was revoked is revived. A user name that is somebody else's here is not taken; that person's grants stay
 * out too.
 */
final class ImportedPeople {

    private static final List<String> MOMENTS = List.of(
            "created_at",
            "void_if_unused_at",
            "first_used_at",
            "ended_at",
            "at",
            "second_factor_since",
            "active_since",
            "planned_at");

    private final Handle transaction;
    private final Set<String> leftOut = new HashSet<>();
    private final List<String> leftOutNames = new ArrayList<>();

    ImportedPeople(Handle transaction) {
        this.transaction = transaction;
    }

    /** User names that are somebody else's here. */
    List<String> leftOut() {
        return leftOutNames;
    }

    void name(JsonNode row) {
        add(ControlRows.NAMES, values(row), "town_code = :town_code AND valid_from = :valid_from)");
    }

    void person(JsonNode row) {
        Map<String, @Nullable Object> values = values(row);
        if (nameIsAnothers(values)) {
            leftOut.add(row.path("id").asText());
            leftOutNames.add(row.path("username").asText());
            return;
        }
        values.remove("second_factor_since");
        values.put("state", "ENDED".equals(values.get("state")) ? "ENDED" : "INVITED");
        values.put("changed_at", Instant.now());
        add(ControlRows.PEOPLE, values, "id = :id)");
    }

    void grant(JsonNode row) {
        if (!leftOut.contains(row.path("user_id").asText())) {
            add(ControlRows.GRANTS, values(row), "id = :id)");
        }
    }

    /** Numbers of the trail are each installation's own; the same act is not entered twice. */
    void entry(JsonNode row) {
        Map<String, @Nullable Object> values = values(row);
        values.remove("id");
        add(
                ControlRows.TRAIL,
                values,
                "at = :at AND actor_id <=> :actor_id AND place_kind = :place_kind AND place_code = :place_code"
                        + " AND action = :action AND subject_id <=> :subject_id)");
    }

    private void add(ControlRows rows, Map<String, @Nullable Object> values, String unless) {
        transaction
                .createUpdate(rows.add(List.copyOf(values.keySet())) + unless)
                .bindMap(values)
                .execute();
    }

    private boolean nameIsAnothers(Map<String, @Nullable Object> person) {
        return transaction
                        .createQuery("SELECT COUNT(*) FROM app_user WHERE prefecture_code = :prefecture_code"
                                + " AND username = :username AND id <> :id")
                        .bindMap(person)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Map<String, @Nullable Object> values(JsonNode row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = row.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> one = all.next();
            values.put(one.getKey(), value(one.getKey(), one.getValue()));
        }
        return values;
    }

    private static @Nullable Object value(String column, JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.longValue();
        }
        return MOMENTS.contains(column) ? Column.stored(value.textValue()) : value.textValue();
    }
}
