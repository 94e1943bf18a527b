package jp.kasane.web.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Consultations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each demonstration town its consultations once, in the name of its officer, as soon as the town and the officer are there.
 * A town that has ever numbered a consultation is left alone.
 */
final class DemoRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);
    private static final Map<String, String> OFFICERS = Map.of(
            "023213", "ajigasawa-officer",
            "023035", "imabetsu-officer",
            "023043", "yomogita-officer",
            "023078", "sotogahama-officer");

    private final DemoTowns towns;
    private final Clock clock;
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    DemoRecords(DemoTowns towns, Clock clock) {
        this.towns = towns;
        this.clock = clock;
    }

    boolean filled() {
        return filled.containsAll(OFFICERS.keySet());
    }

    void fill() {
        OFFICERS.forEach((town, officer) -> {
            if (!filled.contains(town)) {
                fill(town, officer);
            }
        });
    }

    private void fill(String code, String officer) {
        try {
            Optional<TownUnit> entered = towns.enter(code, officer, StandardRole.COORDINATOR);
            if (entered.isPresent()) {
                try (TownUnit unit = entered.get()) {
                    fill(unit);
                }
                filled.add(code);
            }
        } catch (RuntimeException e) {
            LOG.warn("the demonstration of town {} could not be filled", code, e);
        }
    }

    private void fill(TownUnit unit) {
        Consultations consultations = new Consultations(unit, clock);
        if (consultations.anyEverNumbered()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
        for (DemoLine line : lines()) {
            ConsultationSheet taken =
                    consultations.record(line.intake(unit.tenant().name(), today));
            if (line.done()) {
                consultations.finish(taken.id());
            }
        }
        LOG.info("the demonstration of town {} was filled", unit.tenant().code());
    }

    /** Oldest first, as they would have been taken down. */
    static List<DemoLine> lines() {
        return DemoTowns.lines("consultations.txt").stream()
                .map(DemoLine::of)
                .sorted(Comparator.comparingInt(DemoLine::daysAgo).reversed())
                .toList();
    }
}
