package jp.kasane.admin.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the control database says of one town: its entry in the registry, its grants, and the people who hold them. Their grants
 * elsewhere, and people without a grant in the town, are not in it; neither is the password of the town's database, which is made
 * anew when the town comes back.
 *
 * @param town the row of the registry; all three as rows as column and text; times in UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TownEntry(
        Map<String, @Nullable String> town,
        List<Map<String, @Nullable String>> people,
        List<Map<String, @Nullable String>> grants) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> TOWN = List.of(
            "code",
            "prefecture_code",
            "name",
            "kana",
            "server_id",
            "schema_version",
            "organization_id",
            "single_officer",
            "created_at",
            "active_since");

    private static final List<String> PERSON = List.of(
            "id",
            "prefecture_code",
            "subject",
            "username",
            "display_name",
            "kana",
            "email",
            "language",
            "state",
            "created_at");

    private static final List<String> GRANT = List.of(
            "id",
            "user_id",
            "place_kind",
            "place_code",
            "role",
            "post",
            "purpose",
            "state",
            "proposed_by",
            "approved_by",
            "valid_from",
            "valid_to",
            "void_if_unused_at",
            "first_used_at",
            "created_at",
            "ended_at",
            "ended_by",
            "ended_why");

    static TownEntry read(Handle control, String code) {
        return new TownEntry(
                rows(control, TOWN, "tenant WHERE code = :code", code).get(0),
                rows(
                        control,
                        PERSON,
                        "app_user WHERE id IN (SELECT user_id FROM access_grant WHERE place_kind = 'TOWN'"
                                + " AND place_code = :code) ORDER BY id",
                        code),
                rows(
                        control,
                        GRANT,
                        "access_grant WHERE place_kind = 'TOWN' AND place_code = :code ORDER BY id",
                        code));
    }

    private static List<Map<String, @Nullable String>> rows(
            Handle control, List<String> columns, String from, String code) {
        String selected = columns.stream()
                .map(column -> column.equals("single_officer") ? "single_officer + 0 AS single_officer" : column)
                .collect(Collectors.joining(", "));
        return control.createQuery("SELECT " + selected + " FROM " + from)
                .bind("code", code)
                .map((row, context) -> {
                    Map<String, @Nullable String> values = new LinkedHashMap<>();
                    for (String column : columns) {
                        values.put(column, row.getString(column));
                    }
                    return values;
                })
                .list();
    }

    byte[] json() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    static TownEntry of(byte[] json) {
        try {
            return JSON.readValue(json, TownEntry.class);
        } catch (IOException e) {
            throw new BackupRefused("part.damaged", "towns/").because(e);
        }
    }

    String code() {
        return text(town, "code");
    }

    String prefecture() {
        return text(town, "prefecture_code");
    }

    static String text(Map<String, @Nullable String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** Adds the row if none with that key is there; true if it was added. */
    static boolean add(Handle control, Table table, Map<String, @Nullable String> row, Map<String, String> instead) {
        Map<String, @Nullable String> values = new LinkedHashMap<>(row);
        values.putAll(instead);
        values.keySet().retainAll(table.columns);
        String names = String.join(", ", values.keySet());
        String marks = values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return control.createUpdate("INSERT INTO " + table.name + " (" + names + ") SELECT " + marks
                                + " FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM " + table.name + " WHERE " + table.key
                                + " = :"
                                + table.key + ")")
                        .bindMap(values)
                        .execute()
                == 1;
    }

    /** The tables to which rows of a town's entry go back. */
    enum Table {
        TENANT("tenant", "code", TOWN, "state", "state_reason", "database_name", "database_user", "changed_at"),
        PERSON_TABLE("app_user", "id", PERSON, "changed_at"),
        GRANT_TABLE("access_grant", "id", GRANT);

        private final String name;
        private final String key;
        private final Set<String> columns;

        Table(String name, String key, List<String> columns, String... more) {
            this.name = name;
            this.key = key;
            this.columns = Stream.concat(columns.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
