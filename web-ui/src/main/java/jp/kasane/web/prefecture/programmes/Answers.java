package jp.kasane.web.prefecture.programmes;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.text.TypedText;
import jp.kasane.kernel.time.DateReading;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.web.page.Messages;

/**
 * Reads the answers of a form one by one and keeps what is wrong with each, in words that say how to mend it. A wrong answer reads as
 * nothing; nobody keeps what was read while something is wrong.
 */
final class Answers {

    private static final int LONGEST_NUMBER = 15;

    private final TypedProgramme typed;
    private final Messages m;
    private final Map<String, List<String>> wrong = new LinkedHashMap<>();

    Answers(TypedProgramme typed, Messages m) {
        this.typed = typed;
        this.m = m;
    }

    Map<String, List<String>> wrong() {
        return wrong;
    }

    void wrong(String name, String key, Object... args) {
        wrong.computeIfAbsent(name, each -> new ArrayList<>()).add(m.t(key, args));
    }

    boolean missing(String name) {
        if (typed.text(name).isBlank()) {
            wrong(name, "programme.wrong.required");
            return true;
        }
        return false;
    }

    /** A text of one line. */
    String line(String name, int most) {
        String text = words(name, most).strip();
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            wrong(name, "programme.wrong.line");
        }
        return text;
    }

    /** A text of any lines. */
    String words(String name, int most) {
        TypedText text = TypedText.of(typed.text(name), most);
        if (text instanceof TypedText.Accepted accepted) {
            return accepted.text();
        }
        if (text instanceof TypedText.TooLong) {
            wrong(name, "programme.wrong.long", most);
        } else {
            wrong(name, "programme.wrong.characters");
        }
        return "";
    }

    /** One thing a line; empty lines are none. */
    List<String> lines(String name, int mostLines, int mostOfOne) {
        List<String> lines = words(name, mostLines * (mostOfOne + 1))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > mostLines) {
            wrong(name, "programme.wrong.lines", mostLines);
        }
        if (lines.stream().anyMatch(line -> line.codePointCount(0, line.length()) > mostOfOne)) {
            wrong(name, "programme.wrong.line.long", mostOfOne);
        }
        return lines;
    }

    /** A day in any of the ways people write one. */
    Optional<LocalDate> day(String name) {
        return typed.text(name).isBlank() ? Optional.empty() : day(name, typed.text(name));
    }

    private Optional<LocalDate> day(String name, String text) {
        if (JapaneseDates.parse(text) instanceof DateReading.Read read) {
            return Optional.of(read.date());
        }
        wrong(name, "programme.wrong.date");
        return Optional.empty();
    }

    /** A day that has to be there. */
    LocalDate dayOf(String name) {
        return missing(name) ? LocalDate.EPOCH : day(name).orElse(LocalDate.EPOCH);
    }

    /** One day a line. */
    List<LocalDate> days(String name, int most) {
        List<LocalDate> days = new ArrayList<>();
        for (String line : lines(name, most, 40)) {
            if (JapaneseDates.parse(line) instanceof DateReading.Read read) {
                days.add(read.date());
            } else if (!wrong.containsKey(name)) {
                wrong(name, "programme.wrong.date.line", line);
            }
        }
        return days;
    }

    /** A whole number, also in full width, with commas and 円; nothing if nothing was typed. */
    Optional<Long> number(String name, long least, long most) {
        String text =
                Normalizer.normalize(typed.text(name), Normalizer.Form.NFKC).strip();
        String digits = text.replaceAll("[,\\s]|円$|分$|日$|回$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = digits.matches("[0-9]{1," + LONGEST_NUMBER + "}");
        if (!fits || Long.parseLong(digits) < least || Long.parseLong(digits) > most) {
            wrong(name, "programme.wrong.number", least, most);
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(digits));
    }

    /** The same, or another number where nothing was typed. */
    int number(String name, int least, int most, int otherwise) {
        return number(name, least, most).map(Math::toIntExact).orElse(otherwise);
    }

    /** One of what there is to choose. */
    String oneOf(String name, Collection<String> choices) {
        String chosen = typed.text(name).strip();
        if (!choices.contains(chosen)) {
            wrong(name, chosen.isEmpty() ? "programme.wrong.required" : "programme.wrong.choice");
        }
        return chosen;
    }

    /** A box that is ticked or not. */
    boolean ticked(String name) {
        String value = typed.text(name);
        if (!value.isEmpty() && !value.equals(TypedProgramme.TICKED)) {
            wrong(name, "programme.wrong.choice");
        }
        return !value.isEmpty();
    }
}
