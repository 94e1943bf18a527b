package jp.kasane.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's source, in which guards and tests are found by the ends of their paths; exactly one each, or the list is wrong. */
public record SourceTree(Path root) {

    /** The file a guard stands in. */
    public Path file(Guard guard) {
        return only(root.resolve(guard.module()).resolve("src/main"), guard.file(), guard.id());
    }

    /** The guard's file as it reads without the guard. */
    public String without(Guard guard) {
        String source = text(file(guard));
        Matcher found = anyLineBreaks(guard.taken()).matcher(source);
        if (!found.find()) {
            throw new ListWrong("the text of the guard " + guard.id() + " is not in " + guard.file());
        }
        String mutant = source.substring(0, found.start()) + guard.instead() + source.substring(found.end());
        if (found.find()) {
            throw new ListWrong("the text of the guard " + guard.id() + " is more than once in " + guard.file());
        }
        return mutant;
    }

    /** The test's name as Java knows it, with its method if one is named; both must be there. */
    public String test(Guard guard, String test) {
        String[] parts = test.split("#", 2);
        Path tests = root.resolve(guard.testModule()).resolve("src/test/java");
        Path file = only(tests, parts[0] + ".java", guard.id());
        if (parts.length == 2 && !text(file).contains(" " + parts[1] + "(")) {
            throw new ListWrong("the guard " + guard.id() + " names a test that is not there: " + test);
        }
        String path = tests.relativize(file).toString();
        String name = path.substring(0, path.length() - ".java".length()).replace('/', '.');
        return parts.length == 2 ? name + "#" + parts[1] : name;
    }

    /** Formatting may break lines elsewhere tomorrow. */
    private static Pattern anyLineBreaks(String text) {
        return Pattern.compile(
                Stream.of(text.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    private static Path only(Path folder, String end, String guard) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.endsWith(Path.of(end))).toList();
            if (found.size() != 1) {
                throw new ListWrong("the guard " + guard + " names " + end + ", of which there are " + found.size());
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
