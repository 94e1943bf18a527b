package jp.kasane.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A test that makes up its own cases: a few, always the same ones, in {@code ./kasane test}; its named total, new ones each time, in
 * {@code ./kasane prove}. The seed is printed, and {@code -Dkasane.seed=…} makes the same cases again. What was proved is noted for
 * {@code infra/bench/results/latest.json}.
 */
public final class Proof {

    private static final boolean LONG = Boolean.getBoolean("kasane.prove");

    private final String id;
    private final String unit;
    private final int total;
    private final int cases;
    private final long seed;
    private final AtomicLong held = new AtomicLong();

    private Proof(String id, int few, int total, String unit) {
        this.id = id;
        this.unit = unit;
        this.total = total;
        this.cases = LONG ? total : few;
        this.seed = Long.getLong("kasane.seed", LONG ? System.nanoTime() : 1);
    }

    /**
     * @param id of the figure, as {@code proof.isolation.visits}
     * @param few how many cases {@code ./kasane test} takes
     * @param total how many {@code ./kasane prove} takes
     */
    public static Proof of(String id, int few, int total, String unit) {
        Proof proof = new Proof(id, few, total, unit);
        System.out.printf(
                "%s: %d %s, seed %d (the same again: -Dkasane.seed=%d)%n",
                id, proof.cases, unit, proof.seed, proof.seed);
        return proof;
    }

    public int cases() {
        return cases;
    }

    /** Makes up cases; the same number gives the same ones. */
    public Random random(long number) {
        return new Random(seed * 31 + number);
    }

    /** One more case held, or that many. */
    public void held(long more) {
        held.addAndGet(more);
    }

    /** Notes what was proved; only the named total is worth noting. */
    public void note() {
        if (!LONG) {
            return;
        }
        Path folder = Path.of(System.getProperty("kasane.root"), "infra/bench/target/proofs");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(id + ".json"),
                    "{\"id\":\"%s\",\"value\":%d,\"unit\":\"%s\",\"target\":\"≥ %d\",\"notes\":\"seed %d\"}%n"
                            .formatted(id, held.get(), unit, total, seed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
