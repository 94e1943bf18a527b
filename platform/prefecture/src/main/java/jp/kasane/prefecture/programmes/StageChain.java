package jp.kasane.prefecture.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kasane.prefecture.programmes.Contradiction.Kind;

/**
 * Follows one town through the stages: from when to when a visit of each can be at all, given its own days and the days from the one
 * before. Where nothing is left, the stage is told, and the chain goes on as if it were free, so that one mistake is told once.
 */
final class StageChain {

    private final ProgrammeSettings settings;
    private final WorkingDays working;
    private final List<Contradiction> found = new ArrayList<>();

    private StageChain(ProgrammeSettings settings) {
        this.settings = settings;
        this.working = new WorkingDays(settings.closed());
    }

    private record Window(LocalDate from, LocalDate until) {

        boolean empty() {
            return until.isBefore(from);
        }
    }

    static List<Contradiction> of(ProgrammeSettings settings) {
        StageChain chain = new StageChain(settings);
        Window before = null;
        for (StageSetting stage : settings.stages()) {
            Window own = chain.own(stage);
            before = before == null ? own : chain.after(before, stage, own);
        }
        return chain.found;
    }

    private void tell(StageSetting stage, Kind kind, Object... values) {
        found.add(new Contradiction(kind, stage.id(), List.of(values)));
    }

    /** What the stage's own days leave, within the programme's. */
    private Window own(StageSetting stage) {
        Window period = new Window(settings.from(), settings.until());
        LocalDate from = stage.from() == null ? period.from() : stage.from();
        LocalDate until = stage.until() == null ? period.until() : stage.until();
        if (until.isBefore(from)) {
            tell(stage, Kind.STAGE_BACKWARDS, from);
            return period;
        }
        if (from.isBefore(period.from()) || until.isAfter(period.until())) {
            tell(stage, Kind.STAGE_OUTSIDE_PERIOD, period.from(), period.until());
            return period;
        }
        Window days = new Window(working.from(from), working.until(until));
        if (days.empty()) {
            tell(stage, Kind.NO_WORKING_DAY);
            return period;
        }
        return days;
    }

    /** What the visit before leaves of it. */
    private Window after(Window before, StageSetting stage, Window own) {
        Integer most = stage.mostDays();
        // Two visits of a town never share a day.
        int least = Math.max(1, stage.leastDays());
        if (most != null && most < least) {
            tell(stage, Kind.SPACING_BACKWARDS, least);
            return own;
        }
        LocalDate earliest =
                working.from(Contradictions.later(own.from(), before.from().plusDays(least)));
        if (earliest.isAfter(own.until())) {
            tell(stage, Kind.STAGE_TOO_LATE, earliest, own.until());
            return own;
        }
        LocalDate latest = most == null
                ? own.until()
                : working.until(
                        Contradictions.earlier(own.until(), before.until().plusDays(most)));
        if (latest.isBefore(earliest)) {
            tell(stage, Kind.STAGE_TOO_FAR, latest, earliest);
            return own;
        }
        return new Window(earliest, latest);
    }
}
