package jp.kasane.admin.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kasane.admin.Installation;
import jp.kasane.admin.work.JobRunner;
import jp.kasane.admin.work.Plans;
import jp.kasane.admin.work.StepMeasures;
import jp.kasane.admin.work.Worker;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.JobRequest.RotateMasterKey;
import jp.kasane.kernel.jobs.JobState;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.RingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The master key changes under nodes that go on working: whatever one keeps, another opens, before, during and after. */
@Timeout(180)
class RunningNodesTest {

    private static final String TOKEN = "session:id-token";

    @TempDir
    private Path folder;

    private final Installation installation = new Installation();
    private final AtomicBoolean going = new AtomicBoolean(true);
    private Path ring;
    private String user;

    @BeforeEach
    void aRing() throws IOException {
        ring = Files.writeString(
                folder.resolve("keyring.json"),
                "{\"current\":\"k1\",\"keys\":{\"k1\":\"" + Base64.getEncoder().encodeToString(new byte[32]) + "\"}}");
        installation.administratorOfAomori("ken-one", "ken-one@example.jp");
        user = installation.one("SELECT id FROM app_user");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void nothingThatANodeKeepsIsEverLost() throws Exception {
        KeyRing admin = KeyRing.read(ring);
        KeyRing first = KeyRing.read(ring);
        KeyRing second = KeyRing.read(ring);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> work = new ArrayList<>();
        work.add(threads.submit(() -> keepAndOpen(first, second)));
        work.add(threads.submit(() -> keepAndOpen(second, first)));

        rotate(admin);
        Thread.sleep(500);
        going.set(false);
        int kept = 0;
        for (Future<Integer> one : work) {
            kept += one.get();
        }
        threads.shutdown();
        KeyRing later = KeyRing.read(ring);
        List<byte[]> tokens = installation
                .web
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id_token FROM web_session")
                        .mapTo(byte[].class)
                        .list());
        assertThat(tokens).hasSize(kept).allMatch(later::isCurrent);
        assertThat(tokens).allMatch(token -> later.openText(TOKEN, token).startsWith("token-"));
    }

    private void rotate(KeyRing admin) {
        installation.jobs.enqueue(RotateMasterKey.PLACE, new RotateMasterKey("k-2"), null);
        Plans plans = new Plans(List.of(
                new MasterKeySteps(installation.admin, admin, new RingFile(ring), MasterKeySteps.NOTICE).ofRotation()));
        JobRunner runner = new JobRunner(installation.jobs, plans, new StepMeasures(), Worker.LEASE);
        new Worker(installation.jobs, runner, "test").workOnce();
        assertThat(installation.jobs.latest(RotateMasterKey.PLACE, 1).get(0).state())
                .isEqualTo(JobState.DONE);
    }

    /** Keeps a session's token as one node and reads it as another, and an older one too; how many were kept. */
    private int keepAndOpen(KeyRing keeps, KeyRing opens) {
        int kept = 0;
        byte[] firstId = id();
        keep(keeps, firstId);
        while (going.get()) {
            kept++;
            byte[] id = kept == 1 ? firstId : id();
            if (kept > 1) {
                keep(keeps, id);
            }
            assertThat(opened(opens, id)).startsWith("token-");
            assertThat(opened(opens, firstId)).startsWith("token-");
            pause();
        }
        return kept;
    }

    private static void pause() {
        try {
            Thread.sleep(15);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(KeyRing keys, byte[] id) {
        installation
                .web
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO web_session (id_hash, user_id, prefecture_code, csrf_token, id_token, created_at,"
                                + " last_seen_at, absolute_end_at) VALUES (?, ?, '020001', '', ?, NOW(6), NOW(6), NOW(6))",
                        id,
                        user,
                        keys.seal(TOKEN, "token-" + Ids.next())));
    }

    private String opened(KeyRing keys, byte[] id) {
        byte[] kept = installation
                .web
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id_token FROM web_session WHERE id_hash = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());
        return keys.openText(TOKEN, kept);
    }

    private static byte[] id() {
        byte[] id = new byte[32];
        System.arraycopy(Ids.next().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, id, 0, 26);
        return id;
    }
}
