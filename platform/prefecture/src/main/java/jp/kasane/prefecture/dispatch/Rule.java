package jp.kasane.prefecture.dispatch;

/** What no plan may break. */
public enum Rule {
    /** One visit of an adviser in a half-day. */
    ONE_AT_A_TIME,
    /** An adviser goes where they offered to. */
    AVAILABLE,
    /** Never beyond the adviser's number for the year. */
    YEARLY_LIMIT,
    /** Never to the adviser's own town, their employer's, or one they are excluded from. */
    CONFLICT,
    /** On a working day: no weekend, holiday, nor the turn of the year. */
    WORKING_DAY,
    /** Within the programme's period and the stage's, and after today. */
    PERIOD,
    /** Not on a day the town can receive nobody. */
    TOWN_CAN,
    /** One visit a town and day. */
    ONE_PER_TOWN_AND_DAY,
    /** Stages in their order. */
    STAGE_ORDER,
    /** The days between stages. */
    SPACING,
    /** There and back on that day by passable roads. */
    REACHABLE,
    /** The morning's town to the afternoon's over noon. */
    TWO_IN_ONE_TRIP,
    /** An adviser who knows the subject, where the programme requires it. */
    KNOWS_THE_FIELD,
    /** Fees and travel within the budget. */
    BUDGET
}
