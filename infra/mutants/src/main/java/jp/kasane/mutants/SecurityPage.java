package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The part of {@code docs/security.md} that names each guard and the test that noticed its removal: drawn, never written by hand. */
public final class SecurityPage {

    private static final String BEGIN = "<!-- mutants: drawn by ./kasane mutants -->";
    private static final String END = "<!-- end of mutants -->";

    private SecurityPage() {}

    public static void draw(Path root, List<Guard> guards, Findings findings) {
        Path page = page(root);
        try {
            Files.writeString(page, drawn(Files.readString(page), guards, findings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the table of " + page, e);
        }
    }

    static Path page(Path root) {
        return root.resolve("docs/security.md");
    }

    /** The page with this table in place of the one it had. */
    static String drawn(String page, List<Guard> guards, Findings findings) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for the guards that were taken out");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + table(guards, findings) + page.substring(end);
    }

    private static String table(List<Guard> guards, Findings findings) {
        long caught = guards.stream()
                .filter(guard -> findings.of(guard).filter(Finding::caught).isPresent())
                .count();
        StringBuilder table =
                new StringBuilder("%d guards, %d caught when taken out.\n".formatted(guards.size(), caught));
        String area = "";
        for (Guard guard : guards) {
            if (!guard.area().equals(area)) {
                area = guard.area();
                table.append("\n### ")
                        .append(area)
                        .append("\n\n| guard | what it holds | where | noticed by |\n|---|---|---|---|\n");
            }
            table.append("| `%s` | %s | `%s` | %s |\n"
                    .formatted(guard.id(), guard.says(), type(guard), noticed(guard, findings)));
        }
        return table.toString();
    }

    private static String type(Guard guard) {
        String name = guard.file().substring(guard.file().lastIndexOf('/') + 1);
        return name.endsWith(".java") ? name.substring(0, name.length() - 5) : name;
    }

    private static String noticed(Guard guard, Findings findings) {
        return findings.of(guard)
                .map(finding -> finding.caught() ? "`" + finding.by() + "`" : "**nobody**")
                .orElse("not yet taken out");
    }
}
