package jp.kasane.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every capability of the product declares that it uses, read from the sources of all modules at once. */
public record DeclaredCapabilities(Map<String, Set<String>> uses) {

    private static final Pattern ANNOTATION = Pattern.compile("^@Capability(?:\\(([^)]*)\\))?", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package jp\\.kasane\\.([a-z.]+);", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("\"([^\"]+)\"");

    public static DeclaredCapabilities in(Path root) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (String part : List.of("platform", "tenant-admin", "web-ui", "infra")) {
            try (Stream<Path> files = Files.walk(root.resolve(part))) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .filter(file -> file.toString().contains("src/main/java"))
                        .forEach(file -> read(file, uses));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new DeclaredCapabilities(uses);
    }

    private static void read(Path file, Map<String, Set<String>> uses) {
        try {
            String source = Files.readString(file);
            Matcher name = PACKAGE.matcher(source);
            Matcher annotation = ANNOTATION.matcher(source);
            if (name.find() && annotation.find()) {
                Set<String> used = new TreeSet<>();
                Matcher each = NAME.matcher(annotation.group(1) == null ? "" : annotation.group(1));
                while (each.find()) {
                    used.add(each.group(1));
                }
                uses.put(name.group(1), used);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String moduleOf(String capability) {
        int dot = capability.indexOf('.');
        return dot < 0 ? capability : capability.substring(0, dot);
    }

    /** In a list for those who do not look at the drawing. */
    public String text() {
        StringBuilder text = new StringBuilder("# Capabilities and what each declares that it uses\n\n");
        text.append(
                "Written from the sources, as `capabilities.svg` is; `CapabilitiesTest` in the kernel fails when either is stale.\n");
        String module = "";
        for (Map.Entry<String, Set<String>> one : uses.entrySet()) {
            if (!moduleOf(one.getKey()).equals(module)) {
                module = moduleOf(one.getKey());
                text.append("\n## ").append(module).append('\n');
            }
            text.append("- `").append(one.getKey()).append("`: ");
            text.append(one.getValue().isEmpty() ? "nothing" : String.join(", ", one.getValue()));
            text.append('\n');
        }
        return text.toString();
    }

    /** Whether it is the root of its module, which puts the rest together and so uses nearly all of it. */
    static boolean isRoot(String capability) {
        return capability.equals(moduleOf(capability));
    }

    /** Of its own module, without what follows from other arrows; none for a module's root. */
    Set<String> drawnFrom(String capability) {
        if (isRoot(capability)) {
            return Set.of();
        }
        Set<String> own = within(capability);
        Set<String> drawn = new TreeSet<>(own);
        own.forEach(used -> drawn.removeAll(reachedFrom(used)));
        return drawn;
    }

    private Set<String> within(String capability) {
        Set<String> own = new TreeSet<>(uses.getOrDefault(capability, Set.of()));
        own.removeIf(used -> !moduleOf(used).equals(moduleOf(capability)));
        return own;
    }

    private Set<String> reachedFrom(String capability) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(within(capability));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(within(next));
            }
        }
        return reached;
    }

    /** What it uses of other modules, one line for each module. */
    List<String> elsewhere(String capability) {
        Map<String, List<String>> byModule = new TreeMap<>();
        for (String used : uses.getOrDefault(capability, Set.of())) {
            if (!moduleOf(used).equals(moduleOf(capability))) {
                byModule.computeIfAbsent(moduleOf(used), key -> new ArrayList<>())
                        .add(used.substring(used.indexOf('.') + 1));
            }
        }
        List<String> lines = new ArrayList<>();
        byModule.forEach((module, names) -> lines.add(module + ": " + String.join(", ", names)));
        return lines;
    }

    /** How many arrows lead from it at most, one after the other, within its module. */
    int depth(String capability) {
        return within(capability).stream()
                .mapToInt(used -> depth(used) + 1)
                .max()
                .orElse(0);
    }
}
