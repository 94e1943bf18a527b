package jp.kasane.kernel.definition;

import java.util.List;
import java.util.Map;

/** What a file says before anybody knows what it means: values, lists and mappings, each with its line (0 where there is no file). */
public sealed interface Tree {

    int line();

    /** A mapping; its keys stand in the order of the file. */
    record Mapping(int line, Map<String, Tree> entries) implements Tree {}

    record Items(int line, List<Tree> items) implements Tree {}

    /** One value, as written. */
    record Leaf(int line, Form form, String text) implements Tree {
        static Leaf text(String text) {
            return new Leaf(0, Form.TEXT, text);
        }

        static Leaf flag(boolean flag) {
            return new Leaf(0, Form.FLAG, Boolean.toString(flag));
        }

        static Leaf number(String text) {
            return new Leaf(0, Form.NUMBER, text);
        }
    }

    /** What a value is by the way it is written. */
    enum Form {
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    static Mapping mapping(Map<String, Tree> entries) {
        return new Mapping(0, entries);
    }

    static Items items(List<? extends Tree> items) {
        return new Items(0, List.copyOf(items));
    }

    static Items texts(List<String> texts) {
        return items(texts.stream().map(Leaf::text).toList());
    }
}
