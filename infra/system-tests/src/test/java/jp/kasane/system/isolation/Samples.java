package jp.kasane.system.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.People.Stage;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.Profiles;
import jp.kasane.system.product.RootDatabase;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;

/**
 * What stands in the parameters of an address: something of the place that exists and belongs to who asks, made anew for each
 * question that may end it.
 */
final class Samples {

    private final RootDatabase database;
    private final People people;
    private final Consultations consultations;
    private final Profiles profiles;
    private final DispatchSamples dispatch;
    private final Map<String, String> lasting = new HashMap<>();

    Samples(RunningKasane kasane) {
        this.database = kasane.database();
        this.people = new People(kasane);
        this.consultations = new Consultations(kasane);
        this.profiles = new Profiles(kasane);
        this.dispatch = new DispatchSamples(kasane.database());
    }

    /** Values of things that exist at the place. */
    UnaryOperator<String> of(Operation operation, Person asking, Place place) {
        return name -> value(operation, name, asking, place);
    }

    /** Values well formed, of things that exist nowhere. */
    UnaryOperator<String> unknown(Place place) {
        return name -> switch (name) {
            case "town", "prefecture" -> place.code();
            case "tag" -> "xx";
            default -> Ids.next();
        };
    }

    Map<String, String> form(Operation operation) {
        return Map.of("purpose", "システム試験");
    }

    private String value(Operation operation, String name, Person asking, Place place) {
        if (name.equals("town") || name.equals("prefecture")) {
            return place.code();
        }
        return operation.method().equals("GET")
                ? lasting.computeIfAbsent(
                        operation.template().replaceFirst("\\{" + name + ".*", "") + asking.id() + place,
                        key -> anew(operation, name, asking, place))
                : anew(operation, name, asking, place);
    }

    private String anew(Operation operation, String name, Person asking, Place place) {
        String template = operation.template();
        if (template.matches(".*/(dispatch|visits|availability)/.*")) {
            return dispatch.of(operation, name, asking, place);
        }
        if (template.contains("/consultations/{" + name)) {
            return consultations.of(place, asking);
        }
        if (template.contains("/drafts/{" + name)) {
            return Ids.next();
        }
        if (template.contains("/person/{" + name)) {
            return colleague(place).id();
        }
        if (template.contains("/grants/{" + name)) {
            return people.grant(
                    people.stranger("架空 同僚"),
                    place,
                    worker(place),
                    template.contains("approve") || template.contains("decline") ? Stage.PROPOSED : Stage.LIVE);
        }
        return anewElsewhere(operation, name, place);
    }

    private String anewElsewhere(Operation operation, String name, Place place) {
        String template = operation.template();
        if (template.contains("/figures/{" + name)) {
            return profiles.of(place);
        }
        if (template.contains("/help/{" + name)) {
            return "start";
        }
        if (template.contains("/towns/{" + name)) {
            return oneThatLeft();
        }
        if (template.contains("/neighbours/{" + name) || template.contains("/arrangements/{" + name)) {
            return oneThatPublished();
        }
        if (template.contains("/templates/{" + name)) {
            return aTemplate(place);
        }
        if (template.contains("/jobs/{" + name)) {
            return database.column("SELECT id FROM job WHERE place_code = ? LIMIT 1", place.code())
                    .get(0);
        }
        throw new AssertionError(operation + ": nobody said what stands for {" + name + "}; add it to Samples");
    }

    /** A town of the prefecture that has left once, and left a certificate. */
    private String oneThatLeft() {
        String town = Towns.HIRANAI.code();
        if (database.column("SELECT id FROM departure WHERE town_code = ?", town)
                .isEmpty()) {
            database.change(
                    "INSERT INTO departure (id, town_code, state, reason, asked_by, asked_at, certificate)"
                            + " VALUES (?, ?, 'ERASED', '試験', ?, NOW(6), '消去証明書')",
                    Ids.next(),
                    town,
                    Ids.next());
        }
        return town;
    }

    /** A town of the prefecture that has published its arrangement, for all of the prefecture to see. */
    private String oneThatPublished() {
        String town = Towns.YOMOGITA.code();
        database.change(
                "INSERT IGNORE INTO published_arrangement (town_code, title, effective_from, parts, content, sha256,"
                        + " published_by, published_at) VALUES (?, '試験', '2026-04-01', 'BODIES', ?, REPEAT('0', 64), ?, NOW(6))",
                town,
                "{\"format\":\"kasane-definition\",\"version\":1,\"title\":\"試験\",\"effectiveFrom\":\"2026-04-01\"}",
                Ids.next());
        return town;
    }

    /** A template that the prefecture keeps; another one once it has been retired. */
    private String aTemplate(Place prefecture) {
        List<String> kept = database.column(
                "SELECT id FROM arrangement_template WHERE prefecture_code = ? AND title = '試験' AND retired_at IS NULL",
                prefecture.code());
        if (!kept.isEmpty()) {
            return kept.get(0);
        }
        String id = Ids.next();
        database.change(
                "INSERT INTO arrangement_template (id, prefecture_code, title, content, file_name, added_at)"
                        + " VALUES (?, ?, '試験', ?, 'x.yaml', NOW(6))",
                id,
                prefecture.code(),
                "{\"format\":\"kasane-definition\",\"version\":1,\"title\":\"試験\",\"effectiveFrom\":\"2026-04-01\","
                        + "\"bodies\":[{\"id\":\"yorozu\",\"origin\":\"template\",\"name\":\"よろず相談\"}]}");
        return id;
    }

    /** Somebody of the place whom its administrator may look after. */
    Person colleague(Place place) {
        return people.with(place, worker(place));
    }

    private static StandardRole worker(Place place) {
        return place.kind() == Place.Kind.TOWN ? StandardRole.CASE_WORKER : StandardRole.PREFECTURE_OFFICER;
    }
}
