package jp.kasane.web.prefecture.planning;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.advisers.AdviserProfile;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.dispatch.Travel.Leg;
import jp.kasane.prefecture.dispatch.Visit;
import jp.kasane.prefecture.planning.Situation;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.prefecture.visits.VisitRecord;
import jp.kasane.prefecture.visits.VisitState;
import jp.kasane.web.gate.AVisit;
import jp.kasane.web.gate.PrefectureVisit;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Typed;
import org.jspecify.annotations.Nullable;

/** A programme's plan as its pages are given it, made of nothing but what a test says: no server, no database. Every way takes an hour. */
final class APlanSeen {

    static final String HERE = "/p/020001/dispatch/P1/plan";
    static final PrefectureVisit JAPANESE = AVisit.ofAnOfficer(Language.JAPANESE);
    static final PrefectureVisit ENGLISH = AVisit.ofAnOfficer(Language.ENGLISH);

    private LocalDate today = LocalDate.of(2026, 6, 1);
    private LocalDate from = LocalDate.of(2026, 6, 1);
    private LocalDate until = LocalDate.of(2026, 12, 25);
    private Travel travel = (start, end, day) -> new Leg(60, 1000);
    private Terms terms = Terms.USUAL;
    private final Set<LocalDate> closed = new HashSet<>();
    private final Map<String, VisitRecord> visits = new LinkedHashMap<>();
    private final List<VisitRecord> leftOut = new ArrayList<>();
    private final List<VisitRecord> elsewhere = new ArrayList<>();
    private final Map<String, AdviserRecord> advisers = new LinkedHashMap<>();
    private final Map<String, String> towns = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<LocalDate>>> wishes = new HashMap<>();
    private final Map<Goal, Integer> weights = new HashMap<>();

    static Placement at(String adviser, String day) {
        return new Placement(adviser, HalfDay.morning(LocalDate.parse(day)));
    }

    static Placement afternoon(String adviser, String day) {
        return new Placement(adviser, new HalfDay(LocalDate.parse(day), Half.AFTERNOON));
    }

    static VisitRecord visit(String id, String town, int number, VisitState state, @Nullable Placement at) {
        return new VisitRecord(id, "P1", "R" + town, town, "S" + number, number, state, at, false, false, 0, 1);
    }

    static VisitRecord agreed(VisitRecord one, boolean town, boolean adviser) {
        return new VisitRecord(
                one.id(),
                one.programme(),
                one.request(),
                one.town(),
                one.stage(),
                one.number(),
                one.state(),
                one.at(),
                town,
                adviser,
                one.sequence(),
                one.version());
    }

    static VisitRecord ofStage(VisitRecord one, @Nullable String stage, int number) {
        return new VisitRecord(
                one.id(),
                one.programme(),
                one.request(),
                one.town(),
                stage,
                number,
                one.state(),
                one.at(),
                one.townAgreed(),
                one.adviserAgreed(),
                one.sequence(),
                one.version());
    }

    static VisitRecord ofRequest(VisitRecord one, String request) {
        return new VisitRecord(
                one.id(),
                one.programme(),
                request,
                one.town(),
                one.stage(),
                one.number(),
                one.state(),
                one.at(),
                one.townAgreed(),
                one.adviserAgreed(),
                one.sequence(),
                one.version());
    }

    /** Names and values in turn, as they were typed. */
    static Typed typed(String... pairs) {
        MultivaluedHashMap<String, String> values = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.add(pairs[i], pairs[i + 1]);
        }
        return new Typed(values);
    }

    /** Two towns and two advisers, and no visits. */
    static APlanSeen two() {
        return new APlanSeen()
                .town("T1", "見本町")
                .town("T2", "試験村")
                .adviser("A", "見本 一郎", false)
                .adviser("B", "見本 二郎", false);
    }

    APlanSeen today(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    APlanSeen period(String first, String last) {
        from = LocalDate.parse(first);
        until = LocalDate.parse(last);
        return this;
    }

    APlanSeen closed(String day) {
        closed.add(LocalDate.parse(day));
        return this;
    }

    APlanSeen travel(Travel other) {
        travel = other;
        return this;
    }

    APlanSeen terms(Terms other) {
        terms = other;
        return this;
    }

    APlanSeen weight(Goal goal, int weight) {
        weights.put(goal, weight);
        return this;
    }

    APlanSeen town(String code, String name) {
        towns.put(code, name);
        return this;
    }

    APlanSeen adviser(String id, String name, boolean retired) {
        advisers.put(id, new AdviserRecord(id, name, name, null, "022012", 10, AdviserProfile.EMPTY, 1, retired));
        return this;
    }

    /** What one request of a town would like. */
    APlanSeen wishes(String town, String request, String... days) {
        Set<LocalDate> liked = new HashSet<>();
        for (String day : days) {
            liked.add(LocalDate.parse(day));
        }
        wishes.computeIfAbsent(town, code -> new HashMap<>()).put(request, liked);
        return this;
    }

    APlanSeen with(VisitRecord... some) {
        for (VisitRecord one : some) {
            visits.put(one.id(), one);
        }
        return this;
    }

    APlanSeen leftOut(VisitRecord one) {
        leftOut.add(one);
        return this;
    }

    APlanSeen elsewhere(VisitRecord one) {
        elsewhere.add(one);
        return this;
    }

    Situation build() {
        Problem problem = new Problem(
                today,
                from,
                until,
                closed,
                List.of(new Stage("S1", 0, null, null, null), new Stage("S2", 14, null, null, null)),
                advisers.values().stream().map(this::sent).toList(),
                visits.values().stream()
                        .map(VisitRecord::town)
                        .distinct()
                        .map(code -> new Town(code, wishes.getOrDefault(code, Map.of()), Set.of()))
                        .toList(),
                visits.values().stream().map(this::planned).toList(),
                travel,
                terms,
                weights);
        return new Situation(programme(), problem, visits, leftOut, advisers, towns, elsewhere);
    }

    private Programme programme() {
        return new Programme(
                "P1",
                "020001",
                FiscalYear.of(from),
                "見本の派遣",
                Programme.Kind.QUOTA,
                Programme.State.PLANNING,
                settings(),
                3);
    }

    private ProgrammeSettings settings() {
        StageSetting first = new StageSetting("S1", "現状把握", "", 0, null, null, null);
        StageSetting second = new StageSetting("S2", "まとめ", "", 14, null, null, null);
        return new ProgrammeSettings(
                from,
                until,
                from,
                until,
                6,
                2,
                List.of(first, second),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.copyOf(closed),
                List.of(),
                terms,
                weights,
                "",
                false);
    }

    private Adviser sent(AdviserRecord record) {
        Set<HalfDay> free = new HashSet<>();
        if (!record.retired()) {
            from.datesUntil(until)
                    .filter(day -> day.getDayOfWeek() == DayOfWeek.TUESDAY)
                    .forEach(day -> free.add(HalfDay.morning(day)));
        }
        return new Adviser(record.id(), record.baseCode(), Set.of(), record.barredTowns(), 10, free);
    }

    private Visit planned(VisitRecord record) {
        String stage = "S1".equals(record.stage()) || "S2".equals(record.stage()) ? record.stage() : null;
        boolean fast = record.state() != VisitState.PROPOSED || record.townAgreed() || record.adviserAgreed();
        boolean pinned = record.at() != null && (fast || record.due(today));
        return new Visit(record.id(), record.town(), record.request(), stage, Set.of(), record.at(), pinned);
    }

    static Frame frame(PrefectureVisit visit, Situation now) {
        return PlanningDesk.frame(visit, now.programme());
    }

    static Names names(Situation now) {
        return new Names(JAPANESE.visit().messages(), now);
    }

    static Names english(Situation now) {
        return new Names(ENGLISH.visit().messages(), now);
    }
}
