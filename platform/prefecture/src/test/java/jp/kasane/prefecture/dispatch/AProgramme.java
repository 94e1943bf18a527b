package jp.kasane.prefecture.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Travel.Leg;

/** A small programme for tests: everything is an hour and 1,000 yen away, and everybody can always, until the test says otherwise. */
public final class AProgramme {

    public static final LocalDate MONDAY = LocalDate.of(2027, 6, 7);
    public static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    private LocalDate until = LocalDate.of(2027, 9, 30);
    private Terms terms = new Terms(480, 90, 0, null, false);
    private final Set<LocalDate> closed = new HashSet<>();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Adviser> advisers = new ArrayList<>();
    private final Map<String, Town> towns = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Map<String, Leg> legs = new HashMap<>();
    private final Map<Goal, Integer> weights = new EnumMap<>(Goal.class);

    public static Placement at(String adviser, LocalDate day, HalfDay.Half half) {
        return new Placement(adviser, new HalfDay(day, half));
    }

    public static Placement morning(String adviser, LocalDate day) {
        return at(adviser, day, HalfDay.Half.MORNING);
    }

    public static Placement afternoon(String adviser, LocalDate day) {
        return at(adviser, day, HalfDay.Half.AFTERNOON);
    }

    public AProgramme until(LocalDate last) {
        until = last;
        return this;
    }

    public AProgramme terms(Terms other) {
        terms = other;
        return this;
    }

    public AProgramme budget(long yen) {
        return terms(new Terms(480, 90, 0, yen, false));
    }

    public AProgramme fieldsRequired() {
        return terms(new Terms(480, 90, 0, null, true));
    }

    public AProgramme closed(LocalDate day) {
        closed.add(day);
        return this;
    }

    public AProgramme stage(String id, int least, Integer most) {
        stages.add(new Stage(id, least, most, null, null));
        return this;
    }

    public AProgramme stage(Stage stage) {
        stages.add(stage);
        return this;
    }

    /** One who can on every day there is, weekends too. */
    public AProgramme adviser(String id, String... fields) {
        return adviser(id, 100, always(), fields);
    }

    public AProgramme adviser(String id, int most, Set<HalfDay> free, String... fields) {
        advisers.add(new Adviser(id, "home", Set.of(fields), Set.of("barred"), most, free));
        return this;
    }

    public static Set<HalfDay> always() {
        Set<HalfDay> free = new HashSet<>();
        LocalDate.of(2027, 5, 1).datesUntil(LocalDate.of(2027, 12, 1)).forEach(day -> {
            free.add(HalfDay.morning(day));
            free.add(HalfDay.afternoon(day));
        });
        return free;
    }

    public AProgramme town(String code, Set<LocalDate> preferred, Set<LocalDate> impossible) {
        towns.put(code, new Town(code, preferred, impossible));
        return this;
    }

    public AProgramme visit(String id, String town) {
        return visit(id, town, "request of " + id, null);
    }

    public AProgramme visit(String id, String town, String group, String stage, String... fields) {
        return visit(new Visit(id, town, group, stage, Set.of(fields), null, false));
    }

    public AProgramme pinned(String id, String town, Placement stands) {
        return visit(new Visit(id, town, "request of " + id, null, Set.of(), stands, true));
    }

    public AProgramme visit(Visit visit) {
        towns.putIfAbsent(visit.town(), new Town(visit.town(), Set.of(), Set.of()));
        visits.add(visit);
        return this;
    }

    public AProgramme way(String from, String to, int minutes) {
        legs.put(from + to, new Leg(minutes, 1000));
        legs.put(to + from, new Leg(minutes, 1000));
        return this;
    }

    /** One way only, at a price of its own. */
    public AProgramme fare(String from, String to, int yen) {
        legs.put(from + to, new Leg(60, yen));
        return this;
    }

    public AProgramme weight(Goal goal, int weight) {
        weights.put(goal, weight);
        return this;
    }

    public Problem build() {
        Map<String, Leg> ways = Map.copyOf(legs);
        Travel travel = (from, to, day) -> ways.getOrDefault(from + to, new Leg(60, 1000));
        return new Problem(
                TODAY,
                TODAY,
                until,
                closed,
                stages,
                advisers,
                List.copyOf(towns.values()),
                visits,
                travel,
                terms,
                weights);
    }
}
