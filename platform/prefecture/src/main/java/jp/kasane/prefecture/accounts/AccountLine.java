package jp.kasane.prefecture.accounts;

import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.VisitRecord;

/**
 * What one visit that took place costs.
 *
 * @param fee in yen (謝金)
 * @param travel in yen (旅費): the way to it, and the way home of the day's last visit
 */
public record AccountLine(VisitRecord visit, Placement at, AdviserRecord adviser, long fee, long travel) {

    public long total() {
        return fee + travel;
    }
}
