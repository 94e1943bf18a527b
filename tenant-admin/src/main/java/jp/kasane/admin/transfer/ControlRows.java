package jp.kasane.admin.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;

/**
 * What the control database says of one town, and an export holds: its entry, the people who hold or held a grant there, the grants,
 * the trail, what its access log was anchored at, and its advisers' visits. Not their grants elsewhere, no secret, no session, no job,
 * nothing of where the database lies.
 */
enum ControlRows {
    TOWN(
            "control/town.jsonl",
            "tenant",
            "code, prefecture_code, name, kana, state, state_reason, schema_version, single_officer, created_at,"
                    + " active_since",
            " WHERE code = '%s'"),
    NAMES(
            "control/names.jsonl",
            "town_name",
            "town_code, valid_from, name, kana, planned_by, planned_at",
            " WHERE town_code = '%s'"),
    PEOPLE(
            "control/people.jsonl",
            "app_user",
            "id, prefecture_code, username, display_name, kana, email, language, state, second_factor_since, created_at",
            " WHERE id IN (SELECT user_id FROM access_grant WHERE place_kind = 'TOWN' AND place_code = '%s')"),
    GRANTS(
            "control/grants.jsonl",
            "access_grant",
            "id, user_id, place_kind, place_code, role, post, purpose, state, proposed_by, approved_by, valid_from,"
                    + " valid_to, void_if_unused_at, first_used_at, created_at, ended_at, ended_by, ended_why",
            " WHERE place_kind = 'TOWN' AND place_code = '%s'"),
    TRAIL(
            "control/trail.jsonl",
            "control_audit",
            "id, at, actor_id, actor_role, place_kind, place_code, action, subject_kind, subject_id, purpose, request_id",
            " WHERE (place_kind = 'TOWN' AND place_code = '%1$s')"
                    + " OR (subject_kind = 'tenant' AND subject_id = '%1$s')"),
    /** Evidence for whoever reads the export; the installation it comes into anchors the town anew, with its own key. */
    ANCHORS(
            "control/anchors.jsonl",
            "audit_anchor",
            "town_code, number, event, seal_number, seal_hash, entries, last_entry, at, previous, key_id, signature",
            " WHERE town_code = '%s'"),
    ANCHOR_KEYS(
            "control/anchor-keys.jsonl",
            "anchor_key",
            "id, public_key, created_at",
            " WHERE id IN (SELECT key_id FROM audit_anchor WHERE town_code = '%s')"),
    /** What the town asked its prefecture's advisers for, and what came of it: to be read; where the town comes in, it applies anew. */
    REQUESTS(
            "control/dispatch-requests.jsonl",
            "dispatch_request",
            "id, programme_id, town_code, state, answers, version, made_by, sent_at, changed_at",
            " WHERE town_code = '%s'"),
    REQUEST_EVENTS(
            "control/dispatch-request-events.jsonl",
            "dispatch_request_event",
            "id, request_id, action, words, by_user, by_town, at",
            " WHERE request_id IN (SELECT id FROM dispatch_request WHERE town_code = '%s')"),
    REQUEST_VERSIONS(
            "control/dispatch-request-versions.jsonl",
            "dispatch_request_version",
            "request_id, number, answers, by_user, at",
            " WHERE request_id IN (SELECT id FROM dispatch_request WHERE town_code = '%s')"),
    ATTACHMENTS(
            "control/dispatch-attachments.jsonl",
            "dispatch_attachment",
            "id, request_id, file_name, content, added_by, added_at, sent_at, removed_at",
            " WHERE request_id IN (SELECT id FROM dispatch_request WHERE town_code = '%s')"),
    VISITS(
            "control/dispatch-visits.jsonl",
            "dispatch_visit",
            "id, programme_id, request_id, town_code, stage_id, number, state, adviser_id, day, half, town_agreed,"
                    + " adviser_agreed, changed_at",
            " WHERE town_code = '%s'"),
    REPORTS(
            "control/dispatch-reports.jsonl",
            "dispatch_report",
            "visit_id, version, findings, advice, homework, next_step, by_user, at",
            " WHERE visit_id IN (SELECT id FROM dispatch_visit WHERE town_code = '%s')"),
    REPLIES(
            "control/dispatch-replies.jsonl",
            "dispatch_reply",
            "visit_id, version, view, homework_done, by_user, at",
            " WHERE visit_id IN (SELECT id FROM dispatch_visit WHERE town_code = '%s')");

    /** What is read before the town's own tables. */
    static final Set<ControlRows> BEFORE = Collections.unmodifiableSet(EnumSet.of(ANCHORS, ANCHOR_KEYS));

    /** What is read after them. */
    static final Set<ControlRows> AFTER = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(BEFORE)));

    private final String file;
    private final String table;
    private final List<String> columns;
    private final String where;

    ControlRows(String file, String table, String columns, String where) {
        this.file = file;
        this.table = table;
        this.columns = Stream.of(columns.split(",")).map(String::strip).toList();
        this.where = where;
    }

    String file() {
        return file;
    }

    /** The condition for one town; a place's code is six digits and nothing else. */
    String of(Place town) {
        return where.formatted(town.code());
    }

    Table table(Connection control) throws SQLException {
        return Table.of(control, control.getCatalog()).stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the control database has no table " + table))
                .only(columns);
    }

    /** Adds a row where none with that key is. */
    String add(List<String> names) {
        String marks = names.stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT " + marks
                + " FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE ";
    }
}
