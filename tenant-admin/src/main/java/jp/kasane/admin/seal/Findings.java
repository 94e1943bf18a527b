package jp.kasane.admin.seal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/** What was tampered with, and where: numbers of entries, seals or anchors. Of very many the first are kept, and how many there are. */
final class Findings {

    private static final int MOST = 10_000;

    private final Map<Tampering, TreeSet<Long>> places = new EnumMap<>(Tampering.class);
    private final Map<Tampering, Long> counts = new EnumMap<>(Tampering.class);

    void add(Tampering kind, long place) {
        TreeSet<Long> known = places.computeIfAbsent(kind, none -> new TreeSet<>());
        if (!known.contains(place)) {
            counts.merge(kind, 1L, Long::sum);
        }
        if (known.size() < MOST) {
            known.add(place);
        }
    }

    void add(Tampering kind, long first, long last) {
        for (long place = first; place <= last && place - first < MOST; place++) {
            add(kind, place);
        }
    }

    Map<Tampering, Report.Places> all() {
        Map<Tampering, Report.Places> all = new EnumMap<>(Tampering.class);
        places.forEach((kind, numbers) -> all.put(
                kind,
                new Report.Places(
                        counts.getOrDefault(kind, 0L), IdRanges.of(numbers).toString())));
        return all;
    }
}
