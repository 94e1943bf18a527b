package jp.kasane.bench;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.product.LoggedTown;

/**
 * How long an operator waits for {@code ./kasane audit verify} of a town with a million entries, and how far behind the sealer is at
 * most while entries go on being written.
 */
final class AuditBench {

    private static final int ENTRIES = 1_000_000;
    private static final long WRITING_SECONDS = 60;
    private static final long PAUSE_MILLIS = 100;

    private final LoggedTown town;

    AuditBench(LoggedTown town) {
        this.town = town;
    }

    void measure(Set<Measure> wanted, Plan.Measured measured) throws SQLException, InterruptedException {
        if (wanted.contains(Measure.AUDIT_BEHIND)) {
            behind(measured);
        }
        if (wanted.contains(Measure.AUDIT_VERIFY)) {
            verify(measured);
        }
    }

    private void behind(Plan.Measured measured) throws SQLException, InterruptedException {
        String load = Circumstances.load();
        town.awaitSealed();
        double most = 0;
        int entered = 0;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WRITING_SECONDS);
        while (System.nanoTime() < until) {
            town.enter();
            entered++;
            most = Math.max(most, town.behindSeconds());
            Thread.sleep(PAUSE_MILLIS);
        }
        measured.is(
                Measure.AUDIT_BEHIND,
                most,
                "age of the oldest entry without a seal, looked at after each of %d entries in %d s; %s"
                        .formatted(entered, WRITING_SECONDS, load));
    }

    private void verify(Plan.Measured measured) throws SQLException, InterruptedException {
        Plan.say("Filling an access log with " + ENTRIES + " entries …");
        town.fill(ENTRIES);
        double sealing = town.awaitSealed();
        String load = Circumstances.load();
        town.verify();
        LoggedTown.Said said = town.verify();
        if (said.status() != 0) {
            throw new IllegalStateException("the access log does not verify: " + said.words());
        }
        measured.is(
                Measure.AUDIT_VERIFY,
                said.seconds(),
                "the command as typed, JVM and all; %d entries, 2 of 5 of them lists of 50, %d rows of the index, %d seals;"
                                .formatted(
                                        town.number("SELECT COUNT(*) FROM audit_entry"),
                                        town.number("SELECT COUNT(*) FROM audit_shown"),
                                        town.number("SELECT COUNT(*) FROM audit_seal"))
                        + " the second run of two; sealed %.1f s after the last was written; %s"
                                .formatted(sealing, load));
    }
}
