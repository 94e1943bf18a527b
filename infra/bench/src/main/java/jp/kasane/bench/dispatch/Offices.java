package jp.kasane.bench.dispatch;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Trip;
import jp.kasane.prefecture.dispatch.Visit;
import org.jspecify.annotations.Nullable;

/** What a problem names by ids, found; and where a visit may be by what it can break alone. */
final class Offices {

    private static final int FRIDAY = 5;

    private final Problem problem;
    private final Map<String, Integer> towns = new HashMap<>();
    private final Map<String, Integer> stages = new HashMap<>();

    Offices(Problem problem) {
        this.problem = problem;
        problem.towns().forEach(town -> towns.put(town.code(), towns.size()));
        problem.stages().forEach(stage -> stages.put(stage.id(), stages.size()));
    }

    int townOf(Visit visit) {
        return Objects.requireNonNull(towns.get(visit.town()));
    }

    /** Its number in the order of stages; -1 of a visit that has none. */
    int stageOf(Visit visit) {
        return visit.stage() == null ? -1 : Objects.requireNonNull(stages.get(visit.stage()));
    }

    @Nullable
    Stage stage(Visit visit) {
        return visit.stage() == null ? null : problem.stages().get(stageOf(visit));
    }

    /** Whether one is of a later stage than the other. */
    boolean follows(Visit earlier, Visit later) {
        return stageOf(earlier) >= 0 && stageOf(earlier) < stageOf(later);
    }

    /** Whether nothing of the programme lies between the two stages: only then there is a most that they may be apart. */
    boolean next(Visit earlier, Visit later) {
        return stageOf(earlier) >= 0 && stageOf(earlier) + 1 == stageOf(later);
    }

    boolean may(Visit visit, Adviser adviser, HalfDay at) {
        return adviser.free().contains(at)
                && open(visit, at.day())
                && !adviser.barred().contains(visit.town())
                && (!problem.terms().fieldsRequired() || adviser.fields().containsAll(visit.fields()))
                && Trip.of(problem, adviser.base(), visit.town(), null, at.day())
                        .reachable();
    }

    /** Whether anybody may be sent on the day: a working day of the period after today. */
    boolean open(LocalDate day) {
        return day.isAfter(problem.today())
                && day.getDayOfWeek().getValue() <= FRIDAY
                && !problem.closed().contains(day);
    }

    private boolean open(Visit visit, LocalDate day) {
        Stage stage = stage(visit);
        return open(day)
                && !problem.towns().get(townOf(visit)).impossible().contains(day)
                && (stage == null || stage.from() == null || !day.isBefore(stage.from()))
                && (stage == null || stage.until() == null || !day.isAfter(stage.until()));
    }
}
