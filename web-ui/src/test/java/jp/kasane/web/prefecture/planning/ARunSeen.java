package jp.kasane.web.prefecture.planning;

import static jp.kasane.web.prefecture.planning.APlanSeen.JAPANESE;
import static jp.kasane.web.prefecture.planning.APlanSeen.at;
import static jp.kasane.web.prefecture.planning.APlanSeen.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Score;
import jp.kasane.prefecture.planning.Asked;
import jp.kasane.prefecture.planning.Found;
import jp.kasane.prefecture.planning.Found.Choice;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Run;
import jp.kasane.prefecture.planning.Run.State;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.planning.Trouble;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Detail;
import jp.kasane.web.page.Notice;

/** A search of a programme with a visit that is proposed and one that has no day, as a test has it end. */
abstract class ARunSeen {

    static final Instant BEGUN = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant WRITTEN = BEGUN.plusSeconds(8);
    static final Placement JUNE = at("A", "2026-06-16");
    static final Placement JULY = at("A", "2026-07-14");
    static final VisitRecord FIRST = visit("V1", "T1", 1, VisitState.PROPOSED, JUNE);
    static final VisitRecord SECOND = visit("V2", "T1", 2, VisitState.UNPLANNED, null);
    static final Trouble ILL = new Trouble.Ill("A", LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 19));

    static Situation now(VisitRecord... visits) {
        return APlanSeen.two().with(visits).build();
    }

    static Found found(Asked asked, Map<String, Placement> best, List<Choice> repairs) {
        return new Found(asked, Map.of("V1", 1, "V2", 1), new Plan(best), repairs, null, List.of(), Set.of());
    }

    static Found plan() {
        return found(Asked.plan(30), Map.of("V1", JUNE, "V2", JULY), List.of());
    }

    static Found taken(Found of, Set<HalfDay> withdrawn, Moved... moved) {
        return new Found(of.asked(), of.versions(), of.best(), of.repairs(), of.conflict(), List.of(moved), withdrawn);
    }

    static Run run(State state, Situation now, Score score, Found found) {
        return new Run("R1", "P1", state, now.basis(), "ruin", Optional.ofNullable(score), found, BEGUN, WRITTEN);
    }

    static RunShown shown(PrefectureVisit reader, Situation now, Run run) {
        return RunShown.of(reader, now, run, WRITTEN.plusSeconds(2));
    }

    static RunShown shown(State state, Score score, Found found, VisitRecord... visits) {
        Situation now = now(visits);
        return shown(JAPANESE, now, run(state, now, score, found));
    }

    static RunPage page(RunShown shown) {
        return shown.page(APlanSeen.frame(shown.visit(), shown.now()), false);
    }

    static Map<String, String> details(RunShown shown) {
        return shown.progress("").details().stream().collect(Collectors.toMap(Detail::label, Detail::value));
    }

    static List<String> notices(RunShown shown) {
        return shown.progress("").notices().stream().map(Notice::title).toList();
    }

    static final Score GOOD = new Score(0, 0, 1_234);
}
