package jp.kasane.kernel.definition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A format of definition files: a record that says what may stand in them, the rules for the whole, and the way from earlier versions.
 * What is written is always the same for the same definition, so that export, import and export again give the same bytes.
 */
public final class DefinitionFormat<D extends Record> {

    /** More of a file than this need not be read, in bytes. */
    public static final int LONGEST_FILE = FileText.LONGEST;

    /** No text of a file is longer, in characters (code points). */
    public static final int LONGEST_TEXT = Texts.LONGEST;

    private static final String VERSION = "version";
    private static final String FORMAT = "format";

    private final Class<D> type;
    private final String schemaId;
    private final List<Check<D>> checks;
    private final List<Migration> migrations;

    /**
     * @param migrations the n-th leads from version n to n + 1 (the first version is 1); so there is one version more than migrations
     */
    public DefinitionFormat(Class<D> type, String schemaId, List<Check<D>> checks, List<Migration> migrations) {
        this.type = type;
        this.schemaId = schemaId;
        this.checks = List.copyOf(checks);
        this.migrations = List.copyOf(migrations);
    }

    /** Reads a file, YAML or JSON, of this or an earlier version. Nothing of a file that does not fit is kept. */
    public ReadOutcome<D> read(byte[] file) {
        Findings findings = new Findings();
        try {
            Tree tree = migrated(tree(FileText.of(file)), findings);
            Object read = findings.isEmpty() ? new RecordKind(type).read(tree, "", findings) : null;
            if (read != null) {
                D definition = type.cast(read);
                Complaints complaints = new Complaints(tree, findings);
                References.check(definition, complaints);
                Traits.check(definition, complaints);
                checks.forEach(check -> check.check(definition, complaints));
                bound(definition, findings);
                if (findings.isEmpty()) {
                    return new ReadOutcome.Fits<>(definition);
                }
            }
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
        return new ReadOutcome.Refused<>(findings.all().stream()
                .sorted(Comparator.comparingInt(DefinitionFormat::order))
                .toList());
    }

    /** What is taken in can be taken out, and in again: neither form of it may be longer than what is read. */
    private void bound(D definition, Findings findings) {
        if (FileText.bytes(json(definition)) > FileText.LONGEST
                || FileText.bytes(yaml(definition)) > FileText.LONGEST) {
            findings.add(Finding.ofFile("file.long", FileText.LONGEST / FileText.MEGABYTE));
        }
    }

    /** Findings without a line come last: they say that there are more. */
    private static int order(Finding finding) {
        return finding.line() == 0 ? Integer.MAX_VALUE : finding.line();
    }

    private static Tree tree(String text) throws Unreadable {
        return text.stripLeading().startsWith("{") ? JsonReading.read(text) : YamlReading.read(text);
    }

    private Tree migrated(Tree tree, Findings findings) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            findings.add(tree, "", "file.mapping");
            return tree;
        }
        if (!(mapping.entries().get(VERSION) instanceof Tree.Leaf leaf) || leaf.form() != Tree.Form.NUMBER) {
            return tree;
        }
        int newest = version();
        int version = leaf.text().matches("[0-9]{1,6}") ? Integer.parseInt(leaf.text()) : newest + 1;
        if (version < 1 || version > newest) {
            String message = version < 1 || leaf.text().startsWith("-") ? "version.none" : "version.newer";
            findings.add(leaf, "/" + VERSION, message, newest);
            format(mapping, findings);
            return tree;
        }
        Tree.Mapping now = mapping;
        for (Migration migration : migrations.subList(version - 1, migrations.size())) {
            now = migration.apply(now);
        }
        Map<String, Tree> entries = new LinkedHashMap<>(now.entries());
        entries.put(VERSION, new Tree.Leaf(leaf.line(), Tree.Form.NUMBER, Integer.toString(newest)));
        return new Tree.Mapping(now.line(), entries);
    }

    /** A file of another version may be of another format as well; which it is, each version says in the same place. */
    private void format(Tree.Mapping mapping, Findings findings) {
        Key key = Shape.of(type).keys().get(FORMAT);
        Tree written = mapping.entries().get(FORMAT);
        if (key != null && written != null) {
            key.kind().read(written, "/" + FORMAT, findings);
        }
    }

    /** The definition as YAML, for people. */
    public String yaml(D definition) {
        return YamlWriting.write(new RecordKind(type).write(definition));
    }

    /** The definition as JSON, for programs; also the form that is kept. */
    public String json(D definition) {
        return JsonWriting.write(new RecordKind(type).write(definition));
    }

    /**
     * What was kept by this product, by whichever version of it. That it holds together was seen when it was taken in: a rule that came
     * later never makes the past unreadable.
     */
    public D kept(String json) {
        Findings findings = new Findings();
        try {
            Tree tree = migrated(tree(json), findings);
            Object read = findings.isEmpty() ? new RecordKind(type).read(tree, "", findings) : null;
            if (read != null && findings.isEmpty()) {
                return type.cast(read);
            }
        } catch (Unreadable unreadable) {
            findings.add(unreadable.finding());
        }
        throw new IllegalStateException("a definition that was kept cannot be read: "
                + findings.all().stream().map(Finding::message).toList());
    }

    /** The version that is written; earlier ones are read too. */
    public int version() {
        return migrations.size() + 1;
    }

    /** The JSON Schema (2020-12) of the format. */
    public String schema() {
        return JsonWriting.write(SchemaBook.of(type, schemaId));
    }

    /** Every element of a definition by where it stands (a JSON pointer), from the top down. */
    public static Map<String, Element> elements(Record definition) {
        Map<String, Element> elements = new LinkedHashMap<>();
        Walk.through(definition, (record, shape, path) -> {
            if (record instanceof Element element) {
                elements.put(path, element);
            }
        });
        return elements;
    }

    /** The top-level keys that a definition has a value for, in the order of the format. */
    public Set<String> keys(D definition) {
        Set<String> keys = new LinkedHashSet<>();
        Shape.of(type).keys().forEach((name, key) -> key.of(definition).ifPresent(value -> keys.add(name)));
        return keys;
    }

    /**
     * A copy with other values of some top-level keys, nothing for a key that is to go. What named an element that went says its name
     * in words, or is gone too; so the copy holds together as one that was read does.
     */
    public D with(D definition, Map<String, Optional<Object>> sections) {
        return type.cast(Excerpt.with(definition, sections));
    }

    /** What people call an element; its id if it has no name. */
    public static String name(Element element) {
        return Calling.of(element).orElseGet(() -> element.id().text());
    }

    /** In what the second of two parts of one kind differs from the first: two support bodies, two meetings. */
    public static <R extends Record> List<Difference> betweenParts(R first, R second) {
        return Differences.between(first, second);
    }

    /** Every id that a definition gives to something. */
    public Set<Id> ids(D definition) {
        return Elements.in(definition).paths().keySet();
    }

    /** In what the second differs from the first. */
    public List<Difference> between(D first, D second) {
        return Differences.between(first, second);
    }
}
