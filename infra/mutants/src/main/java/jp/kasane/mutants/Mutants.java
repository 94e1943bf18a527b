package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@code ./kasane mutants [name …]}: takes out the guards whose names begin so, those that tests of the module named must notice, or
 * all of them; with {@code new} among the names, of these only the ones that nobody has noticed yet. Keeps the findings and draws the
 * table of docs/security.md; {@code draw} alone only draws it. As soon as there is a finding of every guard, by this run or an earlier one,
 * it notes the figures {@code mutants.total} and {@code mutants.survived}. Ends with 1 if one survived, with 2 if the list does not fit the product.
 */
public final class Mutants {

    /** Among the names: only guards of which nobody has noticed yet that they were gone. */
    private static final String NEW = "new";

    /** Instead of names: nothing is taken out, only the table is drawn. */
    private static final String DRAW = "draw";

    private Mutants() {}

    public static void main(String[] arguments) {
        Path root =
                Path.of(System.getProperty("kasane.root", ".")).toAbsolutePath().normalize();
        try {
            System.exit(hunt(root, List.of(arguments)));
        } catch (ListWrong e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int hunt(Path root, List<String> names) {
        List<Guard> list = GuardList.read(root);
        if (names.equals(List.of(DRAW))) {
            SecurityPage.draw(root, list, Findings.read(root));
            return 0;
        }
        List<Guard> chosen = chosen(list, names, Findings.read(root));
        long begun = System.nanoTime();
        List<Finding> findings = taken(root, list, chosen);
        Findings latest = Findings.read(root);
        SecurityPage.draw(root, list, latest);
        long survived = findings.stream().filter(finding -> !finding.caught()).count();
        double minutes = (System.nanoTime() - begun) / 60e9;
        System.out.printf(
                Locale.ROOT, "%d guards taken out in %.1f min, %d survived%n", findings.size(), minutes, survived);
        if (list.stream().allMatch(guard -> latest.of(guard).isPresent())) {
            note(
                    root,
                    list,
                    latest,
                    "each taken out alone; %d of them by this run, in %.0f min".formatted(chosen.size(), minutes));
        }
        return survived == 0 ? 0 : 1;
    }

    private static List<Guard> chosen(List<Guard> list, List<String> names, Findings before) {
        List<Guard> chosen = list.stream()
                .filter(guard -> named(guard, names))
                .filter(guard -> !names.contains(NEW)
                        || before.of(guard).filter(Finding::caught).isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            throw new ListWrong("no guard is called so: " + names);
        }
        return chosen;
    }

    /** Each finding is kept at once, so that a hunt that is broken off was not for nothing. */
    private static List<Finding> taken(Path root, List<Guard> list, List<Guard> chosen) {
        Consumer<Finding> keeping =
                found -> Findings.read(root).with(List.of(found), list).write(root);
        try (Hunt hunt = new Hunt(root, root.resolve("infra/mutants/target/hunt"), System.out::println, keeping)) {
            return hunt.of(chosen);
        }
    }

    private static boolean named(Guard guard, List<String> names) {
        return names.isEmpty()
                || names.equals(List.of(NEW))
                || names.contains(guard.testModule())
                || names.stream().anyMatch(guard.id()::startsWith);
    }

    /** As the long proofs note theirs, for {@code infra/bench/results/latest.json}. What nobody caught has survived, hung or not. */
    static void note(Path root, List<Guard> list, Findings latest, String notes) {
        note(root, "mutants.total", list.size(), "≥ 100", notes);
        note(
                root,
                "mutants.survived",
                list.stream()
                        .filter(guard ->
                                latest.of(guard).filter(Finding::caught).isEmpty())
                        .count(),
                "≤ 0",
                notes);
    }

    private static void note(Path root, String id, long value, String target, String notes) {
        Path folder = root.resolve("infra/bench/target/proofs");
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(id + ".json"),
                    "{\"id\":\"%s\",\"value\":%d,\"unit\":\"mutants\",\"target\":\"%s\",\"notes\":\"%s\"}%n"
                            .formatted(id, value, target, notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
