package jp.kasane.kernel.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what leads back to itself. Each link is gone along twice, however many there are and however long the way is. */
public final class Circles {

    /** More of a ring than this nobody reads. */
    private static final int TOLD = 10;

    private Circles() {}

    /** What stands in a circle, or on a way from one circle to another; in the order of the map. */
    public static <T> Set<T> in(Map<T, List<T>> to) {
        Map<T, List<T>> from = new HashMap<>();
        to.forEach((one, there) -> there.forEach(
                other -> from.computeIfAbsent(other, key -> new ArrayList<>()).add(one)));
        Set<T> left = new LinkedHashSet<>(to.keySet());
        takeEnds(left, to, from);
        takeEnds(left, from, to);
        return left;
    }

    /**
     * The ways that lead back to where they begin, each once; none shares a part with another.
     * Where there is a circle there is at least one of them.
     */
    public static <T> List<List<T>> rings(Map<T, List<T>> to) {
        Set<T> left = in(to);
        List<List<T>> rings = new ArrayList<>();
        Map<T, Integer> seen = new HashMap<>();
        for (T start : left) {
            List<T> way = new ArrayList<>();
            int before = seen.size();
            T here = start;
            while (seen.putIfAbsent(here, seen.size()) == null) {
                way.add(here);
                here = to.getOrDefault(here, List.of()).stream()
                        .filter(left::contains)
                        .findFirst()
                        .orElseThrow();
            }
            int back = seen.getOrDefault(here, 0);
            if (back >= before) {
                rings.add(List.copyOf(way.subList(back - before, way.size())));
            }
        }
        return rings;
    }

    /** A ring in words, back to its first; of a long one its beginning. */
    public static <T> String told(List<T> ring) {
        String way = ring.stream().limit(TOLD).map(Object::toString).collect(Collectors.joining(" → "));
        return way + (ring.size() > TOLD ? " → …（" + ring.size() + "）" : "") + " → " + ring.get(0);
    }

    /** Takes away what leads nowhere, until everything that is left leads somewhere. */
    private static <T> void takeEnds(Set<T> left, Map<T, List<T>> to, Map<T, List<T>> from) {
        Map<T, Integer> ways = new HashMap<>();
        Deque<T> ends = new ArrayDeque<>();
        for (T one : left) {
            int open = (int) to.getOrDefault(one, List.of()).stream()
                    .filter(left::contains)
                    .count();
            ways.put(one, open);
            if (open == 0) {
                ends.add(one);
            }
        }
        while (!ends.isEmpty()) {
            T end = ends.remove();
            left.remove(end);
            for (T before : from.getOrDefault(end, List.of())) {
                int open = ways.getOrDefault(before, 0) - 1;
                ways.put(before, open);
                if (open == 0 && left.contains(before)) {
                    ends.add(before);
                }
            }
        }
    }
}
