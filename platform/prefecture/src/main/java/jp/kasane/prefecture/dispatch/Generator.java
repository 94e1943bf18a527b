package jp.kasane.prefecture.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jp.kasane.prefecture.dispatch.HalfDay.Half;

/**
 * Makes up problems that have a solution: it draws a map, hides a plan that breaks no rule, and lets the advisers offer the half-days of
 * that plan and others by chance until the share asked for is reached. The same shape and seed give the same problem.
 */
public final class Generator {

    private static final LocalDate TODAY = LocalDate.of(2027, 4, 20);
    private static final LocalDate FROM = LocalDate.of(2027, 5, 10);
    private static final LocalDate UNTIL = LocalDate.of(2028, 3, 10);
    private static final Set<LocalDate> CLOSED = closed();
    private static final int SUBJECTS = 6;
    private static final int MAPS = 50;

    private final Shape shape;
    private final Random random;
    private final List<LocalDate> days = FROM.datesUntil(UNTIL.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .filter(day -> !CLOSED.contains(day))
            .toList();

    /** @param plan the one that was hidden: it is complete, not good */
    public record Planted(Problem problem, Plan plan) {}

    private Generator(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed * 1_000_003L + shape.towns() * 31L + shape.stages());
    }

    public static Problem problem(Shape shape, long seed) {
        return planted(shape, seed).problem();
    }

    /** @throws IllegalArgumentException where the shape leaves no plan that could be hidden */
    public static Planted planted(Shape shape, long seed) {
        Generator generator = new Generator(shape, seed);
        for (int map = 0; map < MAPS; map++) {
            Problem open = generator.open();
            Map<String, Placement> hidden = new Planting(open, generator.days, generator.random).plan();
            if (hidden.size() == open.visits().size()) {
                return generator.hide(open, hidden);
            }
        }
        throw new IllegalArgumentException("no plan could be hidden in " + shape);
    }

    /** In which every adviser could come any day. */
    private Problem open() {
        MapTravel travel = MapTravel.drawn(shape.towns(), random);
        Terms terms = new Terms(480, 90, 30_000, null, shape.fieldsRequired());
        return new Problem(
                TODAY,
                FROM,
                UNTIL,
                CLOSED,
                stages(),
                advisers(),
                towns(),
                visits(),
                travel,
                terms,
                Map.of(Goal.STABILITY, 0));
    }

    private Planted hide(Problem open, Map<String, Placement> hidden) {
        List<Adviser> advisers = open.advisers().stream()
                .map(adviser -> offering(adviser, hidden))
                .toList();
        Plan plan = new Plan(hidden);
        Long budget = shape.budgeted() ? new Judge(open).costs(plan).yen() : null;
        Terms terms = new Terms(480, 90, 30_000, budget, shape.fieldsRequired());
        return new Planted(open.withAdvisers(advisers).withTerms(terms), plan);
    }

    private Adviser offering(Adviser adviser, Map<String, Placement> hidden) {
        Set<HalfDay> free = new TreeSet<>();
        hidden.values().stream().filter(at -> at.adviser().equals(adviser.id())).forEach(at -> free.add(at.at()));
        int usual = Math.max(1, shape.towns() * shape.stages() * 13 / (shape.advisers() * 10));
        int most = Math.max(free.size(), usual);
        while (free.size() < shape.availability() * days.size() * 2) {
            free.add(new HalfDay(any(days), any(List.of(Half.values()))));
        }
        return new Adviser(adviser.id(), adviser.base(), adviser.fields(), adviser.barred(), most, free);
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        int apart = Math.min(28, 240 / shape.stages());
        for (int stage = 0; stage < shape.stages(); stage++) {
            stages.add(new Stage("s" + stage, stage == 0 ? 0 : apart, stage == 0 ? null : apart * 4, null, null));
        }
        return stages;
    }

    private List<Adviser> advisers() {
        List<Adviser> advisers = new ArrayList<>();
        for (int number = 0; number < shape.advisers(); number++) {
            String base = town(random.nextInt(shape.towns()));
            Set<String> fields = some(SUBJECTS / 2);
            fields.add("f" + number % SUBJECTS);
            Set<String> barred = new HashSet<>();
            if (shape.towns() > 3) {
                barred.add(base);
                barred.add(town(random.nextInt(shape.towns())));
            }
            Set<HalfDay> free = new HashSet<>();
            days.forEach(day -> free.addAll(List.of(HalfDay.morning(day), HalfDay.afternoon(day))));
            advisers.add(new Adviser("a" + number, base, fields, barred, Integer.MAX_VALUE, free));
        }
        return advisers;
    }

    private List<Town> towns() {
        List<Town> towns = new ArrayList<>();
        for (int number = 0; number < shape.towns(); number++) {
            Set<LocalDate> preferred = new HashSet<>();
            Set<LocalDate> impossible = new HashSet<>();
            days.forEach(day -> (random.nextInt(5) == 0 ? preferred : new HashSet<LocalDate>()).add(day));
            days.forEach(day -> (random.nextInt(7) == 0 ? impossible : new HashSet<LocalDate>()).add(day));
            towns.add(new Town(town(number), random.nextInt(3) == 0 ? Set.of() : preferred, impossible));
        }
        return towns;
    }

    private List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        for (int number = 0; number < shape.towns(); number++) {
            for (int stage = 0; stage < shape.stages(); stage++) {
                String id = "v" + number + "-" + stage;
                visits.add(new Visit(id, town(number), "r" + number, "s" + stage, some(1), null, false));
            }
        }
        return visits;
    }

    private Set<String> some(int most) {
        Set<String> fields = new HashSet<>();
        for (int number = 0; number < most; number++) {
            fields.add("f" + random.nextInt(Math.min(SUBJECTS, shape.advisers())));
        }
        return fields;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    static String town(int number) {
        return "t" + number;
    }

    private static Set<LocalDate> closed() {
        Set<LocalDate> closed = new HashSet<>(
                LocalDate.of(2027, 12, 28).datesUntil(LocalDate.of(2028, 1, 5)).toList());
        List.of("07-19", "08-11", "09-20", "09-23", "10-11", "11-03", "11-23")
                .forEach(day -> closed.add(LocalDate.parse("2027-" + day)));
        List.of("01-10", "02-11", "02-23").forEach(day -> closed.add(LocalDate.parse("2028-" + day)));
        return closed;
    }
}
