package jp.kasane.bench.dispatch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Adviser;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.HalfDay.Half;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Problem;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Town;
import jp.kasane.prefecture.dispatch.Trip;
import jp.kasane.prefecture.dispatch.Visit;

/**
 * A programme in numbers: which visit may be in which half-day of which adviser by the rules that it can break alone, and what it costs
 * there by itself. Half-days are numbered: twice the working day's number, one more in the afternoon. Read from the problem and checked against
 * the product's judge; it shares nothing with the product's own search.
 */
public final class Grid {

    static final int NEVER = Integer.MAX_VALUE / 4;
    static final int NO_ORDER = -NEVER;

    private final Problem problem;
    private final Offices offices;
    private final List<LocalDate> days;
    private final int[] month;
    private final List<Chain> chains = new ArrayList<>();
    private final List<int[][]> own = new ArrayList<>();

    /** @throws IllegalArgumentException of a problem in which something is pinned already: it is made for a programme's first plan */
    public Grid(Problem problem) {
        if (problem.visits().stream().anyMatch(Visit::pinned)) {
            throw new IllegalArgumentException("visits that are pinned");
        }
        this.problem = problem;
        this.offices = new Offices(problem);
        this.days = problem.from()
                .datesUntil(problem.until().plusDays(1))
                .filter(offices::open)
                .toList();
        this.month = days.stream()
                .mapToInt(day -> (int) YearMonth.from(problem.from()).until(YearMonth.from(day), ChronoUnit.MONTHS))
                .toArray();
        Map<String, List<Visit>> groups = new LinkedHashMap<>();
        problem.visits()
                .forEach(visit -> groups.computeIfAbsent(visit.group(), key -> new ArrayList<>())
                        .add(visit));
        groups.values().forEach(this::add);
    }

    private void add(List<Visit> group) {
        List<Visit> visits =
                group.stream().sorted(Comparator.comparingInt(offices::stageOf)).toList();
        int[] least = new int[visits.size()];
        int[] most = new int[visits.size()];
        for (int i = 0; i < visits.size(); i++) {
            Stage stage = offices.stage(visits.get(i));
            boolean waits = stage != null && i > 0 && offices.follows(visits.get(i - 1), visits.get(i));
            boolean next = waits && offices.next(visits.get(i - 1), visits.get(i));
            Integer bound = stage == null ? null : stage.mostDays();
            least[i] = waits && stage != null ? Math.max(1, stage.leastDays()) : NO_ORDER;
            most[i] = next && bound != null ? bound : NEVER;
        }
        int town = offices.townOf(visits.get(0));
        chains.add(new Chain(chains.size(), town, own.size(), visits, least, most));
        visits.forEach(visit -> own.add(ownOf(visit)));
    }

    private int[][] ownOf(Visit visit) {
        return problem.advisers().stream().map(adviser -> ownOf(visit, adviser)).toArray(int[][]::new);
    }

    private int[] ownOf(Visit visit, Adviser adviser) {
        int[] costs = new int[days.size() * 2];
        Arrays.setAll(costs, slot -> offices.may(visit, adviser, at(slot)) ? cost(visit, adviser, at(slot)) : NEVER);
        return costs;
    }

    private int cost(Visit visit, Adviser adviser, HalfDay at) {
        Trip trip = Trip.of(problem, adviser.base(), visit.town(), null, at.day());
        Town town = problem.towns().get(offices.townOf(visit));
        long unknown = visit.fields().stream()
                .filter(field -> !adviser.fields().contains(field))
                .count();
        Set<LocalDate> liked = town.preferred(visit.group());
        boolean unwished = !liked.isEmpty() && !liked.contains(at.day());
        boolean moved = visit.stands() != null && !visit.stands().equals(new Placement(adviser.id(), at));
        return Math.toIntExact(way(trip)
                + unknown * problem.weight(Goal.EXPERTISE)
                + (unwished ? problem.weight(Goal.WISHES) : 0)
                + (moved ? problem.weight(Goal.STABILITY) : 0));
    }

    private long way(Trip trip) {
        return trip.minutes() * problem.weight(Goal.TRAVEL) + (trip.night() ? problem.weight(Goal.NIGHTS) : 0);
    }

    /**
     * What it costs more that an adviser is in one request's town in the morning and in the other's in the afternoon, than if each had been
     * a trip of its own: mostly it is negative. {@link #NEVER} where the day does not allow it.
     */
    int together(int adviser, int day, int morning, int afternoon) {
        String base = problem.advisers().get(adviser).base();
        String one = town(morning).code();
        String two = town(afternoon).code();
        if (one.equals(two)) {
            return NEVER;
        }
        LocalDate date = days.get(day);
        Trip both = Trip.of(problem, base, one, two, date);
        return both.reachable() && both.overNoon()
                ? Math.toIntExact(way(both)
                        - way(Trip.of(problem, base, one, null, date))
                        - way(Trip.of(problem, base, two, null, date)))
                : NEVER;
    }

    private Town town(int chain) {
        return problem.towns().get(chains.get(chain).town());
    }

    Problem problem() {
        return problem;
    }

    List<Chain> chains() {
        return chains;
    }

    int visits() {
        return own.size();
    }

    /** By adviser and half-day. */
    int[][] own(Chain chain, int position) {
        return own.get(chain.first() + position);
    }

    int advisers() {
        return problem.advisers().size();
    }

    /** What the visits of an adviser cost because they are many. */
    Squares load(int adviser) {
        Adviser one = problem.advisers().get(adviser);
        return new Squares(problem.weight(Goal.LOAD), one.elsewhere(), Math.min(one.mostVisits(), visits()));
    }

    /** Whether the adviser offers the half-day. */
    boolean free(int adviser, int slot) {
        return problem.advisers().get(adviser).free().contains(at(slot));
    }

    int days() {
        return days.size();
    }

    int[] month() {
        return month;
    }

    int months() {
        return Arrays.stream(month).max().orElse(-1) + 1;
    }

    /** Numbers of the days that lie so many days before another: from the first, up to and without the second. */
    int[][] before(int least, int most) {
        return IntStream.range(0, days.size())
                .mapToObj(day -> least == NO_ORDER
                        ? new int[] {0, days.size()}
                        : new int[] {
                            firstOn(days.get(day).minusDays(Math.min(most, 4000))),
                            firstOn(days.get(day).minusDays(least - 1L))
                        })
                .toArray(int[][]::new);
    }

    /** The number of the first working day that is not before the date. */
    private int firstOn(LocalDate date) {
        int found = Collections.binarySearch(days, date);
        return found >= 0 ? found : -found - 1;
    }

    HalfDay at(int slot) {
        return new HalfDay(days.get(slot / 2), slot % 2 == 0 ? Half.MORNING : Half.AFTERNOON);
    }

    Placement placement(int adviser, int slot) {
        return new Placement(problem.advisers().get(adviser).id(), at(slot));
    }
}
