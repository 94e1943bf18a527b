package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the guards as they are written down, file by file in the order of their names. Each begins with {@code guard <id>}, goes on
 * with {@code says}, {@code in <module> <file>} and {@code caught by <module> <test> …}, and ends with what is taken out ({@code -})
 * and what is left ({@code +}).
 */
public final class GuardList {

    private final List<Guard> guards = new ArrayList<>();
    private String area = "";
    private String id = "";
    private String says = "";
    private List<String> in = List.of();
    private List<String> caughtBy = List.of();
    private final List<String> taken = new ArrayList<>();
    private final List<String> instead = new ArrayList<>();

    private GuardList() {}

    /** All guards of the source at the root. */
    public static List<Guard> read(Path root) {
        try (Stream<Path> files = Files.list(root.resolve("infra/mutants/guards"))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of guards", e);
        }
    }

    static List<Guard> of(List<String> lines) {
        GuardList list = new GuardList();
        lines.forEach(list::line);
        list.finish();
        Set<String> ids = new HashSet<>();
        for (Guard guard : list.guards) {
            if (!ids.add(guard.id())) {
                throw new ListWrong("two guards are called " + guard.id());
            }
        }
        return List.copyOf(list.guards);
    }

    private void line(String line) {
        if (line.startsWith("# ")) {
            finish();
            area = line.substring(2).strip();
        } else if (line.startsWith("guard ")) {
            finish();
            id = line.substring(6).strip();
        } else if (line.startsWith("says ")) {
            says = line.substring(5).strip();
        } else if (line.startsWith("in ")) {
            in = words(line.substring(3));
        } else if (line.startsWith("caught by ")) {
            caughtBy = words(line.substring(10));
        } else if (line.startsWith("-")) {
            taken.add(line.substring(1));
        } else if (line.startsWith("+")) {
            instead.add(line.substring(1));
        } else if (!line.isBlank()) {
            throw new ListWrong("cannot read this line of the list, after " + id + ": " + line);
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private void finish() {
        if (!id.isEmpty()) {
            if (in.size() != 2 || caughtBy.size() < 2) {
                throw new ListWrong("the guard " + id + " does not say where it stands or who notices");
            }
            guards.add(new Guard(
                    id,
                    area,
                    says,
                    in.get(0),
                    in.get(1),
                    String.join("\n", taken),
                    String.join("\n", instead),
                    caughtBy.get(0),
                    caughtBy.subList(1, caughtBy.size())));
        }
        id = "";
        says = "";
        in = List.of();
        caughtBy = List.of();
        taken.clear();
        instead.clear();
    }
}
