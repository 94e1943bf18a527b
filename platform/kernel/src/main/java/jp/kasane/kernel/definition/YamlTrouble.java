package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our own words, and not in those of the parser, why a text is no YAML: where to look and what to do. */
final class YamlTrouble {

    /** A sign of full width stands in the line that is told, or in one of so many before it. */
    private static final int BEFORE = 3;

    /** How a line begins; no further than there is anything read. */
    private static final Pattern WIDE_SPACE = Pattern.compile("[ ]*\u3000|[ ]*-\u3000|[ -]*[A-Za-z]+:\u3000");

    private static final Pattern WIDE_COLON = Pattern.compile("[ -]*[A-Za-z]+\uFF1A");

    private YamlTrouble() {}

    static Unreadable of(MarkedYAMLException e, String text) {
        Mark mark = e.getProblemMark();
        if (mark == null) {
            return Unreadable.file("yaml.characters");
        }
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("\\t")) {
            return Unreadable.at(mark.getLine() + 1, "yaml.tab");
        }
        return wide(text, mark.getLine()).orElseGet(() -> told(e, mark, problem));
    }

    /** What is wrong with a key that nobody knows, if it is a sign of full width. */
    static Optional<String> wide(String key) {
        if (key.startsWith("\u3000") || key.startsWith("-\u3000")) {
            return Optional.of("yaml.wide-space");
        }
        return WIDE_COLON.matcher(key).lookingAt() ? Optional.of("yaml.wide-colon") : Optional.empty();
    }

    private static Unreadable told(MarkedYAMLException e, Mark mark, String problem) {
        String context = String.valueOf(e.getContext());
        Mark begin = e.getContextMark();
        if (begin != null && context.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
            return Unreadable.at(begin.getLine() + 1, "yaml.quote");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Unreadable.at(mark.getLine() + 1, "yaml.colon");
        }
        if (context.contains("block collection") || context.contains("block mapping")) {
            return Unreadable.at(mark.getLine() + 1, "yaml.indent");
        }
        return Unreadable.at(mark.getLine() + 1, "yaml.malformed", mark.getColumn() + 1);
    }

    private static Optional<Unreadable> wide(String text, int line) {
        int before = Math.max(0, line - BEFORE);
        List<String> lines = text.lines().limit(line + 1L).skip(before).toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String one = lines.get(i);
            int number = before + i + 1;
            if (WIDE_SPACE.matcher(one).lookingAt()) {
                return Optional.of(Unreadable.at(number, "yaml.wide-space"));
            }
            if (WIDE_COLON.matcher(one).lookingAt()) {
                return Optional.of(Unreadable.at(number, "yaml.wide-colon"));
            }
        }
        return Optional.empty();
    }
}
