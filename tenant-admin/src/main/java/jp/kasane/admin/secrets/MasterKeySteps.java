package jp.kasane.admin.secrets;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.admin.work.Plan;
import jp.kasane.admin.work.Task;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobRequest.RotateMasterKey;
import jp.kasane.kernel.jobs.JobStep;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.RingFile;
import org.jdbi.v3.core.Handle;

/**
 * The steps that put a new master key in the place of the present one while everything runs. Nodes meet the new key in the ring's file;
 * the older ones go when nothing in the control database needs them and every node has had the time to notice (ADR 0016).
 */
public final class MasterKeySteps {

    /** Longer than any node seals under a key that is no longer the current one. */
    public static final Duration NOTICE = Duration.ofSeconds(3 * RingFile.LOOK_SECONDS);

    private final ControlDatabase control;
    private final KeyRing keys;
    private final RingFile file;
    private final Duration notice;

    public MasterKeySteps(ControlDatabase control, KeyRing keys, RingFile file, Duration notice) {
        this.control = control;
        this.keys = keys;
        this.file = file;
        this.notice = notice;
    }

    public Plan<RotateMasterKey> ofRotation() {
        return Plan.of(JobKind.ROTATE_MASTER_KEY, RotateMasterKey.class)
                .with(JobStep.NEW_KEY, task -> file.addCurrent(task.request().key()))
                .with(JobStep.RESEALING, this::reseal)
                .with(JobStep.KEY_RETIREMENT, this::retire);
    }

    private void reseal(Task<RotateMasterKey> task) {
        awaitNotice(task.request().key());
        new Resealing(control, keys).everything();
    }

    /** Once more, for what a node sealed before it noticed; then nothing is left that an older key opens. */
    private void retire(Task<RotateMasterKey> task) {
        String key = task.request().key();
        awaitNotice(key);
        new Resealing(control, keys).everything();
        file.retireAllBut(key);
        control.jdbi().useTransaction(transaction -> audit(transaction, task));
    }

    /** Once, however often the step is repeated. */
    private static void audit(Handle transaction, Task<RotateMasterKey> task) {
        String key = task.request().key();
        boolean entered = transaction
                .createQuery("SELECT COUNT(*) FROM control_audit WHERE place_code = :place"
                        + " AND action = 'MASTER_KEY_ROTATED' AND subject_id = :key")
                .bind("place", task.place().code())
                .bind("key", key)
                .mapTo(Boolean.class)
                .one();
        if (!entered) {
            ControlAudit.record(
                    transaction,
                    new ControlAudit.Act(
                            task.requestedBy(),
                            null,
                            Place.Kind.PREFECTURE.name(),
                            task.place().code(),
                            "MASTER_KEY_ROTATED",
                            "key",
                            key,
                            null,
                            null));
        }
    }

    private void awaitNotice(String key) {
        long until = System.nanoTime() + notice.toNanos();
        while (System.nanoTime() < until || !keys.current().equals(key)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            if (System.nanoTime() - until > Duration.ofMinutes(1).toNanos()) {
                throw new IllegalStateException("the key " + key + " does not become the current one");
            }
        }
    }
}
