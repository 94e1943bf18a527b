package jp.kasane.web.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.Users;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.tenancy.TenantRegistry;
import jp.kasane.kernel.tenancy.TownUnit;
import jp.kasane.kernel.tenancy.Towns;
import jp.kasane.municipal.consultations.ConsultationSheet;
import jp.kasane.municipal.consultations.Consultations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each demonstration town its consultations once, in the name of its officer, as soon as the town and the officer are there.
 * A town that has ever numbered a consultation is left alone.
 */
public final class DemoRecords {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRecords.class);
    private static final String PREFECTURE = "020001";
    private static final Map<String, String> OFFICERS = Map.of(
            "023213", "ajigasawa-officer",
            "023035", "imabetsu-officer",
            "023043", "yomogita-officer",
            "023078", "sotogahama-officer");

    private final TenantRegistry registry;
    private final Towns towns;
    private final Grants grants;
    private final Users users;
    private final Clock clock;
    private final Set<String> filled = ConcurrentHashMap.newKeySet();

    public DemoRecords(TenantRegistry registry, Towns towns, Grants grants, Users users, Clock clock) {
        this.registry = registry;
        this.towns = towns;
        this.grants = grants;
        this.users = users;
        this.clock = clock;
    }

    /** Fills the towns that wait for it. Asked again and again while the demonstration is being set up. */
    public void fill() {
        OFFICERS.keySet().stream().filter(town -> !filled.contains(town)).forEach(this::fill);
    }

    private void fill(String code) {
        try {
            Optional<Tenant> town = registry.find(code).filter(one -> one.state() == Tenant.State.ACTIVE);
            Optional<Viewer> officer = officer(code);
            if (town.isPresent() && officer.isPresent()) {
                fill(town.get(), officer.get());
                filled.add(code);
            }
        } catch (RuntimeException e) {
            LOG.warn("the demonstration of town {} could not be filled", code, e);
        }
    }

    private Optional<Viewer> officer(String code) {
        return users.byUsername(PREFECTURE, OFFICERS.getOrDefault(code, ""))
                .flatMap(user -> grants.liveOf(user.id()).stream()
                        .filter(grant -> grant.role() == StandardRole.COORDINATOR)
                        .filter(grant -> grant.place().code().equals(code))
                        .findFirst())
                .map(DemoRecords::viewer);
    }

    private static Viewer viewer(Grant grant) {
        return new Viewer(grant.userId(), grant.place(), Set.of(grant.role()), "demonstration");
    }

    private void fill(Tenant town, Viewer officer) {
        try (TownUnit unit = towns.open(town, officer)) {
            Consultations consultations = new Consultations(unit, clock);
            if (consultations.anyEverNumbered()) {
                return;
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), Grants.JAPAN);
            for (DemoLine line : lines()) {
                ConsultationSheet taken = consultations.record(line.intake(town.name(), today));
                if (line.done()) {
                    consultations.finish(taken.id());
                }
            }
            LOG.info("the demonstration of town {} was filled", town.code());
        }
    }

    /** Oldest first, as they would have been taken down. */
    static List<DemoLine> lines() {
        try (InputStream file = DemoRecords.class.getResourceAsStream("consultations.txt")) {
            if (file == null) {
                throw new IllegalStateException("the demonstration's consultations are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(DemoLine::of)
                    .sorted(Comparator.comparingInt(DemoLine::daysAgo).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
