package jp.kasane.prefecture.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.ControlAudit;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the history of visits beside what was done to them: days on which a town could receive nobody, other days it would
 * like, and whether calendars were told and answers asked for.
 */
public final class VisitNotes {

    /** What the history calls another day that a town would like; which half of it says nothing. */
    public static final String WISH = "WISH";

    /** As many other days as a town names at once. */
    public static final int MOST_WISHES = 10;

    private final ControlDatabase control;
    private final Clock clock;

    public VisitNotes(ControlDatabase control, Clock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** What became of telling somebody's calendar of a change. */
    public enum Told {
        TELLING_ADVISER,
        TELLING_TOWN,
        TOLD_ADVISER,
        TOLD_TOWN,
        NOT_TOLD_ADVISER,
        NOT_TOLD_TOWN;

        /** The one of that name. */
        static Optional<Told> called(String name) {
            return Stream.of(values()).filter(told -> told.name().equals(name)).findFirst();
        }

        boolean failed() {
            return this == NOT_TOLD_ADVISER || this == NOT_TOLD_TOWN;
        }

        /** Whether mails are on their way. */
        boolean pending() {
            return this == TELLING_ADVISER || this == TELLING_TOWN;
        }

        /** Whether it is the adviser's calendar. */
        boolean adviser() {
            return this == TELLING_ADVISER || this == TOLD_ADVISER || this == NOT_TOLD_ADVISER;
        }
    }

    /** What became of asking somebody for an answer to the day a visit is proposed for. */
    public enum Asked {
        ASKING,
        ASKED_ADVISER,
        ASKED_TOWN,
        NOT_ASKED_ADVISER,
        NOT_ASKED_TOWN
    }

    /**
     * Keeps that answers are about to be asked for, to visits of one programme as they stand now.
     *
     * @return those for which nobody was asked yet
     */
    public List<VisitRecord> asking(String prefecture, List<VisitRecord> visits, Viewer by) {
        if (visits.isEmpty()) {
            return visits;
        }
        return control.jdbi().inTransaction(transaction -> {
            String programme = visits.get(0).programme();
            Set<String> asked = VisitRows.events(transaction, prefecture, "v.programme_id", programme).stream()
                    .filter(event -> event.action().equals(Asked.ASKING.name()))
                    .map(event -> event.visit() + " " + event.words())
                    .collect(Collectors.toSet());
            List<VisitRecord> anew = visits.stream()
                    .filter(visit -> !asked.contains(visit.id() + " " + visit.sequence()))
                    .toList();
            anew.forEach(visit ->
                    add(transaction, visit, Asked.ASKING.name(), null, Integer.toString(visit.sequence()), by));
            return anew;
        });
    }

    /** Somebody asks that answers to a visit as it stands now be asked for once more. */
    public void askingAgain(VisitRecord visit, Viewer by) {
        control.jdbi().useTransaction(transaction -> {
            add(transaction, visit, Asked.ASKING.name(), null, Integer.toString(visit.sequence()), by);
            ControlAudit.record(transaction, by.doing(Right.DISPATCH, "VISIT_ASKED", Visits.KIND, visit.id(), null));
        });
    }

    /** Keeps whether somebody was asked for an answer to a visit as it stands now. */
    public void asked(VisitRecord visit, Asked asked, Viewer by) {
        control.jdbi()
                .useHandle(handle -> add(handle, visit, asked.name(), null, Integer.toString(visit.sequence()), by));
    }

    /** Other days that the town would like for a visit, within the transaction in which it refuses the one it was asked about. */
    static void wish(Handle transaction, VisitRecord visit, Collection<LocalDate> days, Viewer by, Instant now) {
        List<LocalDate> wished = days.stream().distinct().limit(MOST_WISHES).toList();
        wished.forEach(day -> VisitRows.add(
                transaction,
                new VisitEvent(
                        visit.id(),
                        WISH,
                        visit.state(),
                        visit.state(),
                        new Placement("", HalfDay.morning(day)),
                        "",
                        by.userId(),
                        now)));
        if (!wished.isEmpty()) {
            ControlAudit.record(
                    transaction, by.doing(VisitAct.TOWN_CANNOT.right(), "VISIT_WISHES", Visits.KIND, visit.id(), null));
        }
    }

    /** Keeps whether a calendar was told of the visit as it stands now. */
    public void told(VisitRecord visit, Told told, Viewer by) {
        control.jdbi()
                .useHandle(handle -> add(handle, visit, told.name(), null, Integer.toString(visit.sequence()), by));
    }

    /** Somebody asks that the calendars be told once more. */
    public void toldAgain(VisitRecord visit, Viewer by) {
        entered(by, "VISIT_TOLD", Visits.KIND, visit.id());
    }

    /** Somebody takes what the advisers of a programme are paid out of it. */
    public void accountsTaken(String programme, Viewer by) {
        entered(by, "VISIT_ACCOUNTS_TAKEN", "dispatch_programme", programme);
    }

    private void entered(Viewer by, String action, String kind, String id) {
        control.jdbi()
                .useTransaction(transaction ->
                        ControlAudit.record(transaction, by.doing(Right.DISPATCH, action, kind, id, null)));
    }

    /** Keeps that both sides’ calendars are about to be told. */
    public void telling(VisitRecord visit, Viewer by) {
        control.jdbi().useTransaction(transaction -> {
            String sequence = Integer.toString(visit.sequence());
            add(transaction, visit, Told.TELLING_ADVISER.name(), null, sequence, by);
            add(transaction, visit, Told.TELLING_TOWN.name(), null, sequence, by);
        });
    }

    /** The days on which each town of a programme said it could receive nobody, by its code. */
    public static Map<String, Set<LocalDate>> impossible(List<VisitRecord> visits, List<VisitEvent> events) {
        return days(visits, events, VisitAct.TOWN_CANNOT.name(), VisitRecord::town);
    }

    /** The other days that the towns of a programme would like, by the request whose visits they are liked for. */
    public static Map<String, Set<LocalDate>> wishes(List<VisitRecord> visits, List<VisitEvent> events) {
        return days(visits, events, WISH, VisitRecord::request);
    }

    private static Map<String, Set<LocalDate>> days(
            List<VisitRecord> visits, List<VisitEvent> events, String action, Function<VisitRecord, String> by) {
        Map<String, String> keys = new HashMap<>();
        visits.forEach(visit -> keys.put(visit.id(), by.apply(visit)));
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (VisitEvent event : events) {
            String key = keys.get(event.visit());
            Placement at = event.at();
            if (key != null && at != null && event.action().equals(action)) {
                days.computeIfAbsent(key, one -> new HashSet<>()).add(at.at().day());
            }
        }
        return days;
    }

    private void add(Handle handle, VisitRecord visit, String action, @Nullable Placement at, String words, Viewer by) {
        VisitRows.add(
                handle,
                new VisitEvent(
                        visit.id(), action, visit.state(), visit.state(), at, words, by.userId(), clock.instant()));
    }
}
