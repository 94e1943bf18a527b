package jp.kasane.bench.dispatch;

import java.util.List;
import jp.kasane.prefecture.dispatch.Visit;

/**
 * The visits of one request, in the order of their stages.
 *
 * @param town its place among the problem's towns
 * @param first number of the first of them among all visits of the grid
 * @param least days from the one before; {@link Grid#NO_ORDER} where they do not wait for each other
 * @param most days from the one before; {@link Grid#NEVER}: any
 */
record Chain(int number, int town, int first, List<Visit> visits, int[] least, int[] most) {

    int size() {
        return visits.size();
    }
}
