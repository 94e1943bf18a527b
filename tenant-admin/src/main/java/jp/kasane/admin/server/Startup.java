package jp.kasane.admin.server;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.tenancy.TenantRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tenant-admin up, waiting for whatever is not there yet, and knows how far it is: first the control database, then the
 * identity server, then every prefecture's realm, then, in a demonstration, its data.
 */
final class Startup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final int JOBS_AT_ONCE = 2;
    private static final long AGAIN_MILLIS = 500;

    /** What is being waited for. */
    enum Stage {
        DATABASE,
        IDENTITY_SERVER,
        DEMO,
        READY
    }

    private final TenantAdmin admin;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Stage stage = Stage.DATABASE;
    private volatile String waitingFor = "";

    Startup(TenantAdmin admin) {
        this.admin = admin;
    }

    Stage stage() {
        return stage;
    }

    /** Whether each database server answers; towns of one that does not are refused alone, and tenant-admin is no less ready. */
    Map<String, Boolean> answeringServers() {
        return admin.answeringServers();
    }

    /** Tries the database at once, so that what is deployed next finds its tables, and goes on in the background. */
    void begin() {
        boolean prepared = attempt("the control database", admin::prepareControl);
        Thread thread = new Thread(() -> goOn(prepared), "kasane-start");
        thread.setDaemon(true);
        thread.setContextClassLoader(Startup.class.getClassLoader());
        thread.start();
    }

    private void goOn(boolean prepared) {
        if (prepared || until("the control database", admin::prepareControl)) {
            admin.startSealing();
            stage = Stage.IDENTITY_SERVER;
            if (until("the identity server", admin::proveIdentityServer)) {
                admin.startWorking(JOBS_AT_ONCE);
                stage = Stage.DEMO;
                if (until("the towns' versions", admin::upgradeTowns) && until("prefectures", this::prefectures)) {
                    stage = Stage.READY;
                    LOG.info("tenant-admin is ready");
                }
            }
        }
    }

    private void prefectures() {
        new TenantRegistry(admin.control())
                .prefectures().stream()
                        .filter(one -> "ACTIVE".equals(one.state()))
                        .forEach(one -> admin.prefectures().keep(one.code()));
        if (admin.settings().demo()) {
            admin.loadDemo();
        }
    }

    private boolean until(String what, Runnable attempt) {
        while (!attempt(what, attempt)) {
            if (closed()) {
                return false;
            }
        }
        return true;
    }

    private boolean attempt(String what, Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (RuntimeException e) {
            if (!what.equals(waitingFor)) {
                LOG.warn("waiting for {}: {}", what, e.toString());
            }
            LOG.debug("waiting for {}", what, e);
            waitingFor = what;
            return false;
        }
    }

    private boolean closed() {
        try {
            return closing.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        admin.close();
    }
}
