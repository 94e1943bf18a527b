package jp.kasane.prefecture.dispatch.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Judge;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Trip;
import jp.kasane.prefecture.dispatch.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A problem in numbers, counted once so that searching is fast: visits, advisers, towns and days by index. An <em>offer</em> is an adviser
 * and a half-day in one number, in order of time. Nothing in it changes.
 */
public final class Grid {

    /** No offer: unserved. */
    public static final int NOWHERE = -1;

    final Problem problem;
    final Set<Rule> held;
    final int visits;
    final int advisers;
    final int days;
    final int monthCount;
    final int[] town;
    final int[] group;
    final int[] stage;
    final int[] pinned;
    final int[] stands;
    final int[] month;
    final int[] most;
    final int[] elsewhere;
    final int[][] ofGroup;
    final int[] member;
    final long budget;
    final Order order;
    final long[] weight = new long[Goal.values().length];
    private final LocalDate[] dates;
    private final Map<String, Integer> adviserAt = new HashMap<>();
    private final Map<String, Integer> visitAt = new HashMap<>();
    private final int[] townPlace;
    private final int[] basePlace;
    private final byte[] unknown;
    private final boolean[] unwished;
    private final Legs legs;

    public Grid(Problem problem) {
        this(problem, EnumSet.allOf(Rule.class));
    }

    /** @param held the rules that count; the others may be broken, and then costs are not exact */
    public Grid(Problem problem, Set<Rule> held) {
        new Judge(problem);
        this.problem = problem;
        this.held = Set.copyOf(held);
        visits = problem.visits().size();
        advisers = problem.advisers().size();
        dates = Span.of(problem, held).dates();
        days = dates.length;
        month = months(dates);
        monthCount = month[days - 1] + 1;
        problem.advisers().forEach(each -> adviserAt.put(each.id(), adviserAt.size()));
        town = new int[visits];
        group = new int[visits];
        stage = new int[visits];
        member = new int[visits];
        pinned = new int[visits];
        stands = new int[visits];
        ofGroup = number();
        most = limits();
        elsewhere = problem.advisers().stream().mapToInt(Adviser::elsewhere).toArray();
        unknown = unknown();
        unwished = unwished();
        Map<String, Integer> places = places(problem);
        townPlace = indexes(places, problem.towns().stream().map(Town::code));
        basePlace = indexes(places, problem.advisers().stream().map(Adviser::base));
        legs = new Legs(problem, places.keySet().toArray(String[]::new), dates, month);
        Arrays.setAll(weight, goal -> problem.weight(Goal.values()[goal]));
        budget = budget();
        order = new Order(this, false);
    }

    private static int[] indexes(Map<String, Integer> places, Stream<String> codes) {
        return codes.mapToInt(code -> places.getOrDefault(code, 0)).toArray();
    }

    private long budget() {
        Long most = problem.terms().budget();
        return most == null || !holds(Rule.BUDGET) ? Long.MAX_VALUE : most;
    }

    private static int[] months(LocalDate[] dates) {
        int[] months = new int[dates.length];
        for (int day = 1; day < dates.length; day++) {
            boolean same = YearMonth.from(dates[day]).equals(YearMonth.from(dates[day - 1]));
            months[day] = months[day - 1] + (same ? 0 : 1);
        }
        return months;
    }

    private int[][] number() {
        Map<String, Integer> towns = new HashMap<>();
        problem.towns().forEach(each -> towns.put(each.code(), towns.size()));
        Map<String, Integer> stages = new HashMap<>();
        problem.stages().forEach(each -> stages.put(each.id(), stages.size()));
        Map<String, Integer> groups = new HashMap<>();
        List<List<Integer>> members = new ArrayList<>();
        for (int v = 0; v < visits; v++) {
            Visit visit = problem.visits().get(v);
            visitAt.put(visit.id(), v);
            town[v] = towns.getOrDefault(visit.town(), 0);
            stage[v] = visit.stage() == null ? -1 : stages.getOrDefault(visit.stage(), -1);
            group[v] = groups.computeIfAbsent(visit.group(), id -> groups.size());
            if (group[v] == members.size()) {
                members.add(new ArrayList<>());
            }
            member[v] = members.get(group[v]).size();
            members.get(group[v]).add(v);
            stands[v] = visit.stands() == null ? NOWHERE : offer(visit.stands());
            pinned[v] = visit.pinned() ? stands[v] : NOWHERE;
        }
        return members.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int[] limits() {
        int[] standing = new int[advisers];
        for (int offer : pinned) {
            if (offer != NOWHERE) {
                standing[adviser(offer)]++;
            }
        }
        for (int a = 0; a < advisers; a++) {
            standing[a] = holds(Rule.YEARLY_LIMIT)
                    ? Math.max(standing[a], problem.advisers().get(a).mostVisits())
                    : Integer.MAX_VALUE;
        }
        return standing;
    }

    private byte[] unknown() {
        byte[] unknown = new byte[visits * advisers];
        for (int v = 0; v < visits; v++) {
            for (int a = 0; a < advisers; a++) {
                Set<String> known = problem.advisers().get(a).fields();
                unknown[v * advisers + a] = (byte) problem.visits().get(v).fields().stream()
                        .filter(field -> !known.contains(field))
                        .count();
            }
        }
        return unknown;
    }

    private boolean[] unwished() {
        boolean[] unwished = new boolean[visits * days];
        for (int v = 0; v < visits; v++) {
            Set<LocalDate> liked = problem.towns().isEmpty()
                    ? Set.of()
                    : problem.towns().get(town[v]).preferred(visit(v).group());
            for (int day = 0; day < days && !liked.isEmpty(); day++) {
                unwished[v * days + day] = !liked.contains(dates[day]);
            }
        }
        return unwished;
    }

    private static Map<String, Integer> places(Problem problem) {
        Set<String> codes = new LinkedHashSet<>();
        problem.towns().forEach(each -> codes.add(each.code()));
        problem.advisers().forEach(each -> codes.add(each.base()));
        Map<String, Integer> places = new LinkedHashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
        return places;
    }

    boolean holds(Rule rule) {
        return held.contains(rule);
    }

    int adviser(int offer) {
        return offer % advisers;
    }

    int slot(int offer) {
        return offer / advisers;
    }

    int day(int offer) {
        return offer / advisers / 2;
    }

    int offer(int adviser, int slot) {
        return slot * advisers + adviser;
    }

    /** {@link #NOWHERE} where the adviser or the day is not in the problem. */
    int offer(Placement at) {
        Integer adviser = adviserAt.get(at.adviser());
        long day = ChronoUnit.DAYS.between(dates[0], at.at().day());
        if (adviser == null || day < 0 || day >= dates.length) {
            return NOWHERE;
        }
        return offer(adviser, (int) day * 2 + at.at().half().ordinal());
    }

    Placement placement(int offer) {
        HalfDay at = new HalfDay(dates[day(offer)], Half.values()[slot(offer) % 2]);
        return new Placement(problem.advisers().get(adviser(offer)).id(), at);
    }

    public int visit(String id) {
        Integer visit = visitAt.get(id);
        if (visit == null) {
            throw new IllegalArgumentException("no visit " + id);
        }
        return visit;
    }

    Visit visit(int index) {
        return problem.visits().get(index);
    }

    LocalDate date(int day) {
        return dates[day];
    }

    @Nullable
    Stage stageOf(int visit) {
        return stage[visit] < 0 ? null : problem.stages().get(stage[visit]);
    }

    int unknown(int visit, int adviser) {
        return unknown[visit * advisers + adviser];
    }

    boolean unwished(int visit, int day) {
        return unwished[visit * days + day];
    }

    long weight(Goal goal) {
        return weight[goal.ordinal()];
    }

    long cheaperLeg(int adviser, int day, int visit) {
        int base = basePlace[adviser];
        int place = townPlace[town[visit]];
        return Math.min(
                legs.of(base, place, day).yen(), legs.of(place, base, day).yen());
    }

    /** @param second {@link #NOWHERE} where one visit is all of the day */
    Trip trip(int adviser, int day, int first, int second) {
        int base = basePlace[adviser];
        int one = townPlace[town[first]];
        if (second == NOWHERE) {
            return Trip.of(problem.terms(), legs.of(base, one, day), Trip.NONE, legs.of(one, base, day));
        }
        int two = townPlace[town[second]];
        return Trip.of(problem.terms(), legs.of(base, one, day), legs.of(one, two, day), legs.of(two, base, day));
    }
}
