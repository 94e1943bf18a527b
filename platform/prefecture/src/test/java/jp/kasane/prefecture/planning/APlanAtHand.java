package jp.kasane.prefecture.planning;

import static jp.kasane.prefecture.planning.APlan.HERE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two towns with their visits in a programme, two advisers, and what is done to their plan. */
abstract class APlanAtHand {

    static APlan plan;
    static String town;
    static String other;

    String programme = "";
    String adviser = "";
    String second = "";
    List<String> visits = List.of();
    List<String> others = List.of();

    @BeforeAll
    static void open() {
        plan = new APlan();
        town = plan.town();
        other = plan.town();
    }

    @AfterAll
    static void close() {
        plan.close();
    }

    @BeforeEach
    void lay() {
        plan.none();
        programme = plan.programme();
        adviser = plan.adviser();
        second = plan.adviser();
        visits = plan.visits(programme, town);
        others = plan.visits(programme, other);
    }

    /** A run that began now and found this. */
    String run(Map<String, Placement> placed) {
        return run(Asked.plan(10), placed);
    }

    String run(Asked asked, Map<String, Placement> placed) {
        Situation now = plan.room().situation(HERE, programme).orElseThrow();
        Found begun = Found.begun(asked, now.versions(), now.standing());
        Found found = asked.repairs()
                ? begun.repaired(List.of(new Found.Choice(new Plan(placed), List.of(), List.of(), 0, 0)))
                : begun.better(new Plan(placed));
        return kept(now, found);
    }

    String kept(Situation now, Found found) {
        String id = Ids.next();
        plan.places
                .control()
                .jdbi()
                .useHandle(handle -> RunRows.insert(
                        handle,
                        HERE,
                        new Run(
                                id,
                                programme,
                                Run.State.RUNNING,
                                now.basis(),
                                "",
                                Optional.empty(),
                                found,
                                plan.clock.instant(),
                                plan.clock.instant()),
                        plan.officer.userId()));
        return id;
    }

    TakeOutcome taken(String run) {
        return plan.plans().take(programme, run, 0, "計画を採用", plan.officer);
    }

    TakeOutcome moved(String visit, Placement to) {
        return plan.plans().move(programme, visit, plan.read(visit).version(), to, "動かす", plan.officer);
    }

    List<String> trail() {
        return plan.column("SELECT CONCAT(action, ' ', subject_kind) FROM control_audit ORDER BY id");
    }
}
