package jp.kasane.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kasane.bench.figures.Circumstances;
import jp.kasane.bench.figures.Figure;
import jp.kasane.bench.figures.Measure;
import jp.kasane.bench.figures.PerformancePage;
import jp.kasane.bench.product.BenchPlace;

/**
 * {@code ./kasane bench [name …]}: measures what is named, or everything, and keeps the figures. Ends with 1 if a figure misses its
 * target, with 2 if it was asked for something there is no measure of. {@code ./kasane bench profile} tells instead where the time of the
 * list goes.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] names) throws InterruptedException {
        Path root =
                Path.of(System.getProperty("kasane.root", ".")).toAbsolutePath().normalize();
        if (Arrays.equals(names, new String[] {ListProfile.NAME})) {
            Plan plan = new Plan(BenchPlace.of(root, System.getenv()), (measure, value, notes) -> {});
            plan.profile();
            return;
        }
        Optional<Set<Measure>> wanted = wanted(names);
        if (wanted.isEmpty()) {
            System.err.println("There are: "
                    + String.join(
                            ", ",
                            Arrays.stream(Measure.values()).map(Measure::id).toList()));
            System.exit(2);
        }
        Circumstances circumstances = Circumstances.now(root);
        List<Figure> measured = new ArrayList<>();
        Plan plan = new Plan(BenchPlace.of(root, System.getenv()), (measure, value, notes) -> {
            Figure figure = Figure.of(measure, value, circumstances, notes);
            measured.add(figure);
            PerformancePage.publish(root, List.of(figure));
            System.out.println(figure.line());
        });
        plan.carryOut(wanted.orElseThrow());
        System.out.println("\n" + circumstances.machine() + ", " + circumstances.commit());
        measured.forEach(figure -> System.out.println(figure.line()));
        System.exit(measured.stream().allMatch(Figure::good) ? 0 : 1);
    }

    /** The measures of the names, all of them for none; empty if a name is nobody's. A name may be a beginning, as {@code list}. */
    static Optional<Set<Measure>> wanted(String... names) {
        Set<Measure> wanted = EnumSet.noneOf(Measure.class);
        for (String name : names) {
            List<Measure> meant = Arrays.stream(Measure.values())
                    .filter(measure -> measure.id().equals(name) || measure.id().startsWith(name + "."))
                    .toList();
            if (meant.isEmpty()) {
                return Optional.empty();
            }
            wanted.addAll(meant);
        }
        return Optional.of(names.length == 0 ? EnumSet.allOf(Measure.class) : wanted);
    }
}
