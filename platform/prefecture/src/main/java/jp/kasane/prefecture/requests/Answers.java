package jp.kasane.prefecture.requests;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a town answers in its application.
 *
 * @param given by the id of the programme's question; of one with choices the words of the choice
 * @param subjects ids of the programme's subjects
 * @param group the town's working group that is to be advised; empty: none named
 * @param preferred days it would like, each once, in their order
 * @param impossible days on which it can receive nobody, likewise
 */
public record Answers(
        Map<String, String> given,
        List<String> subjects,
        String group,
        List<LocalDate> preferred,
        List<LocalDate> impossible) {

    /** As many days as a year and a leap year's have. */
    public static final int MOST_DAYS = 731;

    /** As long as an answer may be. */
    public static final int LONGEST = 4000;

    public static final Answers NONE = new Answers(Map.of(), List.of(), "", List.of(), List.of());

    public Answers {
        given = given == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(given));
        subjects = subjects == null ? List.of() : subjects.stream().distinct().toList();
        group = Objects.requireNonNullElse(group, "");
        preferred = inOrder(preferred);
        impossible = inOrder(impossible);
        if (preferred.size() > MOST_DAYS || impossible.size() > MOST_DAYS) {
            throw new IllegalArgumentException("more days than two years have");
        }
        if (group.length() > LONGEST || given.values().stream().anyMatch(answer -> answer.length() > LONGEST)) {
            throw new IllegalArgumentException("an answer longer than " + LONGEST);
        }
    }

    /** What an earlier version did not keep is empty. */
    private static List<LocalDate> inOrder(@Nullable List<LocalDate> days) {
        return days == null ? List.of() : List.copyOf(new TreeSet<>(days));
    }

    /** What was answered and is not asked any more, by the ids of its questions: those are gone, or the choice is. */
    public Map<String, String> former(ProgrammeSettings settings) {
        Map<String, String> former = new TreeMap<>(given);
        former.entrySet()
                .removeIf(one -> settings.question(one.getKey())
                        .filter(question -> question.takes(one.getValue()))
                        .isPresent());
        return former;
    }

    /** The same with nothing but what the programme asks: this is what is sent. */
    public Answers asked(ProgrammeSettings settings) {
        Map<String, String> asked = new TreeMap<>(given);
        asked.keySet().removeAll(former(settings).keySet());
        return new Answers(asked, subjects, settings.tiedToGroup() ? group : "", preferred, impossible);
    }

    /** What was answered to a question; empty if nothing. */
    public String to(String question) {
        return given.getOrDefault(question, "");
    }
}
