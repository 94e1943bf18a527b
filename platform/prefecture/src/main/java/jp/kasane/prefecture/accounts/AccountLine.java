package jp.kasane.prefecture.accounts;

import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;

/**
 * What one visit that took place costs: the fee (謝金), and travel (旅費), which is the way to it, and the way home of the day's last visit.
 *
 * @param amount as it was paid, or as it would be
 * @param alone whether it was paid a part of a way that no other visit bears any more: the other did not take place after all
 */
public record AccountLine(VisitRecord visit, Placement at, AdviserRecord adviser, Amount amount, boolean alone) {

    public long fee() {
        return amount.fee();
    }

    public long travel() {
        return amount.travel();
    }

    public long total() {
        return fee() + travel();
    }
}
