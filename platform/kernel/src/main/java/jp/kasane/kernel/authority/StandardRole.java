package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.Right.AUDIT_EXPORT;
import static jp.kasane.kernel.authority.Right.AUDIT_READ;
import static jp.kasane.kernel.authority.Right.NEIGHBOURS_READ;
import static jp.kasane.kernel.authority.Right.PEOPLE_MANAGE;
import static jp.kasane.kernel.authority.Right.PEOPLE_READ;
import static jp.kasane.kernel.authority.Right.PREFECTURE_ENTER;
import static jp.kasane.kernel.authority.Right.PREFECTURE_SETTINGS;
import static jp.kasane.kernel.authority.Right.RECORD_CHANGE;
import static jp.kasane.kernel.authority.Right.RECORD_CREATE;
import static jp.kasane.kernel.authority.Right.RECORD_EXPORT;
import static jp.kasane.kernel.authority.Right.RECORD_LIST;
import static jp.kasane.kernel.authority.Right.RECORD_PRINT;
import static jp.kasane.kernel.authority.Right.RECORD_READ;
import static jp.kasane.kernel.authority.Right.RECORD_VOID;
import static jp.kasane.kernel.authority.Right.TOWNS_READ;
import static jp.kasane.kernel.authority.Right.TOWN_ENTER;
import static jp.kasane.kernel.authority.Right.TOWN_LEAVE;
import static jp.kasane.kernel.authority.Right.TOWN_ONBOARD;
import static jp.kasane.kernel.authority.Right.TOWN_SETTINGS;
import static jp.kasane.kernel.authority.Right.TOWN_SUSPEND;
import static jp.kasane.kernel.authority.Right.WORK_OWN;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed catalogue of roles. A town maps its own titles (相談支援包括化推進員, 福祉まるごと相談員 …) to these and may only narrow
 * them. A role says which operations are open; which records it reaches is decided by scope and disclosure on top.
 */
public enum StandardRole {
    /** Runs the town's tenant: people, settings, access log. Reads no consultation by virtue of this role alone. */
    TOWN_ADMINISTRATOR(
            Place.Kind.TOWN,
            Reach.NONE,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            PEOPLE_READ,
            PEOPLE_MANAGE,
            AUDIT_READ,
            AUDIT_EXPORT,
            TOWN_SETTINGS,
            TOWN_LEAVE),
    /** 推進員 class: receives, coordinates, and sees every consultation of the town. */
    COORDINATOR(
            Place.Kind.TOWN,
            Reach.TOWN,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            RECORD_LIST,
            RECORD_READ,
            RECORD_CREATE,
            RECORD_CHANGE,
            RECORD_VOID,
            RECORD_PRINT,
            RECORD_EXPORT,
            WORK_OWN,
            PEOPLE_READ),
    /** The town's own case worker. */
    CASE_WORKER(
            Place.Kind.TOWN,
            Reach.TOWN,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            RECORD_LIST,
            RECORD_READ,
            RECORD_CREATE,
            RECORD_CHANGE,
            RECORD_PRINT,
            WORK_OWN,
            PEOPLE_READ),
    /** Staff of a commissioned body (社協, NPO …): only what they recorded or were given. */
    COMMISSIONED_WORKER(
            Place.Kind.TOWN,
            Reach.OWN,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            RECORD_LIST,
            RECORD_READ,
            RECORD_CREATE,
            RECORD_CHANGE,
            RECORD_PRINT,
            WORK_OWN),
    /** Lawyer, psychiatrist and the like: only what they were given, to read. */
    SPECIALIST(Place.Kind.TOWN, Reach.OWN, TOWN_ENTER, NEIGHBOURS_READ, RECORD_LIST, RECORD_READ, WORK_OWN),
    /** Types in what others took down: only their own entries. */
    RECORDER(
            Place.Kind.TOWN,
            Reach.OWN,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            RECORD_LIST,
            RECORD_READ,
            RECORD_CREATE,
            RECORD_CHANGE,
            WORK_OWN),
    /** 民生委員, resident: nothing of the records, nor of other towns. */
    REPORTER(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER),
    /** Sees one meeting's papers, nothing else. */
    MEETING_GUEST(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER),
    /** Reads the access log of the one body they were named for. */
    AUDITOR(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER, NEIGHBOURS_READ, AUDIT_READ, AUDIT_EXPORT),
    /** Staff of a joint centre, in a town that agreed: as commissioned staff. */
    CENTRE_STAFF(
            Place.Kind.TOWN,
            Reach.OWN,
            TOWN_ENTER,
            NEIGHBOURS_READ,
            RECORD_LIST,
            RECORD_READ,
            RECORD_CREATE,
            RECORD_CHANGE,
            RECORD_PRINT,
            WORK_OWN),
    /**
     * Onboards and suspends towns, and looks after the prefecture's own people and trail. Sees registry facts, never a town's data,
     * not even a count.
     */
    PREFECTURE_ADMINISTRATOR(
            Place.Kind.PREFECTURE,
            Reach.NONE,
            PREFECTURE_ENTER,
            TOWNS_READ,
            TOWN_ONBOARD,
            TOWN_SUSPEND,
            TOWN_LEAVE,
            PREFECTURE_SETTINGS,
            PEOPLE_READ,
            PEOPLE_MANAGE,
            AUDIT_READ),
    /** Runs the prefecture's programmes. */
    PREFECTURE_OFFICER(Place.Kind.PREFECTURE, Reach.NONE, PREFECTURE_ENTER, TOWNS_READ),
    /** Advises towns they are sent to; nothing of their records. */
    ADVISER(Place.Kind.PREFECTURE, Reach.NONE, PREFECTURE_ENTER);

    /** Which records a role reaches, before disclosure narrows it. */
    public enum Reach {
        NONE,
        /** Recorded by the viewer or given to them. */
        OWN,
        TOWN
    }

    private final Place.Kind placeKind;
    private final Reach reach;
    private final Set<Right> rights;

    StandardRole(Place.Kind placeKind, Reach reach, Right... rights) {
        this.placeKind = placeKind;
        this.reach = reach;
        this.rights = Set.of(rights);
    }

    public Place.Kind placeKind() {
        return placeKind;
    }

    public Reach reach() {
        return reach;
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }

    /** Roles whose holders must sign in with a second factor ({@link SecondFactor}). */
    public boolean administers() {
        return this == TOWN_ADMINISTRATOR || this == PREFECTURE_ADMINISTRATOR;
    }

    /** The role of that code, if there is one. */
    public static Optional<StandardRole> named(String code) {
        return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }
}
