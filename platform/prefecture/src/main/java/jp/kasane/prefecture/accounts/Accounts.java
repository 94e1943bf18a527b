package jp.kasane.prefecture.accounts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;

/**
 * Fees and travel of the visits of a programme that took place. Two visits of an adviser on one day share the way: from home to the first
 * town, over noon to the second, and home from there.
 */
public final class Accounts {

    private static final Comparator<VisitRecord> BY_DAY =
            Comparator.comparing((VisitRecord visit) -> placed(visit).at()).thenComparing(VisitRecord::id);

    private Accounts() {}

    /**
     * In the order of the days.
     *
     * @param paid what was paid for visits, by their ids: that stands, whatever fees and ways are now
     */
    public static List<AccountLine> of(
            Programme programme,
            List<VisitRecord> visits,
            Collection<AdviserRecord> advisers,
            Travel travel,
            Map<String, Amount> paid) {
        Map<String, AdviserRecord> byId = new HashMap<>();
        advisers.forEach(one -> byId.put(one.id(), one));
        List<VisitRecord> held = visits.stream()
                .filter(visit -> visit.state().tookPlace())
                .filter(visit -> byId.containsKey(placed(visit).adviser()))
                .sorted(BY_DAY)
                .toList();
        List<AccountLine> lines = new ArrayList<>();
        for (VisitRecord visit : held) {
            Placement at = placed(visit);
            AdviserRecord adviser = Objects.requireNonNull(byId.get(at.adviser()));
            List<VisitRecord> trip =
                    held.stream().filter(other -> sameTrip(at, placed(other))).toList();
            Amount stands = paid.get(visit.id());
            Amount amount = stands != null
                    ? stands
                    : new Amount(programme.settings().terms().fee(), way(visit, trip, adviser.baseCode(), travel));
            lines.add(new AccountLine(visit, at, adviser, amount.fee(), amount.travel()));
        }
        return lines;
    }

    private static boolean sameTrip(Placement one, Placement other) {
        return one.adviser().equals(other.adviser())
                && one.at().day().equals(other.at().day());
    }

    private static long way(VisitRecord visit, List<VisitRecord> trip, String base, Travel travel) {
        int place = trip.indexOf(visit);
        String from = place == 0 ? base : trip.get(place - 1).town();
        long yen = leg(from, visit.town(), visit, travel);
        return place == trip.size() - 1 ? yen + leg(visit.town(), base, visit, travel) : yen;
    }

    private static long leg(String from, String to, VisitRecord visit, Travel travel) {
        return from.equals(to)
                ? 0
                : travel.between(from, to, placed(visit).at().day()).yen();
    }

    private static Placement placed(VisitRecord visit) {
        Placement at = visit.at();
        if (at == null) {
            throw new IllegalStateException("a visit took place nowhere: " + visit.id());
        }
        return at;
    }

    /** What each adviser gets, by name. */
    public static Map<AdviserRecord, List<AccountLine>> byAdviser(List<AccountLine> lines) {
        Map<AdviserRecord, List<AccountLine>> by =
                new TreeMap<>(Comparator.comparing(AdviserRecord::kana).thenComparing(AdviserRecord::id));
        lines.forEach(line ->
                by.computeIfAbsent(line.adviser(), one -> new ArrayList<>()).add(line));
        return by;
    }
}
