package jp.kasane.prefecture.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Plan;
import jp.kasane.prefecture.dispatch.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked, what it planned from and what it has found.
 *
 * @param versions of each visit as the run began: a decision made since is seen by them
 * @param best the best plan so far; of a repair, what stood as it began
 * @param repairs what a repair found, that which moves least first
 * @param conflict what cannot hold together, where a plan leaves visits without a place; null: not looked for, or nothing found
 * @param taken what it moved when it was taken; once that was undone, what of it stayed
 */
public record Found(
        Asked asked,
        Map<String, Integer> versions,
        Plan best,
        List<Choice> repairs,
        @Nullable Clash conflict,
        List<Moved> taken) {

    public Found {
        versions = Map.copyOf(versions);
        repairs = List.copyOf(repairs);
        taken = List.copyOf(taken);
    }

    /**
     * One way to repair a plan.
     *
     * @param moved the visits that stand elsewhere than before
     * @param confirmed those among them that were agreed already
     * @param cost more than what stands now
     */
    public record Choice(Plan plan, List<String> moved, List<String> confirmed, int unserved, long cost) {

        public Choice {
            moved = List.copyOf(moved);
            confirmed = List.copyOf(confirmed);
        }
    }

    /**
     * Rules that cannot all hold, and whom it concerns.
     *
     * @param proven whether that is certain, rather than that nothing was found in the time there was
     * @param fewest whether each of the rules is known to matter; false: time ran out, perhaps fewer of them do
     */
    public record Clash(Set<Rule> rules, List<String> visits, List<String> advisers, boolean proven, boolean fewest) {

        public Clash {
            rules = Set.copyOf(rules);
            visits = List.copyOf(visits);
            advisers = List.copyOf(advisers);
        }
    }

    /**
     * A visit that was moved when the plan was taken.
     *
     * @param before where it stood; null: nowhere
     * @param version of it once it was moved: another one says that something happened to it since
     */
    public record Moved(String visit, @Nullable Placement before, int version) {}

    static Found begun(Asked asked, Map<String, Integer> versions, Plan standing) {
        return new Found(asked, versions, standing, List.of(), null, List.of());
    }

    Found better(Plan plan) {
        return new Found(asked, versions, plan, repairs, conflict, taken);
    }

    Found repaired(List<Choice> choices) {
        return new Found(asked, versions, best, choices, conflict, taken);
    }

    Found clashing(Clash clash) {
        return new Found(asked, versions, best, repairs, clash, taken);
    }

    Found taken(List<Moved> moved) {
        return new Found(asked, versions, best, repairs, conflict, moved);
    }

    /** The plan that is meant: the best one, or of a repair that of its number. Null: there is none of that number. */
    public @Nullable Plan choice(int number) {
        if (!asked.repairs()) {
            return best;
        }
        return number >= 0 && number < repairs.size() ? repairs.get(number).plan() : null;
    }
}
