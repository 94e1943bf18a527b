package jp.kasane.prefecture.programmes;

import java.util.List;

/**
 * Two things of a programme that cannot both hold.
 *
 * @param id of the stage, subject, question or town it is about; else empty
 * @param values for the words that tell it: days, numbers, titles
 */
public record Contradiction(Kind kind, String id, List<Object> values) {

    public Contradiction {
        values = List.copyOf(values);
    }

    /** What does not go together. */
    public enum Kind {
        /** The last day of visits lies before the first. */
        PERIOD_BACKWARDS,
        /** Visits outside the fiscal year. */
        PERIOD_OUTSIDE_YEAR,
        /** Not one day in the period on which anybody is sent. */
        NO_WORKING_DAY,
        /** The last day to apply lies before the first. */
        APPLYING_BACKWARDS,
        /** Towns would still apply when all visits are over. */
        APPLYING_AFTER_PERIOD,
        /** A stage's last day lies before its first. */
        STAGE_BACKWARDS,
        /** A stage's days lie outside the programme's. */
        STAGE_OUTSIDE_PERIOD,
        /** At the most fewer days than at the least. */
        SPACING_BACKWARDS,
        /** The stages before it and the days between them leave it no day. */
        STAGE_TOO_LATE,
        /** It begins later after the stage before than it may. */
        STAGE_TOO_FAR,
        /** Another number of visits than of stages. */
        VISITS_NOT_STAGES,
        /** A programme with a quota that says none. */
        QUOTA_MISSING,
        /** More towns than may apply. */
        QUOTA_BEYOND_TOWNS,
        /** Excludes a town of another prefecture. */
        TOWN_ELSEWHERE,
        /** Excludes a town twice. */
        TOWN_TWICE,
        /** Two stages of one title. */
        STAGE_TWICE,
        /** Two subjects of one title. */
        SUBJECT_TWICE,
        /** Two questions of one title. */
        QUESTION_TWICE,
        /** A question with the same choice twice, or with one alone. */
        CHOICES_TOO_ALIKE,
        /** Fees alone are more than the budget. */
        FEES_BEYOND_BUDGET,
        /** Advisers must know subjects, and there is none. */
        FIELDS_WITHOUT_SUBJECTS,
        /** Longer on the way over noon than in a day. */
        NOON_BEYOND_DAY
    }
}
