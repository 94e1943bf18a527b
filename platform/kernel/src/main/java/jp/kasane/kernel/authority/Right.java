package jp.kasane.kernel.authority;

/**
 * What an operation needs. Every page and every action of the product names exactly one; one that names none is refused and
 * fails the build. {@link #ANYONE} and {@link #SIGNED_IN} are asked of no place, the others of the place in the address.
 */
public enum Right {
    /** Open to the world: landing page, health, signing in. */
    ANYONE,
    /** Open to whoever is signed in, about themself only. */
    SIGNED_IN,

    TOWN_ENTER,
    RECORD_LIST,
    RECORD_READ,
    RECORD_CREATE,
    RECORD_CHANGE,
    RECORD_VOID,
    RECORD_PRINT,
    RECORD_EXPORT,
    WORK_OWN,
    /** What the other towns of the prefecture have published: for those who work in the town. */
    NEIGHBOURS_READ,

    /** Asked of a town or of a prefecture: each has its own people and its own trail. */
    PEOPLE_READ,
    PEOPLE_MANAGE,
    AUDIT_READ,
    AUDIT_EXPORT,
    /** What the town says and decides about itself: its profile, its settings. */
    TOWN_SETTINGS,
    /** That the town leaves, and all it has here is erased: the prefecture asks, the town agrees. */
    TOWN_LEAVE,
    /** The town's side of advisers' visits: applying, days, agreeing, what came of it. */
    DISPATCH_REQUEST,

    PREFECTURE_ENTER,
    TOWNS_READ,
    TOWN_ONBOARD,
    TOWN_SUSPEND,
    PREFECTURE_SETTINGS,
    /** Programmes of advisers' visits: requests, advisers, plans, accounts. */
    DISPATCH,
    /** An adviser's own: the days they offer, the visits they are sent to. */
    ADVISE;

    /** Whether it changes what a town keeps: of a town that has merged nobody has it any more. */
    public boolean changesTown() {
        return this == RECORD_CREATE
                || this == RECORD_CHANGE
                || this == RECORD_VOID
                || this == TOWN_SETTINGS
                || this == DISPATCH_REQUEST;
    }

    /** Whether the right is asked of the place in the address. */
    public boolean placed() {
        return this != ANYONE && this != SIGNED_IN;
    }
}
