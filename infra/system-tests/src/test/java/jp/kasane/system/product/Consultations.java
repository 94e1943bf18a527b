package jp.kasane.system.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;

/** Consultations recorded the way an officer's form records them. */
public final class Consultations {

    private static final Pattern ADDRESS = Pattern.compile("/t/[0-9]{6}/consultations/([0-9A-Z]{26}).*");

    private final People people;
    private final RootDatabase database;
    private final Map<Place, Person> officers = new HashMap<>();

    public Consultations(RunningKasane kasane) {
        this.people = new People(kasane);
        this.database = kasane.database();
    }

    /** What the form holds when everything required is filled in, with the changes given. */
    public static Map<String, String> form(Map<String, String> changes) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "received_on", "2026-11-01",
                "channel", "PHONE",
                "relation", "SELF",
                "person_name", "架空 相談",
                "person_kana", "かくう そうだん",
                "fields", "ELDERLY",
                "urgency", "ORDINARY",
                "body", "生活のことで相談があった。",
                "next_step", "UNDECIDED"));
        form.putAll(changes);
        return form;
    }

    public static Answer send(Person officer, Place town, Map<String, String> changes) {
        return Caller.as(officer).post("/t/" + town.code() + "/consultations/new", form(changes));
    }

    /** Records one; returns its id. */
    public static String record(Person officer, Place town, Map<String, String> changes) {
        Answer answer = send(officer, town, changes);
        Matcher address = ADDRESS.matcher(answer.location());
        assertThat(address.matches())
                .as("recorded: " + answer.status() + " " + answer.body())
                .isTrue();
        return address.group(1);
    }

    /** One of the town that the person has recorded and has been given, whatever their role. */
    public String of(Place town, Person person) {
        Person officer = officers.computeIfAbsent(town, one -> people.with(one, StandardRole.COORDINATOR));
        String id = record(officer, town, Map.of());
        database.change(
                "UPDATE " + Towns.database(town) + ".consultation SET recorded_by = ?, assigned_to = ? WHERE id = ?",
                person.id(),
                person.id(),
                id);
        return id;
    }
}
