package jp.kasane.web.running;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.web.running.People.Stage;

/**
 * With what each operation succeeds: what stands in its address, made anew for who asks, and what its form holds. An operation that
 * nobody has said this for fails every test that is made of the operations.
 */
public final class Samples {

    private Samples() {}

    /** An operation as it may be asked: all that a request needs. */
    public record Request(
            Operation operation, Person person, Place place, String address, Form form, Map<String, String> ids) {

        public Answer send(Caller caller) {
            return operation.reads() ? caller.get(address) : caller.post(address, form);
        }

        public Answer send() {
            return send(Caller.as(person));
        }
    }

    /** The operation asked by this person of things of the place that they may have. */
    public static Request of(Operation operation, Person person, Place place) {
        return of(operation, person, place, name -> thing(operation, name, person, place));
    }

    /** As above, with other values in the address. */
    public static Request of(Operation operation, Person person, Place place, UnaryOperator<String> things) {
        PlanThings.quiet();
        Map<String, String> ids = new HashMap<>();
        operation.parameters().forEach(name -> ids.put(name, things.apply(name)));
        String address = operation.address(name -> ids.getOrDefault(name, place.code()));
        Form form = operation.reads() ? Form.of() : Forms.of(operation, person, place, ids);
        return new Request(operation, person, place, address, form, Map.copyOf(ids));
    }

    /** Something well formed that exists nowhere. */
    public static String unknown(String parameter) {
        return parameter.equals("municipality") ? RunningPages.NOWHERE : Ids.next();
    }

    /** What stands in an address for a parameter of this name. */
    public static String thing(Operation operation, String name, Person person, Place place) {
        return switch (operation.template().replaceFirst("^/[tp]/\\{\\w+}", "").replaceFirst("\\{" + name + ".*", "")) {
            case "/consultations/" -> consultation(operation, place, person);
            case "/drafts/" -> draft(person, place);
            case "/people/person/" -> colleague(operation, place);
            case "/people/grants/" ->
                People.grant(
                        People.stranger().id(),
                        place,
                        worker(place),
                        operation.template().matches(".*(approve|decline)") ? Stage.PROPOSED : Stage.LIVE);
            case "/profile/figures/" ->
                Things.figure(place, operation.template().endsWith("/restore"));
            case "/towns/" -> townOf(operation, place);
            case "/arrangements/" -> PublishedTowns.publishedTown(place);
            case "/neighbours/" -> neighbour(place);
            case "/jobs/" -> Things.job(place, new JobRequest.KeepPrefecture(place.code()));
            case "/templates/" -> Things.template(place);
            case "/language/" -> "en";
            default -> elsewhere(operation, name, person, place);
        };
    }

    private static String elsewhere(Operation operation, String name, Person person, Place place) {
        if (operation.template().matches(".*/(dispatch|visits|availability)(/.*)?")) {
            return DispatchThings.thing(operation, name, person, place);
        }
        throw new AssertionError(operation + ": nobody said what stands for {" + name + "}; add it to Samples.thing");
    }

    /** Of what another town may read and this one may not there is only what towns of another prefecture have published. */
    private static String neighbour(Place town) {
        boolean other = town.equals(RunningPages.get().otherTown());
        return PublishedTowns.publishedTown(other ? RunningPages.OTHER_PREFECTURE : RunningPages.PREFECTURE);
    }

    private static String consultation(Operation operation, Place place, Person person) {
        String id = Things.consultationOf(place, person);
        if (operation.template().endsWith("/reopen")) {
            Books.change(Books.of(place), "UPDATE consultation SET state = 'DONE' WHERE id = ?", id);
        }
        return id;
    }

    private static String draft(Person person, Place place) {
        String id = Ids.next();
        Books.change(
                Books.of(place),
                "INSERT INTO draft (id, owner_id, form, content, created_at, changed_at) VALUES (?, ?, 'intake', '{}',"
                        + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                id,
                person.id());
        return id;
    }

    private static String colleague(Operation operation, Place place) {
        boolean invited = operation.template().endsWith("/invitation");
        boolean leaving = operation.template().endsWith("/close");
        String id = invited ? People.invited() : People.stranger().id();
        People.grant(id, place, worker(place), leaving ? Stage.EXPIRED : Stage.LIVE);
        return id;
    }

    private static String townOf(Operation operation, Place prefecture) {
        String code = RunningPages.get().registeredTown(prefecture);
        if (operation.template().endsWith("/resume")) {
            Books.changeControl("UPDATE tenant SET state = 'SUSPENDED', state_reason = '試験' WHERE code = ?", code);
        }
        if (operation.template().endsWith("/rename/withdraw")) {
            Books.changeControl(
                    "INSERT INTO town_name VALUES (?, '2030-04-01', '新見本町', 'しんみほんちょう', ?, NOW(6), NULL)",
                    code,
                    Ids.next());
        }
        if (operation.template().endsWith("/merge/withdraw")) {
            Books.changeControl(
                    "INSERT INTO merger VALUES (?, ?, '2030-04-01', '告示', ?, NOW(6), NULL)",
                    code,
                    RunningPages.get().registeredTown(prefecture),
                    Ids.next());
        }
        if (operation.template().matches(".*/departure/(agree|withdraw)")) {
            Things.leaving(code, "ASKED");
        }
        if (operation.template().endsWith("/departure/certificate")) {
            Things.leaving(code, "ERASED");
        }
        return code;
    }

    /** A role of such a place that its administrator may give. */
    static StandardRole worker(Place place) {
        return place.kind() == Place.Kind.TOWN ? StandardRole.CASE_WORKER : StandardRole.PREFECTURE_OFFICER;
    }
}
