package jp.kasane.kernel.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what leads back to itself. Each link is gone along twice, however many there are and however long the way is. */
public final class Circles {

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
