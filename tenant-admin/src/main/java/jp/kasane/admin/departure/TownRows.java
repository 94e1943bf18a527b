package jp.kasane.admin.departure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What the control database says of a town that leaves, and how that is erased. */
final class TownRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** People with a grant in the town, of whatever state, and never one anywhere else. */
    private static final String ONLY_HERE = """
            FROM app_user WHERE EXISTS (SELECT 1 FROM access_grant h WHERE h.user_id = app_user.id
                                          AND h.place_kind = 'TOWN' AND h.place_code = :code)
              AND NOT EXISTS (SELECT 1 FROM access_grant e WHERE e.user_id = app_user.id
                                AND NOT (e.place_kind = 'TOWN' AND e.place_code = :code))
            """;

    private TownRows() {}

    /** An identity at the identity server that goes. */
    static List<String> subjects(Handle handle, String code) {
        return handle.createQuery("SELECT subject " + ONLY_HERE + " AND subject IS NOT NULL ORDER BY subject")
                .bind("code", code)
                .mapTo(String.class)
                .list();
    }

    static int endSessions(Handle transaction, String code) {
        return transaction
                .createUpdate("DELETE FROM web_session WHERE user_id IN (SELECT id " + ONLY_HERE + ")")
                .bind("code", code)
                .execute();
    }

    /** How many rows of each table went. */
    static Map<String, Integer> erase(Handle transaction, String code) {
        List<String> people = transaction
                .createQuery("SELECT id " + ONLY_HERE)
                .bind("code", code)
                .mapTo(String.class)
                .list();
        Map<String, Integer> erased = new TreeMap<>();
        endSessions(transaction, code);
        erased.put(
                "access_grant",
                delete(transaction, "access_grant WHERE place_kind = 'TOWN' AND place_code = :code", code));
        erased.put("app_user", people.isEmpty() ? 0 : delete(transaction, people));
        erased.put(
                "single_officer_proposal",
                delete(transaction, "single_officer_proposal WHERE town_code = :code", code));
        erased.put("first_definition", delete(transaction, "first_definition WHERE town_code = :code", code));
        erased.put("published_arrangement", delete(transaction, "published_arrangement WHERE town_code = :code", code));
        erased.putAll(unsent(transaction, code));
        erased.put("job", delete(transaction, """
                job WHERE (place_kind = 'TOWN' AND place_code = :code)
                  OR (kind <> 'ERASE_TOWN' AND JSON_VALUE(request, '$.code') = :code)""", code));
        transaction
                .createUpdate("UPDATE tenant SET database_password = NULL, next_database_password = NULL,"
                        + " organization_id = NULL, schema_version = NULL WHERE code = :code")
                .bind("code", code)
                .execute();
        return erased;
    }

    /** What was handed in is the prefecture's record (派遣事業); what never was is the town's own. */
    private static Map<String, Integer> unsent(Handle transaction, String code) {
        Map<String, Integer> erased = new TreeMap<>();
        String unsent = "request_id IN (SELECT id FROM dispatch_request WHERE town_code = :code AND sent_at IS NULL)";
        erased.put(
                "dispatch_attachment",
                delete(
                        transaction,
                        "dispatch_attachment WHERE sent_at IS NULL"
                                + " AND request_id IN (SELECT id FROM dispatch_request WHERE town_code = :code)",
                        code));
        erased.put("dispatch_request_event", delete(transaction, "dispatch_request_event WHERE " + unsent, code));
        erased.put(
                "dispatch_request",
                delete(transaction, "dispatch_request WHERE town_code = :code AND sent_at IS NULL", code));
        return erased;
    }

    private static int delete(Handle transaction, String from, String code) {
        return transaction
                .createUpdate("DELETE FROM " + from)
                .bind("code", code)
                .execute();
    }

    private static int delete(Handle transaction, List<String> people) {
        return transaction
                .createUpdate("DELETE FROM app_user WHERE id IN (<people>)")
                .bindList("people", people)
                .execute();
    }

    static long trail(Handle handle, String code) {
        return handle.createQuery("SELECT COUNT(*) FROM control_audit WHERE place_kind = 'TOWN' AND place_code = :code")
                .bind("code", code)
                .mapTo(Long.class)
                .one();
    }

    /** How many rows the export has of each of the town's tables. */
    static Map<String, Long> exported(Handle handle, String departureId) {
        Optional<String> json = handle.createQuery("SELECT export_rows FROM departure WHERE id = :id")
                .bind("id", departureId)
                .mapTo(String.class)
                .findOne();
        try {
            return JSON.readValue(json.orElse("{}"), new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rows of an export cannot be read", e);
        }
    }

    static String json(Map<String, Long> rows) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the rows of an export cannot be written", e);
        }
    }
}
