package jp.kasane.web.prefecture.programmes;

import java.time.LocalDate;
import java.util.List;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.programmes.Contradiction;
import jp.kasane.web.page.Messages;

/** Tells what cannot hold together, at the field where it is mended most easily. */
final class ContradictionWords {

    private ContradictionWords() {}

    static void tell(Contradiction one, TypedProgramme typed, Messages m, Answers answers) {
        Object[] values = one.values().stream()
                .map(value -> value instanceof LocalDate day
                        ? JapaneseDates.full(day, m.language().locale())
                        : value)
                .toArray();
        answers.wrong(field(one, typed), "programme.contradiction." + one.kind().name(), values);
    }

    private static String field(Contradiction one, TypedProgramme typed) {
        return switch (one.kind()) {
            case PERIOD_BACKWARDS, PERIOD_OUTSIDE_YEAR -> "until";
            case NO_WORKING_DAY -> one.id().isEmpty() ? "until" : "stage." + one.id() + ".until";
            case APPLYING_BACKWARDS, APPLYING_AFTER_PERIOD -> "applyUntil";
            case STAGE_BACKWARDS -> "stage." + one.id() + ".until";
            case STAGE_OUTSIDE_PERIOD -> "stage." + one.id() + ".from";
            case SPACING_BACKWARDS, STAGE_TOO_FAR -> "stage." + one.id() + ".mostDays";
            case STAGE_TOO_LATE -> "stage." + one.id() + ".leastDays";
            case STAGE_TWICE -> "stage." + one.id() + ".title";
            case SUBJECT_TWICE -> "subject." + one.id() + ".title";
            case QUESTION_TWICE -> "question." + one.id() + ".title";
            case CHOICES_TOO_ALIKE -> "question." + one.id() + ".choices";
            case VISITS_NOT_STAGES -> "visitsPerRequest";
            case QUOTA_MISSING, QUOTA_BEYOND_TOWNS -> "townsQuota";
            case TOWN_ELSEWHERE, TOWN_TWICE -> naming(one.id(), typed);
            case FEES_BEYOND_BUDGET -> "budget";
            case FIELDS_WITHOUT_SUBJECTS -> "fieldsRequired";
            case NOON_BEYOND_DAY -> "noonMinutes";
        };
    }

    /** Where the town is named last. */
    private static String naming(String town, TypedProgramme typed) {
        List<String> naming = typed.rows("exclusion").stream()
                .filter(row -> typed.text(row + ".town").strip().equals(town))
                .toList();
        return naming.isEmpty() ? "townsQuota" : naming.get(naming.size() - 1) + ".town";
    }
}
