package jp.kasane.admin.seal;

import java.util.List;
import java.util.Random;

/** Changes one thing of a sealed trail, whichever; and takes it back. */
final class Mutations {

    private static final List<String> TOWN = List.of("audit_entry", "audit_seal", "audit_shown");

    private final ATrail trail;
    private final String control;
    private String touched = "";

    Mutations(ATrail trail, String control) {
        this.trail = trail;
        this.control = control;
    }

    /** What there is now, to be gone back to. */
    void remember() {
        for (String table : TOWN) {
            trail.tamper("CREATE TABLE remembered_" + table + " AS SELECT * FROM " + table);
        }
        trail.server.asRoot(
                "CREATE TABLE " + control + ".remembered_audit_anchor AS SELECT * FROM " + control + ".audit_anchor");
    }

    void undo() {
        String database = touched.equals("audit_anchor") ? control : trail.town.databaseName();
        trail.server.asRoot(
                "DELETE FROM " + database + "." + touched,
                "INSERT INTO " + database + "." + touched + " SELECT * FROM " + database + ".remembered_" + touched);
    }

    String mutate(Random chance) throws Exception {
        String mutation = switch (chance.nextInt(8)) {
            case 0, 1, 2 -> changeEntry(chance);
            case 3 -> remove("audit_entry", "id", chance);
            case 4 -> changeSeal(chance);
            case 5 -> remove("audit_seal", "number", chance);
            case 6 -> changeAnchor(chance);
            default -> chance.nextBoolean() ? forgetShown(chance) : remove("audit_anchor", "number", chance);
        };
        String database = touched.equals("audit_anchor") ? control : trail.town.databaseName();
        trail.server.asRoot("USE " + database, mutation);
        return mutation;
    }

    private String changeEntry(Random chance) throws Exception {
        return change(
                "audit_entry",
                "id",
                chance,
                List.of(
                        "id = id + 1000",
                        "at = at + INTERVAL " + (1 + chance.nextInt(1_000_000)) + " MICROSECOND",
                        "actor_id = REVERSE(actor_id)",
                        "actor_role = CONCAT(actor_role, 'X')",
                        "action = CONCAT('E', action)",
                        "subject_kind = ''",
                        "subject_id = IF(subject_id IS NULL, REPEAT('X', 26), NULL)",
                        "shown_ids = IF(shown_ids IS NULL, '', SUBSTRING(shown_ids, 2))",
                        "purpose = IF(purpose IS NULL, '', NULL)",
                        "purpose = CONCAT(COALESCE(purpose, ''), ' ')",
                        "request_id = CONCAT(request_id, '0')"));
    }

    private String changeSeal(Random chance) throws Exception {
        return change(
                "audit_seal",
                "number",
                chance,
                List.of(
                        "number = number + 1000",
                        "from_id = from_id + 1",
                        "to_id = to_id - 1",
                        "settled_to = settled_to + 1",
                        "ids = CONCAT('1 ', ids)",
                        "ids = 'nothing of the kind'",
                        "total = total + 1",
                        "leaves = INSERT(leaves, 1, 1, CHAR(ASCII(leaves) ^ 1))",
                        "leaves = CONCAT(leaves, 'x')",
                        "root = REVERSE(root)",
                        "previous = REVERSE(CONCAT(SUBSTRING(previous, 2), 'x'))",
                        "at = at - INTERVAL 1 MICROSECOND",
                        "hash = REVERSE(hash)"));
    }

    private String changeAnchor(Random chance) throws Exception {
        return change(
                "audit_anchor",
                "number",
                chance,
                List.of(
                        "town_code = '999999'",
                        "number = number + 1000",
                        "event = IF(event = 'SEALED', 'RESTORED', 'SEALED')",
                        "event = 'x'",
                        "seal_number = seal_number + 1",
                        "seal_hash = REVERSE(seal_hash)",
                        "entries = entries - 1",
                        "last_entry = last_entry + 1",
                        "at = at + INTERVAL 1 MICROSECOND",
                        "previous = REVERSE(CONCAT(SUBSTRING(previous, 2), 'x'))",
                        "key_id = REVERSE(key_id)",
                        "signature = REVERSE(signature)",
                        "signature = ''"));
    }

    private String forgetShown(Random chance) {
        touched = "audit_shown";
        return "DELETE FROM audit_shown ORDER BY record_id, shown_hour LIMIT " + (1 + chance.nextInt(2));
    }

    private String remove(String table, String key, Random chance) throws Exception {
        touched = table;
        return "DELETE FROM " + table + " WHERE " + key + " = " + one(table, key, chance);
    }

    private String change(String table, String key, Random chance, List<String> ways) throws Exception {
        touched = table;
        return "UPDATE " + table + " SET " + ways.get(chance.nextInt(ways.size())) + " WHERE " + key + " = "
                + one(table, key, chance);
    }

    private String one(String table, String key, Random chance) throws Exception {
        String database = table.equals("audit_anchor") ? control : trail.town.databaseName();
        List<String> all = trail.column("SELECT " + key + " FROM " + database + "." + table);
        return all.get(chance.nextInt(all.size()));
    }
}
