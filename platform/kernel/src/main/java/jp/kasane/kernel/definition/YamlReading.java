package jp.kasane.kernel.definition;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads YAML event by event: one document, no anchors, aliases, tags or repeated keys, and the plain values of YAML 1.2's core schema
 * (so {@code no} is a text). Nothing is ever constructed from what a file says.
 */
final class YamlReading {

    /** The longest text, each of its characters an escape, fits. */
    static final int LONGEST_LINE = 30_000;

    static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

    private final Iterator<Event> events;
    private final Growth growth = new Growth();
    private final Deque<String> way = new ArrayDeque<>();

    private YamlReading(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(FileText.LONGEST);
        this.events = new Yaml(options).parse(new StringReader(text)).iterator();
    }

    static Tree read(String text) throws Unreadable {
        refuseLongLines(text);
        try {
            return new YamlReading(text).document();
        } catch (MarkedYAMLException e) {
            throw YamlTrouble.of(e, text);
        } catch (YAMLException e) {
            throw Unreadable.file("yaml.characters");
        }
    }

    /** The time that the events of a line take grows with the square of its length. */
    private static void refuseLongLines(String text) throws Unreadable {
        int line = 1;
        int begin = 0;
        for (int end = text.indexOf('\n'); begin <= text.length(); end = text.indexOf('\n', begin)) {
            int next = end < 0 ? text.length() : end;
            if (next - begin > LONGEST_LINE) {
                throw Unreadable.at(line, "yaml.line", LONGEST_LINE);
            }
            begin = next + 1;
            line++;
        }
    }

    private Tree document() throws Unreadable {
        events.next();
        Event first = events.next();
        if (first.is(Event.ID.StreamEnd)) {
            throw Unreadable.file("file.empty");
        }
        Tree tree = tree(events.next());
        events.next();
        Event end = events.next();
        if (!end.is(Event.ID.StreamEnd)) {
            throw Unreadable.at(line(end), "yaml.documents");
        }
        return tree;
    }

    private Tree tree(Event event) throws Unreadable {
        plain(event);
        if (event instanceof MappingStartEvent) {
            return mapping(line(event));
        }
        if (event instanceof SequenceStartEvent) {
            return items(line(event));
        }
        growth.value(line(event));
        return leaf((ScalarEvent) event);
    }

    private static void plain(Event event) throws Unreadable {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw Unreadable.at(line(event), "yaml.alias");
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent several ? several.getTag() : null;
        if (tag != null) {
            throw Unreadable.at(line(event), "yaml.tag", tag);
        }
    }

    private Tree mapping(int line) throws Unreadable {
        growth.deeper(line);
        Map<String, Tree> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        for (Event key = events.next(); !key.is(Event.ID.MappingEnd); key = events.next()) {
            plain(key);
            if (!(key instanceof ScalarEvent name)) {
                throw Unreadable.at(line(key), "yaml.key");
            }
            way.addLast(name.getValue());
            Integer first = lines.putIfAbsent(name.getValue(), line(key));
            if (first != null) {
                throw Unreadable.twice(line(key), Paths.of(way), name.getValue(), first);
            }
            entries.put(name.getValue(), tree(events.next()));
            way.removeLast();
        }
        growth.back();
        return new Tree.Mapping(line, entries);
    }

    private Tree items(int line) throws Unreadable {
        growth.deeper(line);
        List<Tree> items = new ArrayList<>();
        for (Event item = events.next(); !item.is(Event.ID.SequenceEnd); item = events.next()) {
            way.addLast(Integer.toString(items.size()));
            items.add(tree(item));
            way.removeLast();
        }
        growth.back();
        return new Tree.Items(line, items);
    }

    private static Tree leaf(ScalarEvent scalar) {
        return new Tree.Leaf(
                line(scalar), scalar.isPlain() ? plainForm(scalar.getValue()) : Tree.Form.TEXT, scalar.getValue());
    }

    /** What a value without quotes is. */
    static Tree.Form plainForm(String text) {
        if (NOTHING.matcher(text).matches()) {
            return Tree.Form.NOTHING;
        }
        if (FLAG.matcher(text).matches()) {
            return Tree.Form.FLAG;
        }
        return NUMBER.matcher(text).matches() ? Tree.Form.NUMBER : Tree.Form.TEXT;
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
