package jp.kasane.kernel.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.kasane.kernel.secrets.KeyRing;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * A town's pool and entity manager factory while it is in use. Retired when idle; a retired one takes nobody in and closes when
 * the last unit of work has left.
 */
final class OpenTown {

    private static final AtomicLong FACTORIES = new AtomicLong();
    /** Of many towns each keeps its unused connections but briefly: the server has only so many. */
    private static final long KEPT_IDLE_MILLIS = 30_000;

    private final Tenant tenant;
    private final String persistenceUnit;
    private final ServerGate server;
    private final HikariDataSource pool;
    private final TownMemory memory = new TownMemory();
    private @Nullable EntityManagerFactory factory;
    private int inside;
    private boolean retired;
    private long lastUsed = System.nanoTime();

    OpenTown(
            Tenant tenant,
            KeyRing keys,
            Towns.Limits limits,
            String persistenceUnit,
            ServerGate server,
            Supplier<List<String>> passwordsNow,
            ScheduledExecutorService housekeeping) {
        byte[] sealed = tenant.sealedPassword();
        if (sealed == null) {
            throw new TownUnavailable(tenant.code(), null);
        }
        this.tenant = tenant;
        this.persistenceUnit = persistenceUnit;
        this.server = server;
        HikariConfig config = new HikariConfig();
        config.setPoolName("town-" + tenant.code());
        config.setDataSource(
                new TownDataSource(tenant, keys.openText(tenant.passwordPurpose(), sealed), limits, passwordsNow));
        config.setMaximumPoolSize(limits.connectionsPerTown());
        config.setMinimumIdle(0);
        config.setConnectionTimeout(limits.waitForConnection().toMillis());
        config.setValidationTimeout(limits.patience().toMillis());
        config.setIdleTimeout(KEPT_IDLE_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setScheduledExecutor(housekeeping);
        this.pool = new HikariDataSource(config);
    }

    String code() {
        return tenant.code();
    }

    ServerGate server() {
        return server;
    }

    TownMemory memory() {
        return memory;
    }

    /** Whether this node has any connection to the town: then waiting in vain for one says nothing of the server. */
    boolean connected() {
        return pool.getHikariPoolMXBean().getTotalConnections() > 0;
    }

    /** Whether this is the town as the registry has it now: same server, database, user and password. */
    boolean isFor(Tenant now) {
        return tenant.server().equals(now.server())
                && tenant.databaseName().equals(now.databaseName())
                && tenant.databaseUser().equals(now.databaseUser())
                && Arrays.equals(tenant.sealedPassword(), now.sealedPassword());
    }

    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        lastUsed = System.nanoTime();
        closeIfEmpty();
    }

    synchronized boolean idleFor(long nanos) {
        return inside == 0 && System.nanoTime() - lastUsed > nanos;
    }

    synchronized void retire() {
        retired = true;
        closeIfEmpty();
    }

    synchronized EntityManager entityManager() {
        if (factory == null) {
            factory = makeFactory();
        }
        return factory.createEntityManager();
    }

    private EntityManagerFactory makeFactory() {
        Map<String, Object> properties = new HashMap<>();
        // Explicit, and new for each factory: EclipseLink shares whatever has the same session name, and a retired
        // factory of
        // this town may still be serving its last unit of work through the old pool.
        properties.put(
                PersistenceUnitProperties.SESSION_NAME,
                "kasane-town-" + tenant.code() + "-" + FACTORIES.incrementAndGet());
        properties.put(PersistenceUnitProperties.NON_JTA_DATASOURCE, pool);
        properties.put(PersistenceUnitProperties.TRANSACTION_TYPE, "RESOURCE_LOCAL");
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, "MariaDB");
        properties.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        properties.put(PersistenceUnitProperties.WEAVING, "static");
        properties.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        // What fails reaches us as an exception. Its own log would quote values that a statement was refused for.
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "OFF");
        // Ours, and not that of whichever thread comes first: one of a common pool knows nothing of an application.
        properties.put(PersistenceUnitProperties.CLASSLOADER, OpenTown.class.getClassLoader());
        EntityManagerFactory made = new PersistenceProvider().createEntityManagerFactory(persistenceUnit, properties);
        if (made == null) {
            throw new IllegalStateException("no persistence unit " + persistenceUnit + " on the class path");
        }
        return made;
    }

    private void closeIfEmpty() {
        if (retired && inside == 0 && !pool.isClosed()) {
            if (factory != null) {
                factory.close();
            }
            pool.close();
        }
    }
}
