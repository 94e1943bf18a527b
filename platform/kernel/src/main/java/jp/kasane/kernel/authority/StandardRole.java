package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.Right.ADVISE;
import static jp.kasane.kernel.authority.Right.AUDIT_EXPORT;
import static jp.kasane.kernel.authority.Right.AUDIT_READ;
import static jp.kasane.kernel.authority.Right.DISPATCH;
import static jp.kasane.kernel.authority.Right.DISPATCH_REQUEST;
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
import jp.kasane.kernel.definition.Title;

/**
 * The fixed catalogue of roles. A town maps its own titles (相談支援包括化推進員, 福祉まるごと相談員 …) to these and may only narrow
 * them. A role says which operations are open; which records it reaches is decided by scope and disclosure on top. The
 * titles are what a definition's schema and reference call them, in the words of the pages.
 */
@Title("標準の役割")
public enum StandardRole {
    /** Runs the town's tenant: people, settings, access log. Reads no consultation by virtue of this role alone. */
    @Title("市町村管理者")
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
            TOWN_LEAVE,
            DISPATCH_REQUEST),
    /** 推進員 class: receives, coordinates, and sees every consultation of the town. */
    @Title("コーディネーター（推進員）")
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
            PEOPLE_READ,
            DISPATCH_REQUEST),
    /** The town's own case worker. */
    @Title("相談支援員")
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
    @Title("委託先の相談支援員")
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
    @Title("専門職")
    SPECIALIST(Place.Kind.TOWN, Reach.OWN, TOWN_ENTER, NEIGHBOURS_READ, RECORD_LIST, RECORD_READ, WORK_OWN),
    /** Types in what others took down: only their own entries. */
    @Title("記録担当")
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
    @Title("つなぎ手（民生委員など）")
    REPORTER(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER),
    /** Sees one meeting's papers, nothing else. */
    @Title("会議の参加者")
    MEETING_GUEST(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER),
    /** Reads the access log of the one body they were named for. */
    @Title("監査担当")
    AUDITOR(Place.Kind.TOWN, Reach.NONE, TOWN_ENTER, NEIGHBOURS_READ, AUDIT_READ, AUDIT_EXPORT),
    /** Staff of a joint centre, in a town that agreed: as commissioned staff. */
    @Title("共同センター職員")
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
    @Title("都道府県管理者")
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
            AUDIT_READ,
            DISPATCH),
    /** Runs the prefecture's programmes. */
    @Title("都道府県担当者")
    PREFECTURE_OFFICER(Place.Kind.PREFECTURE, Reach.NONE, PREFECTURE_ENTER, TOWNS_READ, DISPATCH),
    /** Advises towns they are sent to; nothing of their records. */
    @Title("アドバイザー")
    ADVISER(Place.Kind.PREFECTURE, Reach.NONE, PREFECTURE_ENTER, ADVISE);

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
