package jp.kasane.web.prefecture.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.Breach;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Rule;
import jp.kasane.prefecture.planning.Changed;
import jp.kasane.prefecture.planning.Found.Moved;
import jp.kasane.prefecture.planning.Found.Stayed;
import jp.kasane.prefecture.planning.TakeOutcome;
import jp.kasane.web.page.Messages;
import jp.kasane.web.page.Notice;

/** Rules, goals and refusals in words. */
record Words(Names names) {

    /** More of them nobody reads at once. */
    private static final int SHOWN = 12;

    private Messages m() {
        return names.m();
    }

    String rule(Rule rule) {
        return m().t("dispatch.rule." + rule.name());
    }

    /** Which rule, of which visit, against which other. */
    String breach(Breach breach) {
        String visit = names.visit(breach.visit());
        return breach.other() == null
                ? m().t("planning.breach", visit, rule(breach.rule()))
                : m().t("planning.breach.of-two", visit, rule(breach.rule()), names.visit(breach.other()));
    }

    /** Each once, though it may be broken often. */
    List<String> breaches(List<Breach> breaches) {
        return shortened(breaches.stream().map(this::breach).distinct().toList());
    }

    String goal(Goal goal) {
        return m().t("dispatch.goal." + goal.name());
    }

    /** So many of the goal's own units. */
    String units(Goal goal, long units) {
        return m().t("dispatch.goal." + goal.name() + ".unit", units);
    }

    String changed(Changed change) {
        return m().t("planning.changed." + change.how().name(), names.visit(change.visit()));
    }

    List<String> changed(List<Changed> changes) {
        return shortened(changes.stream().map(this::changed).toList());
    }

    /** Which visits stayed when a plan was taken back, and why. */
    List<String> stayed(List<Moved> visits) {
        return shortened(visits.stream().map(this::stayed).toList());
    }

    private String stayed(Moved one) {
        String visit = names.visit(one.visit());
        Stayed stayed = one.stayed();
        if (stayed == null) {
            return m().t("planning.stayed", visit);
        }
        return stayed.rule() == null
                ? m().t("planning.stayed." + stayed.why().name(), visit)
                : m().t("planning.stayed.RULE", visit, rule(stayed.rule()));
    }

    /** In order of time. */
    List<String> halfDays(Collection<HalfDay> some) {
        return shortened(some.stream()
                .sorted()
                .map(at -> m().t("planning.stayed", names.when(at)))
                .toList());
    }

    private List<String> shortened(List<String> lines) {
        List<String> shown = new ArrayList<>(lines.stream().limit(SHOWN).toList());
        if (lines.size() > SHOWN) {
            shown.add(m().t("planning.more", lines.size() - SHOWN));
        }
        return List.copyOf(shown);
    }

    /** A difference in points, with its sign. */
    String difference(long cost) {
        return cost == 0
                ? m().t("planning.cost.same")
                : m().t(cost > 0 ? "planning.cost.more" : "planning.cost.less", Math.abs(cost));
    }

    /** What makes the difference, the greatest first. */
    List<String> differences(Map<Goal, Long> differences) {
        return Arrays.stream(Goal.values())
                .filter(goal -> differences.getOrDefault(goal, 0L) != 0)
                .sorted(Comparator.comparingLong((Goal goal) -> -Math.abs(differences.getOrDefault(goal, 0L))))
                .map(goal -> m().t("planning.difference", goal(goal), difference(differences.getOrDefault(goal, 0L))))
                .toList();
    }

    /** Why something was not done, and what can be done instead. */
    Notice refusal(TakeOutcome outcome) {
        if (outcome instanceof TakeOutcome.Stale stale) {
            return Notice.warning(m().t("planning.refused.stale"), joined(changed(stale.changes())));
        }
        if (outcome instanceof TakeOutcome.Breaks breaks) {
            return Notice.warning(m().t("planning.refused.breaks"), joined(breaches(breaks.breaches())));
        }
        if (outcome instanceof TakeOutcome.Stays stays) {
            return Notice.warning(m().t("planning.refused.stays"), joined(stayed(stays.visits())));
        }
        if (outcome instanceof TakeOutcome.Ended) {
            return Notice.warning(m().t("planning.refused.title"), m().t("planning.refused.ended"));
        }
        return outcome instanceof TakeOutcome.Twice
                ? Notice.warning(m().t("planning.refused.twice"), m().t("planning.refused.twice.text"))
                : Notice.warning(m().t("planning.refused.gone"), null);
    }

    String joined(List<String> lines) {
        return String.join(" ", lines);
    }
}
