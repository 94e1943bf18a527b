package jp.kasane.kernel.tenancy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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
    private final Function<String, List<byte[]>> passwords;
    private final Map<String, OpenTown> open = new ConcurrentHashMap<>();
    private final Map<Tenant.DatabaseServer, ServerGate> servers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService housekeeping;

    /**
     * Bounds of what a town may take.
     *
     * @param connectionsPerTown most connections to one town's database from this node
     * @param waitForConnection how long a request waits for one before it is refused
     * @param idleAfter a town nobody asked for this long is closed
     * @param insidePerServer how many requests may be in the towns of one database server at once; fewer than a node has threads
     * @param waitForAnswer how long a statement is waited for; what a page asks is answered by then or never
     */
    public record Limits(
            int connectionsPerTown,
            Duration waitForConnection,
            Duration idleAfter,
            int insidePerServer,
            Duration waitForAnswer) {
        public static final Limits USUAL = new Limits(8, Duration.ofSeconds(3), Duration.ofMinutes(15));

        /** Of the 200 threads that the server of the pages has, three in five. */
        private static final int INSIDE = 120;

        private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

        public Limits(int connectionsPerTown, Duration waitForConnection, Duration idleAfter) {
            this(connectionsPerTown, waitForConnection, idleAfter, INSIDE, Duration.ofSeconds(30));
        }

        /** How long a server may be silent: less than one waits for a connection, so that the wait ends with a reason. */
        Duration patience() {
            Duration shorter = waitForConnection.multipliedBy(2).dividedBy(3);
            return shorter.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : shorter;
        }
    }

    /** Towns whose passwords stay as they are. */
    public Towns(KeyRing keys, Limits limits, String persistenceUnit) {
        this(keys, limits, persistenceUnit, code -> List.of());
    }

    /**
     * Towns whose passwords may be rotated while they are open.
     *
     * @param passwords the sealed passwords that a town's user may have now, by the town's code
     * @param persistenceUnit the unit that lists a town's entities (RESOURCE_LOCAL, no data source of its own)
     */
    public Towns(KeyRing keys, Limits limits, String persistenceUnit, Function<String, List<byte[]>> passwords) {
        this.passwords = passwords;
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
        ServerGate server =
                servers.computeIfAbsent(tenant.server(), one -> new ServerGate(one.id(), limits.insidePerServer()));
        server.enter(tenant.code());
        try {
            return open(tenant, viewer, enter(tenant, server));
        } catch (RuntimeException e) {
            server.leave();
            throw e;
        }
    }

    private static TownUnit open(Tenant tenant, Viewer viewer, OpenTown town) {
        try {
            return new TownUnit(tenant, viewer, town.entityManager(), town);
        } catch (RuntimeException e) {
            town.leave();
            throw TownUnavailable.instead(town, e);
        }
    }

    /** Whether each database server that this node has met answers, by the server's name in the registry; for the operator. */
    public Map<String, Boolean> answeringServers() {
        Map<String, Boolean> answering = new TreeMap<>();
        servers.forEach((server, gate) -> answering.put(server.id(), gate.answers()));
        return answering;
    }

    private OpenTown enter(Tenant tenant, ServerGate server) {
        while (true) {
            OpenTown town = open.computeIfAbsent(
                    tenant.code(),
                    code -> new OpenTown(
                            tenant, keys, limits, persistenceUnit, server, () -> passwordsOf(tenant), housekeeping));
            if (!town.isFor(tenant)) {
                drop(town);
            } else if (town.enter()) {
                return town;
            } else {
                open.remove(tenant.code(), town);
            }
        }
    }

    private List<String> passwordsOf(Tenant tenant) {
        return passwords.apply(tenant.code()).stream()
                .map(one -> keys.openText(tenant.passwordPurpose(), one))
                .toList();
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
