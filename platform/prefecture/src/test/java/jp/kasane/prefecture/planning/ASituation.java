package jp.kasane.prefecture.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import org.jspecify.annotations.Nullable;

/** A programme as it stands, made of nothing but what a test says, without a database: on 1 June 2026, of two stages, everything an hour away. */
final class ASituation {

    static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    static final LocalDate UNTIL = LocalDate.of(2026, 12, 25);

    private final Map<String, VisitRecord> visits = new HashMap<>();
    private final List<AdviserRecord> advisers = new ArrayList<>();
    private final Map<String, String> towns = new HashMap<>();

    static ProgrammeSettings settings() {
        return settings(TODAY, UNTIL, List.of(), Map.of());
    }

    /** Two stages, two weeks apart at least. */
    static ProgrammeSettings settings(
            LocalDate from, LocalDate until, List<LocalDate> closed, Map<Goal, Integer> weights) {
        return new ProgrammeSettings(
                from,
                until,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 5, 20),
                6,
                2,
                List.of(
                        new StageSetting("S1", "現状把握", "", 0, null, null, null),
                        new StageSetting("S2", "まとめ", "", 14, null, null, null)),
                List.of(new Subject("K1", "参加支援")),
                List.of(),
                "",
                List.of(),
                closed,
                List.of(),
                Terms.USUAL,
                weights,
                "",
                false);
    }

    static Programme programme(ProgrammeSettings settings) {
        return new Programme(
                "P1",
                "020001",
                new FiscalYear(2026),
                "見本の派遣",
                Programme.Kind.QUOTA,
                Programme.State.PLANNING,
                settings,
                1);
    }

    static VisitRecord record(String id, int number, VisitState state, @Nullable Placement at) {
        return new VisitRecord(id, "P1", "R1", "T1", "S" + number, number, state, at, false, false, 0, 1);
    }

    static VisitRecord version(VisitRecord one, int version, boolean townAgreed, boolean adviserAgreed) {
        return new VisitRecord(
                one.id(),
                one.programme(),
                one.request(),
                one.town(),
                one.stage(),
                one.number(),
                one.state(),
                one.at(),
                townAgreed,
                adviserAgreed,
                one.sequence(),
                version);
    }

    static AdviserRecord adviser(String id, boolean retired) {
        return new AdviserRecord(id, "見本 " + id, "みほん", null, "022012", 10, AdviserProfile.EMPTY, 1, retired);
    }

    ASituation with(VisitRecord visit) {
        visits.put(visit.id(), visit);
        towns.put(visit.town(), "見本町");
        return this;
    }

    ASituation with(AdviserRecord adviser) {
        advisers.add(adviser);
        return this;
    }

    Situation build() {
        Problem problem = new Problem(
                TODAY,
                TODAY,
                UNTIL,
                Set.of(),
                List.of(new Stage("S1", 0, null, null, null), new Stage("S2", 14, null, null, null)),
                advisers.stream().map(ASituation::sent).toList(),
                towns.keySet().stream()
                        .map(code -> new Town(code, Set.of(), Set.of()))
                        .toList(),
                visits.values().stream().map(ASituation::visit).toList(),
                (from, to, day) -> new Leg(60, 1000),
                Terms.USUAL,
                Map.of());
        Map<String, AdviserRecord> known = new HashMap<>();
        advisers.forEach(one -> known.put(one.id(), one));
        return new Situation(programme(settings()), problem, visits, List.of(), known, towns, List.of());
    }

    private static Adviser sent(AdviserRecord record) {
        Set<HalfDay> free = new HashSet<>();
        TODAY.datesUntil(UNTIL).forEach(day -> free.add(HalfDay.morning(day)));
        return new Adviser(record.id(), record.baseCode(), Set.of(), record.barredTowns(), 10, free);
    }

    private static Visit visit(VisitRecord record) {
        boolean pinned = record.at() != null && (Layout.agreed(record) || record.due(TODAY));
        return new Visit(record.id(), record.town(), record.request(), record.stage(), Set.of(), record.at(), pinned);
    }
}
