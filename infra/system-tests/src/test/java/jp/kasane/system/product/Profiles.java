package jp.kasane.system.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;

/** Figures of a town's profile, entered the way its administrator's form enters them. */
public final class Profiles {

    private final People people;
    private final RootDatabase database;

    public Profiles(RunningKasane kasane) {
        this.people = new People(kasane);
        this.database = kasane.database();
    }

    /** What the form holds when everything required is filled in, with the changes given. */
    public static Map<String, String> form(Map<String, String> changes) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "label", "見本の数",
                "value", "12",
                "emptiness", "",
                "unit", "か所",
                "as_of", "令和8年11月1日",
                "origin", "SOURCE",
                "document", "見本計画",
                "place", "1ページ",
                "note", ""));
        form.putAll(changes);
        return form;
    }

    public static Answer send(Person administrator, Place town, Map<String, String> changes) {
        return Caller.as(administrator).post("/t/" + town.code() + "/profile/figures/new", form(changes));
    }

    /** Enters one; returns its id. */
    public String add(Person administrator, Place town, Map<String, String> changes) {
        Answer answer = send(administrator, town, changes);
        assertThat(answer.location()).as(answer.status() + " " + answer.body()).endsWith("told=added");
        return database.one("SELECT figure_id FROM " + Towns.database(town)
                + ".profile_change WHERE act = 'ADD' ORDER BY changed_at DESC LIMIT 1");
    }

    /** One of the town, whoever asks. */
    public String of(Place town) {
        return add(people.with(town, StandardRole.TOWN_ADMINISTRATOR), town, Map.of());
    }
}
