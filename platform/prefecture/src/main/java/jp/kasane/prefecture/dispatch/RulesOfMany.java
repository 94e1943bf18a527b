package jp.kasane.prefecture.dispatch;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules about visits together. Between two that are both pinned nothing is broken: nobody could mend it. */
final class RulesOfMany {

    private final Problem problem;
    private final Map<String, Integer> stages;
    private final Map<String, TreeSet<Integer>> ofGroups = new HashMap<>();

    RulesOfMany(Problem problem, Map<String, Integer> stages) {
        this.problem = problem;
        this.stages = stages;
        for (Visit visit : problem.visits()) {
            ofGroups.computeIfAbsent(visit.group(), group -> new TreeSet<>()).add(stage(visit));
        }
    }

    void add(List<Standing> standing, List<Breach> found) {
        grouped(standing, Standing::at).forEach(same -> pairs(same, Rule.ONE_AT_A_TIME, found));
        grouped(standing, each -> each.visit().town() + each.day())
                .forEach(same -> pairs(same, Rule.ONE_PER_TOWN_AND_DAY, found));
        grouped(standing, each -> each.visit().group()).forEach(group -> stages(group, found));
        grouped(standing, each -> each.at().adviser()).forEach(ofOne -> limit(ofOne, found));
        Days.of(standing).forEach(day -> day.noon(problem).ifPresent(found::add));
        budget(standing).ifPresent(found::add);
    }

    private static <K> Collection<List<Standing>> grouped(List<Standing> standing, Function<Standing, K> key) {
        Map<K, List<Standing>> grouped = new LinkedHashMap<>();
        standing.forEach(each -> grouped.computeIfAbsent(key.apply(each), k -> new ArrayList<>(4))
                .add(each));
        return grouped.values();
    }

    private static void pairs(List<Standing> same, Rule rule, List<Breach> found) {
        for (int one = 0; one < same.size(); one++) {
            for (int other = one + 1; other < same.size(); other++) {
                between(rule, same.get(other), same.get(one)).ifPresent(found::add);
            }
        }
    }

    static Optional<Breach> between(Rule rule, Standing one, Standing other) {
        if (one.visit().pinned() && other.visit().pinned()) {
            return Optional.empty();
        }
        return Optional.of(new Breach(rule, one.visit().id(), other.visit().id()));
    }

    private void stages(List<Standing> group, List<Breach> found) {
        for (Standing later : group) {
            for (Standing earlier : group) {
                Rule broken = broken(earlier, later);
                if (broken != null) {
                    between(broken, later, earlier).ifPresent(found::add);
                }
            }
        }
    }

    private @Nullable Rule broken(Standing earlier, Standing later) {
        int before = stage(earlier.visit());
        int after = stage(later.visit());
        if (before < 0 || after <= before) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(earlier.day(), later.day());
        if (days <= 0) {
            return Rule.STAGE_ORDER;
        }
        boolean next = after == before + 1;
        return follows(later.visit(), before, after) && !spaced(problem.stages().get(after), next, days)
                ? Rule.SPACING
                : null;
    }

    /** Whether the stage is the next that this group has: one that the group leaves out is not waited for. */
    private boolean follows(Visit later, int before, int after) {
        TreeSet<Integer> ofGroup = ofGroups.get(later.group());
        return ofGroup != null && Objects.equals(ofGroup.higher(before), after);
    }

    /** @param next whether the stage before it is the one before it in the programme too */
    private static boolean spaced(Stage stage, boolean next, long days) {
        return days >= stage.leastDays() && (!next || stage.mostDays() == null || days <= stage.mostDays());
    }

    private int stage(Visit visit) {
        return visit.stage() == null ? -1 : stages.getOrDefault(visit.stage(), -1);
    }

    private static void limit(List<Standing> ofOne, List<Breach> found) {
        Adviser adviser = ofOne.get(0).adviser();
        if (adviser == null) {
            return;
        }
        long pinned = ofOne.stream().filter(each -> each.visit().pinned()).count();
        long over = ofOne.size() - Math.max(pinned, adviser.mostVisits());
        ofOne.stream()
                .filter(each -> !each.visit().pinned())
                .sorted(Comparator.comparing((Standing each) -> each.at().at()).reversed())
                .limit(Math.max(0, over))
                .forEach(each ->
                        found.add(new Breach(Rule.YEARLY_LIMIT, each.visit().id(), null)));
    }

    private Optional<Breach> budget(List<Standing> standing) {
        Long budget = problem.terms().budget();
        if (budget == null || new Count(problem, standing).costs().yen() <= budget) {
            return Optional.empty();
        }
        return standing.stream()
                .filter(each -> !each.visit().pinned())
                .max(Comparator.comparingLong(this::yen))
                .map(dearest -> new Breach(Rule.BUDGET, dearest.visit().id(), null));
    }

    private long yen(Standing each) {
        return each.adviser() == null
                ? 0
                : Trip.of(
                                problem,
                                Objects.requireNonNull(each.adviser()).base(),
                                each.visit().town(),
                                null,
                                each.day())
                        .yen();
    }
}
