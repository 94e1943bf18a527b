package jp.kasane.web.running;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.time.PublicHolidays;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.planning.Runs;

/** A programme of each prefecture with a plan: one town, one adviser, two visits of which the first is proposed. */
public final class PlanThings {

    private static final int OFFERED = 90;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Map<Place, PlanThings> LASTING = new ConcurrentHashMap<>();

    public final String programme;
    public final String town;
    public final String request = Ids.next();
    public final String adviser;
    public final String first = Ids.next();
    public final String second = Ids.next();
    private final Place prefecture;

    private PlanThings(Place prefecture) {
        this.prefecture = prefecture;
        this.programme = DispatchThings.programme(prefecture, "PLANNING");
        this.town = RunningPages.get().registeredTown(prefecture);
        this.adviser = DispatchThings.adviser(prefecture, "見本 計画", null);
        Books.changeControl(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', '{\"subjects\":[\"SUBJECTA\"]}', 1, ?, NOW(6), NOW(6))",
                request,
                prefecture.code(),
                programme,
                town,
                Ids.next());
        visit(first, 1);
        visit(second, 2);
    }

    /** As at the beginning, whoever was ill meanwhile. */
    private void offered() {
        Books.changeControl("DELETE FROM dispatch_withdrawn WHERE adviser_id = ?", adviser);
        var days = Books.control("SELECT day FROM dispatch_offer WHERE adviser_id = ?", adviser);
        for (int i = 1; i < OFFERED && days.size() < OFFERED - 1; i++) {
            LocalDate day = today().plusDays(i);
            Books.changeControl("INSERT IGNORE INTO dispatch_offer VALUES (?, ?, 'MORNING')", adviser, day);
        }
    }

    private void visit(String id, int number) {
        Books.changeControl(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'UNPLANNED', 1, NOW(6))",
                id,
                prefecture.code(),
                programme,
                request,
                town,
                DispatchThings.STAGES.get(number - 1),
                number);
    }

    private static LocalDate today() {
        return LocalDate.now(Grants.JAPAN);
    }

    /** The so-manieth Wednesday from next week on of those on which somebody may be sent. */
    public static LocalDate wednesday(int number) {
        LocalDate day = today().plusDays(7);
        int left = number;
        while (!open(day) || left-- > 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean open(LocalDate day) {
        boolean turn = (day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                || (day.getMonthValue() == 1 && day.getDayOfMonth() <= 3);
        return day.getDayOfWeek() == DayOfWeek.WEDNESDAY
                && !turn
                && PublicHolidays.on(day).isEmpty();
    }

    /** That of the prefecture, as at its beginning: nothing searches, the first visit is proposed for the first Wednesday. */
    public static PlanThings of(Place prefecture) {
        PlanThings plan = LASTING.computeIfAbsent(prefecture, PlanThings::new);
        quiet();
        Books.changeControl("DELETE FROM dispatch_visit_event WHERE visit_id IN (?, ?)", plan.first, plan.second);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'UNPLANNED', adviser_id = NULL, day = NULL, half = NULL, town_agreed = FALSE,"
                        + " adviser_agreed = FALSE, version = 1 WHERE request_id = ?",
                plan.request);
        Books.changeControl("UPDATE dispatch_request SET state = 'ACCEPTED' WHERE id = ?", plan.request);
        Books.changeControl("UPDATE dispatch_adviser SET retired_at = NULL WHERE id = ?", plan.adviser);
        Books.changeControl("UPDATE dispatch_programme SET version = 1 WHERE id = ?", plan.programme);
        plan.offered();
        plan.put(plan.first, "PROPOSED", wednesday(0));
        return plan;
    }

    /** Ends what is searched for still: a search writes while it lasts, and leaves no place for another. */
    static void quiet() {
        LASTING.values().forEach(PlanThings::stop);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (searching()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a search that was stopped goes on");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Seen in its threads: a stopped one says that it is over before it is. */
    private static boolean searching() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("kasane-dispatch-search"))
                .flatMap(thread -> Stream.of(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().equals(Runs.class.getName()));
    }

    private void stop() {
        var running =
                Books.control("SELECT id FROM dispatch_run WHERE programme_id = ? AND state = 'RUNNING'", programme);
        if (!running.isEmpty()) {
            Caller officer = Caller.as(People.with(prefecture, StandardRole.PREFECTURE_OFFICER));
            running.forEach(run -> officer.post(path() + "/runs/" + run.get("id") + "/stop", Form.of()));
        }
    }

    /** The address of the plan's page. */
    public String path() {
        return "/p/" + prefecture.code() + "/dispatch/" + programme + "/plan";
    }

    public void put(String visit, String state, LocalDate day) {
        Books.changeControl(
                "UPDATE dispatch_visit SET state = ?, adviser_id = ?, day = ?, half = 'MORNING' WHERE id = ?",
                state,
                adviser,
                day,
                visit);
        Books.changeControl(
                "INSERT INTO dispatch_visit_event VALUES (?, ?, 'PLACE', 'UNPLANNED', 'PROPOSED', ?, ?, 'MORNING', '', ?, NOW(6))",
                Ids.next(),
                visit,
                adviser,
                day,
                Ids.next());
    }

    /** A search that found a day for both visits. */
    public String run(String state) {
        String id = Ids.next();
        Books.changeControl(
                "INSERT INTO dispatch_run VALUES (?, ?, ?, ?, REPEAT('0', 64), 'ruin', 0, 0, 1234, ?, ?, NOW(6), NOW(6))",
                id,
                prefecture.code(),
                programme,
                state,
                "{\"seconds\":10,\"repairs\":[],\"versions\":{\"" + first + "\":1,\"" + second + "\":1},\"placed\":{\""
                        + first + "\":\"" + at(1) + "\",\"" + second + "\":\"" + at(4) + "\"}}",
                Ids.next());
        return id;
    }

    /** One that was taken when the first visit was moved to where it stands, out of nowhere. */
    public String taken() {
        String id = run("TAKEN");
        Books.changeControl(
                "UPDATE dispatch_run SET best = JSON_SET(best, '$.taken', JSON_ARRAY(JSON_OBJECT('visit', ?, 'version', 1)))"
                        + " WHERE id = ?",
                first,
                id);
        return id;
    }

    private String at(int number) {
        return adviser + " " + wednesday(number) + " MORNING";
    }

    /** What stands in an address below a plan for a parameter of this name. */
    static String thing(Operation operation, String name, Place prefecture) {
        PlanThings plan = of(prefecture);
        return switch (name) {
            case "programme" -> plan.programme;
            case "run" ->
                operation.template().endsWith("/undo")
                        ? plan.taken()
                        : plan.run(operation.template().endsWith("/stop") ? "RUNNING" : "DONE");
            case "visit" -> plan.first;
            default ->
                throw new AssertionError(
                        operation + ": nobody said what stands for {" + name + "}; add it to PlanThings");
        };
    }

    /** With what form each operation of a plan succeeds. */
    static Map<String, DispatchForms.Filling> forms() {
        String plan = "/p/{prefecture}/dispatch/{programme}/plan";
        return Map.of(
                plan + "/weights",
                (person, place, ids) -> weights(),
                plan + "/runs",
                (person, place, ids) -> Form.of("seconds", "10"),
                plan + "/runs/{run}/stop",
                (person, place, ids) -> Form.of(),
                plan + "/runs/{run}/take",
                (person, place, ids) -> Form.of(),
                plan + "/runs/{run}/undo",
                (person, place, ids) -> Form.of("sure", "yes"),
                plan + "/repair",
                (person, place, ids) ->
                        Form.of("what", "OUT", "adviser", "", "from", "", "until", "", "visit", of(place).first),
                plan + "/{visit}/move",
                (person, place, ids) -> move(of(place), wednesday(1)),
                plan + "/{visit}/undo",
                (person, place, ids) -> Form.of("version", "1"));
    }

    private static Form weights() {
        Form form = Form.of("version", "1");
        for (var goal : Goal.values()) {
            form = form.with("weight." + goal.name(), "7");
        }
        return form;
    }

    public static Form move(PlanThings plan, LocalDate to) {
        return Form.of("day", to.toString(), "half", "MORNING", "adviser", plan.adviser, "version", "1");
    }
}
