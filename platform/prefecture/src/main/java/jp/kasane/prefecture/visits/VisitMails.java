package jp.kasane.prefecture.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitNotes.Asked;
import jp.kasane.prefecture.visits.VisitNotes.Told;
import org.jspecify.annotations.Nullable;

/**
 * Whether those whom a visit concerns were written to, as its history tells. What had to go out and of which nobody wrote down within
 * {@link #LONGEST} what became has failed: whoever was to send it may have stopped before they began.
 *
 * @param events what was done to the visit, the oldest first
 */
public record VisitMails(VisitRecord visit, List<VisitEvent> events, Instant now) {

    /** Mails that took longer than that never ended. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    public VisitMails {
        events = List.copyOf(events);
    }

    /** Where the visit stood when calendars had last to learn that it is on, or that it is not any more; empty: they never had to. */
    public Optional<Placement> lastCounted() {
        return turn().map(Turn::at);
    }

    private Optional<Turn> turn() {
        return Turn.last(visit, events);
    }

    /** Whose calendar was not told of what calendars had last to learn, by the newest attempt. */
    public List<Told> untold() {
        if (unbegun()) {
            boolean late = turn().filter(turn -> late(turn.when())).isPresent();
            return late ? List.of(Told.NOT_TOLD_ADVISER, Told.NOT_TOLD_TOWN) : List.of();
        }
        return attempts()
                .filter(one -> one.told().failed() || (one.told().pending() && late(one.when())))
                .map(Attempt::told)
                .toList();
    }

    /** Whether calendars have to learn something that nobody has begun to tell them. */
    public boolean unbegun() {
        return turn().isPresent()
                && !visit.state().tookPlace()
                && attempts().findAny().isEmpty();
    }

    private record Attempt(Told told, Instant when) {}

    /** The newest of each side. */
    private Stream<Attempt> attempts() {
        int since = turn().map(Turn::sequence).orElse(visit.sequence());
        return Stream.of(true, false).flatMap(adviser -> newest(adviser, since).stream());
    }

    private Optional<Attempt> newest(boolean adviser, int since) {
        return events.stream()
                .flatMap(event -> Told.called(event.action())
                        .filter(told -> told.adviser() == adviser && Integer.parseInt(event.words()) >= since)
                        .map(told -> new Attempt(told, event.when()))
                        .stream())
                .reduce((before, after) -> after);
    }

    /** Whether somebody who is still to answer a proposed day was not asked to. */
    public boolean unasked() {
        if (visit.state() != VisitState.PROPOSED) {
            return false;
        }
        List<VisitEvent> since = sinceAsking();
        boolean failed = (!visit.townAgreed()
                        && newest(since, Asked.ASKED_TOWN, Asked.NOT_ASKED_TOWN) == Asked.NOT_ASKED_TOWN)
                || (!visit.adviserAgreed()
                        && newest(since, Asked.ASKED_ADVISER, Asked.NOT_ASKED_ADVISER) == Asked.NOT_ASKED_ADVISER);
        return failed || (!since.isEmpty() && !asked(since) && late(since.get(0).when()));
    }

    /** Whether mails about the visit as it stands now are on their way. */
    public boolean underWay() {
        List<VisitEvent> since = sinceAsking();
        boolean asking = !since.isEmpty() && since.get(0).action().equals(Asked.ASKING.name()) && !asked(since);
        return (asking && !late(since.get(0).when()))
                || attempts().anyMatch(one -> one.told().pending() && !late(one.when()));
    }

    private boolean late(Instant begun) {
        return !begun.plus(LONGEST).isAfter(now);
    }

    /** What was done since answers were asked for last; where they never were, since the day was proposed. */
    private List<VisitEvent> sinceAsking() {
        int begun = -1;
        for (int i = 0; i < events.size(); i++) {
            VisitEvent event = events.get(i);
            boolean asking = event.action().equals(Asked.ASKING.name()) && ofNow(event);
            begun = asking || event.action().equals(VisitAct.PLACE.name()) ? i : begun;
        }
        return begun < 0 ? List.of() : events.subList(begun, events.size());
    }

    /** The town is always asked, and written down last. */
    private boolean asked(List<VisitEvent> since) {
        return newest(since, Asked.ASKED_TOWN, Asked.NOT_ASKED_TOWN) != null;
    }

    private @Nullable Asked newest(List<VisitEvent> since, Asked... some) {
        Asked newest = null;
        for (VisitEvent event : since) {
            for (Asked one : some) {
                newest = ofNow(event) && event.action().equals(one.name()) ? one : newest;
            }
        }
        return newest;
    }

    private boolean ofNow(VisitEvent event) {
        return event.words().equals(Integer.toString(visit.sequence()));
    }
}
