package jp.kasane.prefecture.visits;

import jp.kasane.kernel.authority.Right;

/** What is done to a visit. Each is an entry in its history and in the trail, under the right that allows it. */
public enum VisitAct {
    /** It is given an adviser and a half-day, or another one. */
    PLACE(Right.DISPATCH, true),
    TOWN_AGREES(Right.DISPATCH_REQUEST, false),
    ADVISER_AGREES(Right.ADVISE, false),
    /** The town can receive nobody then. */
    TOWN_CANNOT(Right.DISPATCH_REQUEST, true),
    /** The adviser cannot go then. */
    ADVISER_CANNOT(Right.ADVISE, true),
    /** Both have agreed; or the officer says so for them, with a reason. */
    CONFIRM(Right.DISPATCH, true),
    /** Back to be planned again. */
    TAKE_BACK(Right.DISPATCH, true),
    CANCEL(Right.DISPATCH, true),
    /** It took place: on its day at the earliest. */
    HOLD(Right.DISPATCH, false),
    /** It was noted held by mistake, and nobody has reported it. */
    NOT_HELD(Right.DISPATCH, false),
    /** The adviser writes what came of it, once or again. */
    REPORT(Right.ADVISE, false),
    /** The officer writes it for an adviser who does not sign in. */
    REPORT_FOR(Right.DISPATCH, false),
    PAY(Right.DISPATCH, false),
    /** It was noted paid by mistake, or otherwise than it should have been. */
    NOT_PAID(Right.DISPATCH, false);

    private final Right right;
    private final boolean changesCalendar;

    VisitAct(Right right, boolean changesCalendar) {
        this.right = right;
        this.changesCalendar = changesCalendar;
    }

    /** Under which it is done, but for what follows by itself from another act. */
    public Right right() {
        return right;
    }

    /** Whether calendars that show the visit have to learn of it: its SEQUENCE grows (RFC 5545, 3.8.7.4). */
    boolean changesCalendar() {
        return changesCalendar;
    }

    /** Whether nobody does it without saying why. */
    public boolean needsReason() {
        return switch (this) {
            case TOWN_CANNOT, ADVISER_CANNOT, CONFIRM, TAKE_BACK, CANCEL, NOT_HELD, NOT_PAID -> true;
            default -> false;
        };
    }

    /** Whether it is about what took place and leaves it so: that goes on when the programme has ended. */
    public boolean looksBack() {
        return switch (this) {
            case HOLD, REPORT, REPORT_FOR, PAY, NOT_PAID -> true;
            default -> false;
        };
    }

    /** Whether it is about a day that has not passed. */
    boolean refusesTheDay() {
        return this == TOWN_CANNOT || this == ADVISER_CANNOT;
    }
}
