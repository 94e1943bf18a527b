package jp.kasane.bench.dispatch;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Map;
import java.util.function.BiFunction;
import jp.kasane.bench.dispatch.Places.Place;

/** Each visit of a request in one place, its stages in their order and apart as they must be: by what is done until each day. */
record Stages(CpModel model, Grid grid, Chain chain, BiFunction<Integer, Integer, Map<Place, BoolVar>> at) {

    void add() {
        BoolVar[][] done = new BoolVar[chain.size()][];
        for (int i = 0; i < chain.size(); i++) {
            done[i] = done(at.apply(chain.number(), i));
            if (i > 0 && chain.least()[i] != Grid.NO_ORDER) {
                apart(done[i - 1], done[i], grid.before(chain.least()[i], chain.most()[i]));
            }
        }
    }

    /** Whether the visit is on that day or before; on the last day it is. */
    private BoolVar[] done(Map<Place, BoolVar> places) {
        BoolVar[] done = new BoolVar[grid.days()];
        LinearExprBuilder[] on = new LinearExprBuilder[grid.days()];
        places.forEach((place, is) -> {
            if (on[place.day()] == null) {
                on[place.day()] = LinearExpr.newBuilder();
            }
            on[place.day()].add(is);
        });
        BoolVar before = null;
        for (int day = 0; day < done.length; day++) {
            if (before == null || on[day] != null) {
                done[day] = model.newBoolVar("");
                LinearExprBuilder sum = on[day] == null ? LinearExpr.newBuilder() : on[day];
                model.addEquality(done[day], before == null ? sum : sum.add(before));
                before = done[day];
            } else {
                done[day] = before;
            }
        }
        model.addEquality(done[done.length - 1], 1);
        return done;
    }

    /** On a day only if the one before it was on one of the days that lie so long before. */
    private void apart(BoolVar[] earlier, BoolVar[] later, int[][] windows) {
        for (int day = 0; day < later.length; day++) {
            int to = windows[day][1];
            if (to == 0) {
                model.addEquality(later[day], 0);
            } else {
                model.addImplication(later[day], earlier[to - 1]);
            }
            int from = windows[day][0];
            if (from > 0 && day > 0) {
                model.addImplication(earlier[from - 1], later[day - 1]);
            }
        }
    }
}
