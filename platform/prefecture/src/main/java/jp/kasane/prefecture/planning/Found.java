package jp.kasane.prefecture.planning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.prefecture.dispatch.HalfDay;
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
 * @param withdrawn the half-days that whoever fell ill offered no more once it was taken; once that was undone, those of them after
 *     that day that were not offered again
 */
public record Found(
        Asked asked,
        Map<String, Integer> versions,
        Plan best,
        List<Choice> repairs,
        @Nullable Clash conflict,
        List<Moved> taken,
        Set<HalfDay> withdrawn) {

    public Found {
        versions = Map.copyOf(versions);
        repairs = List.copyOf(repairs);
        taken = List.copyOf(taken);
        withdrawn = Set.copyOf(withdrawn);
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
     * @param stayed why it stayed when the plan was taken back; null: it was not
     */
    public record Moved(
            String visit,
            @Nullable Placement before,
            int version,
            @Nullable Stayed stayed) {

        Moved staying(Why why, @Nullable Rule rule) {
            return new Moved(visit, before, version, new Stayed(why, rule));
        }
    }

    /**
     * Why a visit did not go back to where it stood.
     *
     * @param rule that it would break there; null unless that is why
     */
    public record Stayed(Why why, @Nullable Rule rule) {}

    /** What keeps a visit from going back. */
    public enum Why {
        /** It was answered, confirmed or moved since. */
        DECIDED,
        /** It was cancelled, or does not count any more. */
        GONE,
        /** Its day has come, or the day on which it stood before. */
        PAST,
        /** It would break a rule where it stood. */
        RULE
    }

    static Found begun(Asked asked, Map<String, Integer> versions, Plan standing) {
        return new Found(asked, versions, standing, List.of(), null, List.of(), Set.of());
    }

    Found better(Plan plan) {
        return new Found(asked, versions, plan, repairs, conflict, taken, withdrawn);
    }

    Found repaired(List<Choice> choices) {
        return new Found(asked, versions, best, choices, conflict, taken, withdrawn);
    }

    Found clashing(Clash clash) {
        return new Found(asked, versions, best, repairs, clash, taken, withdrawn);
    }

    Found taken(List<Moved> moved, Set<HalfDay> offers) {
        return new Found(asked, versions, best, repairs, conflict, moved, offers);
    }

    /** The plan that is meant: the best one, or of a repair that of its number. Null: there is none of that number. */
    public @Nullable Plan choice(int number) {
        if (!asked.repairs()) {
            return best;
        }
        return number >= 0 && number < repairs.size() ? repairs.get(number).plan() : null;
    }
}
