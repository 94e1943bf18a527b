package jp.kasane.system.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.People.Stage;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.Profiles;
import jp.kasane.system.product.RootDatabase;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;

/** The word of one town that occurs nowhere else, and the identifiers of what it stands in. */
final class Canary {

    /** Columns whose few values the schema fixes, and identifiers (which are looked for themselves): a word there breaks the page. */
    private static final Set<String> FIXED = Set.of(
            "consultation.channel",
            "consultation.contact_relation",
            "consultation.fields",
            "consultation.urgency",
            "consultation.next_step",
            "consultation.basis",
            "consultation.state",
            "consultation.number",
            "audit_entry.actor_role",
            "audit_entry.action",
            "audit_entry.subject_kind",
            "audit_entry.request_id",
            "audit_entry.shown_ids",
            "consultation_history.act",
            "consultation_history.content",
            "profile_figure.content",
            "profile_change.act",
            "profile_change.content",
            "definition_version.content",
            "definition_version.sha256",
            "draft.form",
            "draft.content",
            "setting.name",
            "town_marker.name");

    private final String word;
    private final List<String> ids = new ArrayList<>();
    private int sightings;

    private Canary(String word) {
        this.word = word;
    }

    static Canary plant(RunningKasane kasane, Place town) {
        Canary canary = new Canary("ことりの鳴き声" + town.code() + "号");
        RootDatabase database = kasane.database();
        People people = new People(kasane);
        Person recorder = people.stranger(canary.word);
        String grant = people.grant(recorder, town, StandardRole.COORDINATOR, Stage.LIVE);
        canary.ids.add(recorder.id());
        database.change("UPDATE access_grant SET post = ?, purpose = ? WHERE id = ?", canary.word, canary.word, grant);
        for (int i = 0; i < 3; i++) {
            canary.ids.add(Consultations.record(recorder, town, canary.everyField()));
        }
        jp.kasane.system.http.Caller.as(recorder)
                .post("/t/" + town.code() + "/drafts/" + jp.kasane.kernel.control.Ids.next(), canary.everyField());
        canary.ids.add(new Profiles(kasane)
                .add(people.with(town, StandardRole.TOWN_ADMINISTRATOR), town, canary.everyPartOfAFigure()));
        canary.fill(database, town);
        return canary;
    }

    private Map<String, String> everyField() {
        return Map.of(
                "person_name", word,
                "person_kana", "ことり",
                "contact_name", word,
                "contact_phone", word,
                "address", word,
                "body", word + "\n二行目",
                "next_note", word);
    }

    private Map<String, String> everyPartOfAFigure() {
        return Map.of(
                "label",
                word,
                "value",
                word,
                "unit",
                word,
                "as_of",
                word,
                "document",
                word,
                "place",
                word,
                "note",
                word);
    }

    /** Every text column there is, today's and tomorrow's: a new one is filled unless it is named above with a reason. */
    private void fill(RootDatabase database, Place town) {
        String schema = Towns.database(town);
        List<Map<String, String>> columns = database.rows(
                "SELECT table_name AS t, column_name AS c, character_maximum_length AS n FROM information_schema.columns"
                        + " WHERE table_schema = ? AND data_type IN ('varchar', 'text', 'mediumtext', 'longtext')"
                        + " AND table_name <> 'flyway_schema_history'",
                schema);
        assertThat(columns).hasSizeGreaterThan(15);
        for (Map<String, String> column : columns) {
            String name = column.get("t") + "." + column.get("c");
            if (!FIXED.contains(name)) {
                database.change(
                        "UPDATE " + schema + "." + column.get("t") + " SET " + column.get("c") + " = CONCAT(COALESCE("
                                + column.get("c") + ", ''), ?) WHERE COALESCE(" + column.get("c")
                                + ", '') NOT LIKE ? AND "
                                + (column.get("t").equals("consultation") ? "person_kana LIKE 'ことり%'" : "TRUE"),
                        " " + word,
                        "%" + word + "%");
            }
        }
    }

    String word() {
        return word;
    }

    boolean wordIn(String text) {
        return text.contains(word) || text.contains(jp.kasane.system.http.Caller.encoded(word));
    }

    /** Whether the answer tells of the town; that an answer repeats the address it was asked at tells nothing. */
    boolean in(String answer, String asked) {
        return (!wordIn(asked) && wordIn(answer))
                || ids.stream().anyMatch(id -> !asked.contains(id) && answer.contains(id));
    }

    void sawAtHome(String text) {
        if (wordIn(text)) {
            sightings++;
        }
    }

    int seenByItsOwn() {
        return sightings;
    }
}
