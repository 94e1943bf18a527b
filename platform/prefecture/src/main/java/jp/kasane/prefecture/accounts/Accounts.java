package jp.kasane.prefecture.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kasane.prefecture.advisers.AdviserRecord;
import jp.kasane.prefecture.dispatch.Placement;
import jp.kasane.prefecture.dispatch.Travel;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.visits.Amount;
import jp.kasane.prefecture.visits.VisitRecord;
import org.jspecify.annotations.Nullable;

/**
 * Fees and travel of the visits of a programme that took place. Two visits of an adviser on one day share the way, whatever programmes
 * they belong to: from home to the first town, over noon to the second, and home from there. Whoever is paid first may have been paid the
 * whole way, because the other had not taken place yet; then the other bears only what is left of it, and no trip is paid twice.
 */
public final class Accounts {

    private static final Comparator<VisitRecord> BY_DAY =
            Comparator.comparing((VisitRecord visit) -> placed(visit).at()).thenComparing(VisitRecord::id);

    private Accounts() {}

    /**
     * In the order of the days.
     *
     * @param visits that took place, of the whole prefecture: trips are shared between programmes
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
        Map<Day, List<VisitRecord>> trips = visits.stream()
                .filter(visit -> visit.state().tookPlace())
                .filter(visit -> byId.containsKey(placed(visit).adviser()))
                .sorted(BY_DAY)
                .collect(Collectors.groupingBy(Day::of, LinkedHashMap::new, Collectors.toList()));
        List<AccountLine> lines = new ArrayList<>();
        trips.forEach((day, trip) -> {
            AdviserRecord adviser = Objects.requireNonNull(byId.get(day.adviser()));
            Map<String, Long> ways = ways(trip, adviser.baseCode(), travel, paid);
            trip.stream()
                    .filter(visit -> visit.programme().equals(programme.id()))
                    .map(visit -> line(programme, visit, adviser, trip, ways, paid))
                    .forEach(lines::add);
        });
        return lines;
    }

    /** One adviser's day, which is one trip. */
    private record Day(LocalDate day, String adviser) {
        static Day of(VisitRecord visit) {
            return new Day(placed(visit).at().day(), placed(visit).adviser());
        }
    }

    private static AccountLine line(
            Programme programme,
            VisitRecord visit,
            AdviserRecord adviser,
            List<VisitRecord> trip,
            Map<String, Long> ways,
            Map<String, Amount> paid) {
        Amount stands = paid.get(visit.id());
        Amount amount = stands != null
                ? stands
                : new Amount(
                        programme.settings().terms().fee(),
                        Objects.requireNonNull(ways.get(visit.id())),
                        trip.size() > 1);
        boolean alone = stands != null && stands.shared() && trip.size() == 1;
        return new AccountLine(visit, placed(visit), adviser, amount, alone);
    }

    /** What each visit bears that is not paid yet: its part of the way; the last of them what is left of the whole. */
    private static Map<String, Long> ways(
            List<VisitRecord> trip, String base, Travel travel, Map<String, Amount> paid) {
        long left = trip.stream()
                .mapToLong(visit -> way(visit, trip, base, travel) - travelOf(paid.get(visit.id())))
                .sum();
        List<VisitRecord> open =
                trip.stream().filter(visit -> !paid.containsKey(visit.id())).toList();
        Map<String, Long> ways = new HashMap<>();
        for (VisitRecord visit : open) {
            boolean last = visit == open.get(open.size() - 1);
            long own = Math.max(0, last ? left : Math.min(left, way(visit, trip, base, travel)));
            ways.put(visit.id(), own);
            left -= own;
        }
        return ways;
    }

    private static long travelOf(@Nullable Amount paid) {
        return paid == null ? 0 : paid.travel();
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
