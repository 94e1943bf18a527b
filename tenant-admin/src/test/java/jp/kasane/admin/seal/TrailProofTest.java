package jp.kasane.admin.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kasane.kernel.testing.Proof;
import jp.kasane.kernel.trail.SignedAnchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever single value of a sealed trail is changed, it is found; and whoever only works in the town is never accused. */
class TrailProofTest {

    private final ATrail trail = new ATrail();

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void anySingleMutationOfASealedTrailIsFound() throws Exception {
        try (Connection slow = trail.asTown()) {
            slow.setAutoCommit(false);
            trail.insert(slow, true);
            trail.sealed(2);
            slow.commit();
        }
        trail.sealed(1);
        trail.clock.forward(Sealer.GRACE);
        trail.sealed(2);
        SignedAnchor kept = trail.anchor();
        assertThat(trail.verifyWith(kept).late()).isEqualTo(1);
        assertThat(trail.verifyWith(kept).found()).isEmpty();
        String control = controlDatabase();
        Mutations mutations = new Mutations(trail, control);
        mutations.remember();
        Proof proof = Proof.of("proof.audit.mutations", 80, 2_000, "mutations");
        for (int i = 0; i < proof.cases(); i++) {
            String mutation = mutations.mutate(proof.random(i));
            assertThat(trail.verifyWith(kept).found()).as("%d: %s", i, mutation).isNotEmpty();
            mutations.undo();
            proof.held(1);
        }
        assertThat(trail.verifyWith(kept).found()).as("all undone").isEmpty();
        proof.note();
    }

    private String controlDatabase() {
        return trail.towns
                .control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT DATABASE()")
                        .mapTo(String.class)
                        .one());
    }

    /** Writers that commit in any order, late or never, a sealer without patience, and somebody who verifies all the time. */
    @Test
    void aTrailAtWorkAlwaysVerifiesAndNothingIsMissed() throws Exception {
        Proof proof = Proof.of("proof.audit.writes", 400, 20_000, "transactions");
        trail.entries(2);
        Sealer impatient = new Sealer(Clock.offset(Clock.systemUTC(), Sealer.MARGIN), 7);
        ExecutorService people = Executors.newFixedThreadPool(6);
        AtomicBoolean working = new AtomicBoolean(true);
        List<Future<Integer>> writers = new ArrayList<>();
        int each = proof.cases() / 4;
        for (int i = 0; i < 4; i++) {
            Random chance = proof.random(i);
            writers.add(people.submit(() -> write(each, chance)));
        }
        Future<Integer> sealing = people.submit(whileThere(working, () -> seal(impatient)));
        Future<Integer> verifying = people.submit(
                whileThere(working, () -> assertThat(trail.verify().found()).isEmpty()));
        int written = 2;
        for (Future<Integer> writer : writers) {
            written += writer.get();
        }
        working.set(false);
        sealing.get();
        assertThat(verifying.get()).isPositive();
        people.shutdown();
        seal(impatient);
        Report report = trail.verify();
        assertThat(report.found()).isEmpty();
        assertThat(report.unsealed()).isZero();
        assertThat(report.entries()).isEqualTo(written);
        note(proof, each * 4L);
    }

    private static void note(Proof proof, long held) {
        proof.held(held);
        proof.note();
    }

    private void seal(Sealer sealer) throws SQLException {
        try (Connection connection = trail.asSealer()) {
            sealer.sealAll(connection, trail.town.code(), trail.anchoring.last(trail.town.code()));
            trail.anchoring.anchor(trail.town.code(), () -> new TownTrail(connection, trail.town.code()).head());
        }
    }

    private int write(int times, Random chance) throws Exception {
        int written = 0;
        try (Connection own = trail.asTown()) {
            own.setAutoCommit(false);
            for (int i = 0; i < times; i++) {
                int entries = 1 + chance.nextInt(3);
                for (int j = 0; j < entries; j++) {
                    trail.insert(own, chance.nextBoolean());
                }
                Thread.sleep(chance.nextInt(4));
                if (chance.nextInt(5) == 0) {
                    own.rollback();
                } else {
                    own.commit();
                    written += entries;
                }
            }
        }
        return written;
    }

    private interface Act {
        void run() throws Exception;
    }

    private static Callable<Integer> whileThere(AtomicBoolean working, Act act) {
        return () -> {
            int times = 0;
            while (working.get()) {
                act.run();
                times++;
            }
            return times;
        };
    }
}
