package jp.kasane.kernel.tenancy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.secrets.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way into towns' databases. Each town has a pool and an entity manager factory of its own, made at its first use with
 * its own database user, and dropped when nobody has asked for it for a while. There is no factory for "any town" and no default.
 * Offered to web-ui only.
 */
public final class Towns implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Towns.class);

    private final KeyRing keys;
    private final Limits limits;
    private final String persistenceUnit;
    private final Map<String, OpenTown> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeping;

    /**
     * Bounds of what a town may take.
     *
     * @param connectionsPerTown most connections to one town's database from this node
     * @param waitForConnection how long a request waits for one before it is refused
     * @param idleAfter a town nobody asked for this long is closed
     */
    public record Limits(int connectionsPerTown, Duration waitForConnection, Duration idleAfter) {
        public static final Limits USUAL = new Limits(8, Duration.ofSeconds(3), Duration.ofMinutes(15));
    }

    /**
     * @param persistenceUnit the unit that lists a town's entities (RESOURCE_LOCAL, no data source of its own)
     */
    public Towns(KeyRing keys, Limits limits, String persistenceUnit) {
        this.keys = keys;
        this.limits = limits;
        this.persistenceUnit = persistenceUnit;
        this.housekeeping = Executors.newScheduledThreadPool(1, task -> {
            Thread thread = new Thread(task, "kasane-town-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        long period = Math.max(1, limits.idleAfter().toMillis() / 4);
        housekeeping.scheduleWithFixedDelay(this::closeIdle, period, period, TimeUnit.MILLISECONDS);
    }

    /**
     * Opens a unit of work in the town for the viewer.
     *
     * @throws TownUnavailable the town is not active, or its database does not answer; asked for the first time only when the unit
     *     works
     * @throws IllegalArgumentException the viewer acts at another place
     */
    public TownUnit open(Tenant tenant, Viewer viewer) {
        if (!viewer.place().equals(tenant.place())) {
            throw new IllegalArgumentException("the viewer acts at another place than " + tenant.code());
        }
        if (!tenant.enterable()) {
            throw new TownUnavailable(tenant.code(), null);
        }
        OpenTown town = enter(tenant);
        try {
            EntityManager entities = town.entityManager();
            return new TownUnit(tenant, viewer, entities, town::leave);
        } catch (RuntimeException e) {
            town.leave();
            throw TownUnavailable.instead(tenant.code(), e);
        }
    }

    private OpenTown enter(Tenant tenant) {
        while (true) {
            OpenTown town = open.computeIfAbsent(
                    tenant.code(), code -> new OpenTown(tenant, keys, limits, persistenceUnit, housekeeping));
            if (!town.isFor(tenant)) {
                drop(town);
            } else if (town.enter()) {
                return town;
            } else {
                open.remove(tenant.code(), town);
            }
        }
    }

    /** How many towns are open on this node; for the metrics. */
    public int openTowns() {
        return open.size();
    }

    private void closeIdle() {
        long limit = limits.idleAfter().toNanos();
        open.values().stream().filter(town -> town.idleFor(limit)).forEach(this::closeQuietly);
    }

    /** One town that cannot be closed must not keep the others open: an exception would end the housekeeping for good. */
    private void closeQuietly(OpenTown town) {
        try {
            drop(town);
        } catch (RuntimeException e) {
            LOG.warn(
                    "town {} could not be closed: {}", town.code(), e.getClass().getName());
        }
    }

    private void drop(OpenTown town) {
        open.remove(town.code(), town);
        town.retire();
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        open.values().forEach(this::drop);
    }
}
