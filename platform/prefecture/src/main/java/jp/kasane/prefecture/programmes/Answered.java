package jp.kasane.prefecture.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a programme asks and that a change would take from applications that were sent: answers name what they answer by its id,
 * and are read under its words. What may be added is only what nobody has to answer.
 *
 * @param id of the subject or question it is about; empty where it is about none
 * @param words as they are kept: the title, or the choices
 */
public record Answered(What what, String id, List<String> words) {

    public Answered {
        words = List.copyOf(words);
    }

    /** What would become of it. */
    public enum What {
        /** A subject goes, or is called otherwise. */
        SUBJECT,
        /** The first subjects come: each application has to name one. */
        FIRST_SUBJECTS,
        /** A question goes, or asks otherwise. */
        QUESTION,
        /** Choices go that may have been given. */
        CHOICES,
        /** What was answered in words is to be one of some choices. */
        FIRST_CHOICES,
        /** A question has to be answered that could be left out, or was not there. */
        REQUIRED,
        /** Each application has to name a working group. */
        GROUP
    }

    /** All of it, in the order of what is kept. */
    public static List<Answered> lostBetween(ProgrammeSettings kept, ProgrammeSettings then) {
        List<Answered> lost = new ArrayList<>();
        if (!kept.tiedToGroup() && then.tiedToGroup()) {
            lost.add(new Answered(What.GROUP, "", List.of()));
        }
        kept.subjects().stream()
                .filter(one -> !then.subjects().contains(one))
                .forEach(one -> lost.add(new Answered(What.SUBJECT, one.id(), List.of(one.title()))));
        if (kept.subjects().isEmpty() && !then.subjects().isEmpty()) {
            lost.add(new Answered(What.FIRST_SUBJECTS, "", List.of()));
        }
        kept.questions().forEach(one -> lost.addAll(of(one, then.question(one.id()))));
        then.questions().stream()
                .filter(one -> one.required()
                        && kept.question(one.id()).filter(Question::required).isEmpty())
                .forEach(one -> lost.add(new Answered(What.REQUIRED, one.id(), List.of(one.title()))));
        return lost;
    }

    private static List<Answered> of(Question kept, Optional<Question> then) {
        if (then.isEmpty() || !then.get().title().equals(kept.title())) {
            return List.of(new Answered(What.QUESTION, kept.id(), List.of(kept.title())));
        }
        List<String> choices = then.get().choices();
        if (kept.choices().isEmpty()) {
            return choices.isEmpty() ? List.of() : List.of(new Answered(What.FIRST_CHOICES, kept.id(), List.of()));
        }
        List<String> gone =
                kept.choices().stream().filter(one -> !choices.contains(one)).toList();
        return gone.isEmpty() ? List.of() : List.of(new Answered(What.CHOICES, kept.id(), gone));
    }
}
