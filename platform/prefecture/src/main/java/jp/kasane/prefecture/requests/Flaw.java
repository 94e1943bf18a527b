package jp.kasane.prefecture.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;

/**
 * Something in an application that keeps it from being sent.
 *
 * @param question the id of the question it is about; empty where it is about none
 * @param days which it is about
 */
public record Flaw(Part part, String question, Reason reason, List<LocalDate> days) {

    public Flaw {
        days = List.copyOf(days);
    }

    /** Where it is. */
    public enum Part {
        QUESTION,
        SUBJECTS,
        GROUP,
        PREFERRED
    }

    /** What it is. */
    public enum Reason {
        /** Something must be said here. */
        MISSING,
        /** It is none of the choices, any more perhaps. */
        NO_CHOICE,
        /** Days on which the programme sends nobody. */
        OUTSIDE,
        /** Days that it calls impossible as well. */
        IMPOSSIBLE
    }

    /** All of them, in the order of the form. */
    public static List<Flaw> in(Answers answers, ProgrammeSettings settings) {
        List<Flaw> flaws = new ArrayList<>();
        if (settings.tiedToGroup() && answers.group().isBlank()) {
            flaws.add(new Flaw(Part.GROUP, "", Reason.MISSING, List.of()));
        }
        subjects(answers, settings).ifPresent(flaws::add);
        settings.questions()
                .forEach(question -> of(question, answers.to(question.id())).ifPresent(flaws::add));
        days(
                        answers.preferred().stream()
                                .filter(day -> day.isBefore(settings.from()) || day.isAfter(settings.until()))
                                .toList(),
                        Reason.OUTSIDE)
                .ifPresent(flaws::add);
        days(answers.preferred().stream().filter(answers.impossible()::contains).toList(), Reason.IMPOSSIBLE)
                .ifPresent(flaws::add);
        return flaws;
    }

    private static Optional<Flaw> subjects(Answers answers, ProgrammeSettings settings) {
        if (settings.subjects().isEmpty()) {
            return Optional.empty();
        }
        if (answers.subjects().isEmpty()) {
            return Optional.of(new Flaw(Part.SUBJECTS, "", Reason.MISSING, List.of()));
        }
        return answers.subjects().stream().allMatch(id -> settings.subject(id).isPresent())
                ? Optional.empty()
                : Optional.of(new Flaw(Part.SUBJECTS, "", Reason.NO_CHOICE, List.of()));
    }

    private static Optional<Flaw> of(Question question, String answer) {
        if (answer.isBlank()) {
            return question.required()
                    ? Optional.of(new Flaw(Part.QUESTION, question.id(), Reason.MISSING, List.of()))
                    : Optional.empty();
        }
        return question.takes(answer)
                ? Optional.empty()
                : Optional.of(new Flaw(Part.QUESTION, question.id(), Reason.NO_CHOICE, List.of()));
    }

    private static Optional<Flaw> days(List<LocalDate> days, Reason reason) {
        return days.isEmpty() ? Optional.empty() : Optional.of(new Flaw(Part.PREFERRED, "", reason, days));
    }
}
