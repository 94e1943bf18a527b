package jp.kasane.prefecture.dispatch.search;

import java.util.EnumSet;
import java.util.Set;
import jp.kasane.prefecture.dispatch.Rule;

/** Which rules keep a visit from an offer: those of the offer itself, and those of what is planned already. */
public final class Obstacles {

    private final Grid grid;
    private final Openings openings;
    private final Draft draft;

    /** @param draft without the visits that are asked for */
    public Obstacles(Grid grid, Openings openings, Draft draft) {
        this.grid = grid;
        this.openings = openings;
        this.draft = draft;
    }

    public Set<Rule> of(int visit, int offer) {
        EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);
        rules.addAll(openings.closedBy(visit, offer));
        int adviser = grid.adviser(offer);
        if (draft.occupant(offer) != Grid.NOWHERE) {
            rules.add(Rule.ONE_AT_A_TIME);
        } else if (!draft.sharesTrip(visit, offer)) {
            rules.add(Rule.TWO_IN_ONE_TRIP);
        }
        if (draft.inTown(visit, grid.day(offer)) != Grid.NOWHERE) {
            rules.add(Rule.ONE_PER_TOWN_AND_DAY);
        }
        if (draft.tally.load(adviser) >= grid.most[adviser]) {
            rules.add(Rule.YEARLY_LIMIT);
        }
        if (grid.budget != Long.MAX_VALUE && draft.tally.yen() + draft.yenOf(visit, offer) > grid.budget) {
            rules.add(Rule.BUDGET);
        }
        addOfGroup(rules, visit, grid.day(offer));
        return rules;
    }

    private void addOfGroup(Set<Rule> rules, int visit, int day) {
        int g = grid.group[visit];
        int me = grid.member[visit];
        for (int other = 0; other < grid.ofGroup[g].length; other++) {
            int where = draft.at(grid.ofGroup[g][other]);
            if (other != me && where != Grid.NOWHERE && !grid.order.holds(g, me, day, other, grid.day(where))) {
                int apart = grid.order.bound(g, other, me) ? day - grid.day(where) : grid.day(where) - day;
                rules.add(apart <= 0 ? Rule.STAGE_ORDER : Rule.SPACING);
            }
        }
    }
}
