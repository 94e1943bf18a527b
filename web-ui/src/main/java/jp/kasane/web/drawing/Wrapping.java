package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks text into lines as Japanese is set: anywhere between characters, but not before a closing mark or after an opening one, and not
 * within a word of Latin letters or figures that fits on a line.
 */
final class Wrapping {

    private static final String NOT_FIRST = "、。，．・：；？！ー々ゝゞ）］｝」』】〉》〕％‰…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ),.:;?!]}%";
    private static final String NOT_LAST = "（［｛「『【〈《〔([{";
    private static final Pattern PIECES = Pattern.compile("[A-Za-z0-9]+(?:[.,:/~–-][A-Za-z0-9]+)*|\\X", Pattern.DOTALL);
    private static final String MORE = "…";

    private final Type type;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final List<String> line = new ArrayList<>();

    private Wrapping(Type type, int width) {
        this.type = type;
        this.width = width;
    }

    /** The text in lines no wider than asked; what does not fit in so many lines ends in an ellipsis. */
    static List<String> wrap(String text, Type type, int width, int most) {
        Wrapping wrapping = new Wrapping(type, width);
        for (String paragraph : text.split("\n", -1)) {
            wrapping.take(paragraph);
            wrapping.end();
        }
        List<String> lines = wrapping.lines.isEmpty() ? List.of("") : wrapping.lines;
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, wrapping.shortened(lines.get(most - 1)));
        return List.copyOf(kept);
    }

    private void take(String paragraph) {
        Matcher pieces = PIECES.matcher(paragraph);
        while (pieces.find()) {
            String piece = pieces.group();
            if (type.width(piece) <= width) {
                add(piece);
            } else {
                piece.codePoints().mapToObj(Character::toString).forEach(this::add);
            }
        }
    }

    private void add(String piece) {
        if (type.width(String.join("", line) + piece) > width && !line.isEmpty()) {
            breakBefore(piece);
        }
        if (!(line.isEmpty() && piece.isBlank())) {
            line.add(piece);
        }
    }

    /** Carries over what may not stand last, and the piece before one that may not stand first. */
    private void breakBefore(String piece) {
        List<String> carried = new ArrayList<>();
        String next = piece;
        while (line.size() > 1 && (isIn(NOT_FIRST, next) || isIn(NOT_LAST, line.get(line.size() - 1)))) {
            next = line.remove(line.size() - 1);
            carried.add(0, next);
        }
        if (type.width(String.join("", carried) + piece) > width) {
            line.addAll(carried);
            carried.clear();
        }
        end();
        line.addAll(carried);
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(String.join("", line));
            line.clear();
        }
    }

    private String shortened(String text) {
        int[] characters = text.codePoints().toArray();
        int length = characters.length;
        while (length > 0 && type.width(new String(characters, 0, length) + MORE) > width) {
            length--;
        }
        return new String(characters, 0, length) + MORE;
    }

    private static boolean isIn(String marks, String piece) {
        return marks.contains(piece);
    }
}
