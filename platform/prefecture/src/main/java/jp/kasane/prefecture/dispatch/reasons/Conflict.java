package jp.kasane.prefecture.dispatch.reasons;

import java.util.List;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;

/**
 * Rules that cannot hold together.
 *
 * @param rules the fewest that were found; without any one of them the others could hold, unless time ran out
 * @param visits which cannot all be placed under them; a few where there are many
 * @param stages of these visits, in their order
 * @param advisers whom it depends on; none where it does not depend on anybody in particular
 * @param proven whether it was counted; false: no plan was found in the time there was
 * @param fewest whether each of the rules is known to matter; false: time ran out, and perhaps fewer of them stand in each other's way
 */
public record Conflict(
        Set<Rule> rules,
        List<String> visits,
        List<String> stages,
        List<String> advisers,
        boolean proven,
        boolean fewest) {

    public Conflict {
        rules = Set.copyOf(rules);
        visits = List.copyOf(visits);
        stages = List.copyOf(stages);
        advisers = List.copyOf(advisers);
    }
}
