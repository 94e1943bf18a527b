package jp.kasane.prefecture.dispatch.search;

import java.util.Arrays;

/**
 * The days within which a visit leaves room for the others of its group: by what is open to them, by what is placed of them, and by the
 * days between stages.
 */
final class Windows {

    final Order far;
    private final Grid grid;
    private final Openings openings;
    private final int[] earliest;
    private final int[] latest;

    Windows(Grid grid, Openings openings) {
        this.grid = grid;
        this.openings = openings;
        this.far = new Order(grid, true);
        earliest = new int[grid.visits];
        latest = new int[grid.visits];
        Arrays.fill(latest, grid.days - 1);
        for (int g = 0; g < grid.ofGroup.length; g++) {
            narrow(g);
        }
    }

    private void narrow(int g) {
        int[] members = grid.ofGroup[g];
        for (int v : members) {
            int[] open = openings.shared(v);
            if (grid.pinned[v] == Grid.NOWHERE && open.length > 0) {
                earliest[v] = grid.day(open[0]);
                latest[v] = grid.day(open[open.length - 1]);
            }
        }
        int[] first = earliest.clone();
        int[] last = latest.clone();
        for (int me = 0; me < members.length; me++) {
            for (int other = 0; other < members.length; other++) {
                if (far.bound(g, other, me)) {
                    first[members[me]] =
                            Math.max(first[members[me]], earliest[members[other]] + far.least(g, other, me));
                }
                if (far.bound(g, me, other)) {
                    last[members[me]] = Math.min(last[members[me]], latest[members[other]] - far.least(g, me, other));
                }
            }
        }
        if (Arrays.stream(members).allMatch(v -> first[v] <= last[v])) {
            for (int v : members) {
                earliest[v] = first[v];
                latest[v] = last[v];
            }
        }
    }

    /** The days from and until which the visit can be beside those of its group that are placed; may be empty. */
    int from(Draft draft, int visit) {
        int from = earliest[visit];
        int g = grid.group[visit];
        int[] members = grid.ofGroup[g];
        int me = grid.member[visit];
        for (int other = 0; other < members.length; other++) {
            int offer = draft.at(members[other]);
            if (other != me && offer != Grid.NOWHERE) {
                int day = grid.day(offer);
                from = far.bound(g, other, me) ? Math.max(from, day + far.least(g, other, me)) : from;
                from = far.bound(g, me, other) ? Math.max(from, day - far.most(g, me, other)) : from;
            }
        }
        return from;
    }

    int until(Draft draft, int visit) {
        int until = latest[visit];
        int g = grid.group[visit];
        int[] members = grid.ofGroup[g];
        int me = grid.member[visit];
        for (int other = 0; other < members.length; other++) {
            int offer = draft.at(members[other]);
            if (other != me && offer != Grid.NOWHERE) {
                int day = grid.day(offer);
                until = far.bound(g, me, other) ? Math.min(until, day - far.least(g, me, other)) : until;
                until = far.bound(g, other, me) ? Math.min(until, day + far.most(g, other, me)) : until;
            }
        }
        return until;
    }

    /** The visit's openings within its window: from, and one beyond the last. */
    int low(Draft draft, int visit) {
        return openings.from(visit, from(draft, visit));
    }

    int high(Draft draft, int visit) {
        return openings.from(visit, until(draft, visit) + 1);
    }
}
