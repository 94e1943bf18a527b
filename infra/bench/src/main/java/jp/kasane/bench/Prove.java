package jp.kasane.bench;

import java.nio.file.Path;
import java.util.List;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Figure;
import jp.kasane.bench.figures.PerformancePage;
import jp.kasane.bench.figures.Proofs;

/**
 * The end of {@code ./kasane prove}: keeps the figures of what was proved. Ends with 1 if a proof fell short of its named total, with
 * 2 if nothing was proved.
 */
public final class Prove {

    private Prove() {}

    public static void main(String[] arguments) {
        System.exit(keep(
                Path.of(System.getProperty("kasane.root", ".")).toAbsolutePath().normalize()));
    }

    /** Keeps the figures in the source at the root; the answer is the exit code. */
    public static int keep(Path root) {
        List<Figure> proved = Proofs.noted(root.resolve("infra/bench/target/proofs"), Circumstances.now(root));
        if (proved.isEmpty()) {
            System.err.println("Nothing was proved.");
            return 2;
        }
        PerformancePage.publish(root, proved);
        proved.forEach(figure -> System.out.println(figure.line()));
        return proved.stream().allMatch(Figure::good) ? 0 : 1;
    }
}
