package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.ATown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A town with two people in it, its tables empty before each test. */
abstract class Scene {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneOffset.UTC);
    static final String AKI = Ids.next();
    static final String BUN = Ids.next();

    private static final Queue<TownUnit> UNITS = new ConcurrentLinkedQueue<>();

    static ATown town;

    @BeforeAll
    static void open() {
        town = ATown.fresh();
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @BeforeEach
    void empty() {
        UNITS.forEach(TownUnit::close);
        UNITS.clear();
        for (String table : List.of(
                "consultation_handed_in",
                "consultation_search",
                "consultation_history",
                "consultation",
                "consultation_number",
                "audit_entry",
                "audit_shown")) {
            town.execute("DELETE FROM " + table);
        }
    }

    static Consultations as(String user, StandardRole role) {
        TownUnit unit = town.as(user, role);
        UNITS.add(unit);
        return new Consultations(unit, CLOCK);
    }

    static ConsultationSheet recorded(String user, Intake intake) {
        return as(user, CASE_WORKER).record(intake);
    }

    static List<String> trail() {
        return town.column("SELECT CONCAT_WS(' ', action, actor_role, subject_id) FROM audit_entry ORDER BY id");
    }
}
