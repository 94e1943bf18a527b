package jp.kasane.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The part of {@code docs/performance.md} that quotes the figures: written from them, between two marks, never by hand. */
public final class PerformancePage {

    private static final String BEGIN = "<!-- figures: written by ./kasane bench -->";
    private static final String END = "<!-- end of figures -->";
    private static final String PROFILE_BEGIN = "<!-- profile: written by ./kasane bench profile -->";
    private static final String PROFILE_END = "<!-- end of profile -->";

    private PerformancePage() {}

    /** Keeps the newer figures among those of the source at the root, and has the page quote them all. */
    public static void publish(Path root, List<Figure> newer) {
        Path file = root.resolve("infra/bench/results/latest.json");
        Path page = root.resolve("docs/performance.md");
        Figures figures = Figures.read(file).with(newer);
        figures.write(file);
        try {
            Files.writeString(page, quoting(Files.readString(page), figures));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the figures into " + page, e);
        }
    }

    /** Has the page quote this profile in place of the one it had. */
    public static void profile(Path root, String text) {
        Path page = root.resolve("docs/performance.md");
        try {
            Files.writeString(page, between(Files.readString(page), PROFILE_BEGIN, PROFILE_END, text));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the profile into " + page, e);
        }
    }

    /** The page with these figures in place of those it had. */
    static String quoting(String page, Figures figures) {
        return between(page, BEGIN, END, table(figures));
    }

    private static String between(String page, String from, String to, String text) {
        int begin = page.indexOf(from);
        int end = page.indexOf(to);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for it: " + from);
        }
        return page.substring(0, begin + from.length()) + "\n" + text + page.substring(end);
    }

    private static String table(Figures figures) {
        if (figures.all().isEmpty()) {
            return "Nothing has been measured yet.\n";
        }
        String rows = figures.all().stream()
                .map(one -> "| `%s` | %s %s | %s | %s | %s | %s, %s |\n"
                        .formatted(
                                one.id(),
                                number(one.value()),
                                one.unit(),
                                one.target(),
                                one.good() ? "yes" : "**no**",
                                one.notes(),
                                one.date(),
                                one.commit()))
                .collect(Collectors.joining());
        String machines = figures.all().stream().map(Figure::machine).distinct().collect(Collectors.joining("; "));
        return "| id | value | target | met | notes | when, at which state |\n|---|---|---|---|---|---|\n" + rows
                + "\nMeasured on: " + machines + ".\n";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
