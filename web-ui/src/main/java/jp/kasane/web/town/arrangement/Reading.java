package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Telling;
import jp.kasane.kernel.definition.Told;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.Presence;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;

/**
 * Everything that a definition holds, in words and by chapters: each element with all its keys, and why a key has no value. Of a meeting it also
 * says what of cases may be spoken of there, which follows from what it is for and its law.
 */
public final class Reading {

    private final ArrangementWords words;
    private final Speech speech;
    private final Telling telling;
    private final Map<String, Told> told;

    private Reading(ArrangementWords words) {
        this.words = words;
        this.speech = new Speech(words);
        this.telling = new Telling(speech::say);
        this.told = telling.of(words.town().definition()).stream().collect(Collectors.toMap(Told::key, one -> one));
    }

    public static Reading of(Arrangement town, Messages messages) {
        return new Reading(new ArrangementWords(messages, town));
    }

    /** A list of elements under its title. */
    public record Part(String title, List<Piece> pieces) {

        /** So few lines are read side by side. */
        private static final int FEW = 4;

        public Part {
            pieces = List.copyOf(pieces);
        }

        /** Whether little is said of each: figures, funding, resources. */
        public boolean small() {
            return pieces.size() > 1
                    && pieces.stream()
                            .allMatch(piece -> piece.parts().isEmpty()
                                    && piece.lines().stream()
                                                    .mapToInt(line ->
                                                            line.values().size())
                                                    .sum()
                                            <= FEW);
        }
    }

    /**
     * An element.
     *
     * @param anchor where it stands on its page; empty if nothing refers to it
     * @param marks what is to be seen at once: that it is not there yet or no more, that no source states it
     */
    public record Piece(String anchor, String name, List<String> marks, List<Line> lines, List<Part> parts) {
        public Piece {
            marks = List.copyOf(marks);
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
        }
    }

    /** A key and its values. */
    public record Line(String label, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What stands in the chapter; nothing if the definition says nothing of it. */
    public List<Part> chapter(Chapter chapter) {
        return lists(chapter).map(this::part).toList();
    }

    /** How many elements the chapter has, without those within others. */
    public int size(Chapter chapter) {
        return lists(chapter).mapToInt(list -> list.entries().size()).sum();
    }

    /** What stands under one key of the definition; nothing if it has no such key. */
    public List<Part> under(String key) {
        return lists(key).map(this::part).toList();
    }

    private Stream<Told> lists(Chapter chapter) {
        return chapter.keys().stream().flatMap(this::lists);
    }

    private Stream<Told> lists(String key) {
        return Stream.ofNullable(told.get(key)).flatMap(Reading::lists);
    }

    /** A list of elements is a part; a record of such lists is as many parts. */
    private static Stream<Told> lists(Told section) {
        List<Told.Entry> entries = section.entries();
        boolean gathers = entries.size() == 1
                && entries.get(0).element() == null
                && entries.get(0).keys().stream()
                        .flatMap(key -> key.entries().stream())
                        .allMatch(entry -> entry.element() != null);
        return gathers ? entries.get(0).keys().stream() : Stream.of(section);
    }

    private Part part(Told list) {
        return new Part(
                speech.label(list.key(), list.title()),
                list.entries().stream().map(this::piece).toList());
    }

    private Piece piece(Told.Entry entry) {
        List<Line> lines = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Told key : entry.keys()) {
            if (key.entries().stream().anyMatch(one -> one.element() != null)) {
                parts.add(part(key));
            } else {
                lines.add(new Line(
                        speech.label(key.key(), key.title()),
                        key.entries().stream().map(this::inline).toList()));
            }
        }
        Element element = entry.element();
        if (element == null) {
            String name = lines.isEmpty()
                    ? entry.words()
                    : String.join(" ", lines.remove(0).values());
            return new Piece("", name, List.of(), lines, parts);
        }
        if (element instanceof Meeting meeting) {
            lines.add(0, new Line(words.say("cases.label"), List.of(words.choice("cases", meeting.cases()))));
        }
        return new Piece("e-" + element.id().text(), telling.name(element), marks(element), lines, parts);
    }

    private List<String> marks(Element element) {
        List<String> marks = new ArrayList<>(words.standing(element));
        if (words.town().presence(element) == Presence.GONE) {
            marks.add(0, words.say("gone"));
        }
        return marks;
    }

    /** A value in one line: its words, or its keys one after the other. */
    private String inline(Told.Entry entry) {
        if (entry.keys().isEmpty()) {
            return entry.words();
        }
        boolean japanese = words.m().language() == Language.JAPANESE;
        return entry.keys().stream().map(this::inline).collect(Collectors.joining(japanese ? "、" : ", "));
    }

    /** With its label; a flag that is set needs none of its own words, and what the source says speaks for itself. */
    private String inline(Told key) {
        String label = speech.label(key.key(), key.title());
        boolean deep = key.entries().stream().anyMatch(one -> one.keys().size() > 1);
        if (deep) {
            return label
                    + key.entries().stream()
                            .map(one -> words.say("bracket", inline(one)))
                            .collect(Collectors.joining());
        }
        String values = key.entries().stream().map(this::inline).collect(Collectors.joining("・"));
        if (values.equals(words.say("yes"))) {
            return label;
        }
        return key.key().equals("words") ? words.say("quoted", values) : words.say("keyed", label, values);
    }
}
