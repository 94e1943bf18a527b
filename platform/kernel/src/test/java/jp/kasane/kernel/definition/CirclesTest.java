package jp.kasane.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void aWayThatEndsIsNone() {
        assertThat(Circles.in(Map.of("a", List.of("b", "c"), "b", List.of("c"))))
                .isEmpty();
        assertThat(Circles.in(Map.of())).isEmpty();
    }

    @Test
    void whatLeadsBackToItselfIsOneAndWhatLeadsThereIsNot() {
        assertThat(Circles.in(Map.of("a", List.of("a")))).containsExactly("a");
        assertThat(Circles.in(Map.of("in", List.of("a"), "a", List.of("b"), "b", List.of("a", "out"))))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void eachOfSeveralWaysIsGone() {
        assertThat(Circles.in(Map.of("a", List.of("b", "x"), "b", List.of("a"))))
                .as("the first of two leads back")
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void twiceTheSameWayIsOne() {
        assertThat(Circles.in(Map.of("a", List.of("b", "b"), "b", List.of("a", "a"))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(Circles.in(Map.of("a", List.of("b", "b")))).isEmpty();
    }

    @Test
    void agreesWithGoingOnAndOnWhereEachLeadsToOneOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            Map<Integer, List<Integer>> to = new HashMap<>();
            int size = 1 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                if (random.nextInt(4) > 0) {
                    to.put(i, List.of(random.nextInt(size)));
                }
            }
            assertThat(Circles.in(to)).as(to.toString()).isEqualTo(goingOn(to));
        }
    }

    private static Set<Integer> goingOn(Map<Integer, List<Integer>> to) {
        Set<Integer> back = new HashSet<>();
        for (int start : to.keySet()) {
            int here = start;
            for (int step = 0; step <= to.size() && to.containsKey(here); step++) {
                here = to.get(here).get(0);
                if (here == start) {
                    back.add(start);
                }
            }
        }
        return back;
    }

    @Test
    void aRingIsToldOnceBackToItsFirst() {
        Map<String, List<String>> to = new LinkedHashMap<>();
        to.put("in", List.of("a"));
        to.put("a", List.of("b"));
        to.put("b", List.of("out", "a"));
        to.put("c", List.of("c"));
        assertThat(Circles.rings(to)).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(Circles.told(List.of("a", "b"))).isEqualTo("a → b → a");
        assertThat(Circles.told(IntStream.range(0, 12).boxed().toList()))
                .isEqualTo("0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → 8 → 9 → …（12） → 0");
    }

    @Test
    void whereThereIsACircleThereIsARing() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Map<Integer, List<Integer>> to = new LinkedHashMap<>();
            for (int i = 0; i < 8; i++) {
                to.put(i, random.ints(random.nextInt(3), 0, 8).boxed().toList());
            }
            List<List<Integer>> rings = Circles.rings(to);
            assertThat(rings.isEmpty()).isEqualTo(Circles.in(to).isEmpty());
            for (List<Integer> ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    assertThat(to.get(ring.get(i))).contains(ring.get((i + 1) % ring.size()));
                }
            }
            assertThat(rings.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        }
    }

    @Test
    void aLongWayTakesNoLonger() {
        Map<Integer, List<Integer>> chain = new LinkedHashMap<>();
        for (int i = 0; i < 200_000; i++) {
            chain.put(i, List.of(i + 1));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Circles.in(chain)).isEmpty());
        chain.put(200_000, List.of(0));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Circles.in(chain)).hasSize(200_001));
    }
}
