package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;

/** Outlines and courses that tests make up. */
final class AnyDrawing {

    private static final String LETTERS = "一地域共生社会福祉相談支援包括化推進員会議「」（）、。ーッ・2026年4月abcWMlki &<>\"'%‰—𠮷";

    private AnyDrawing() {}

    static String text(Random random, int longest) {
        int[] letters = LETTERS.codePoints().toArray();
        int length = 1 + random.nextInt(longest);
        StringBuilder text = new StringBuilder("窓");
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append("口").toString();
    }

    static Outline outline(Random random) {
        List<Lane> lanes = some(
                random,
                8,
                lane -> new Lane(
                        text(random, 20),
                        some(
                                random,
                                4,
                                group -> new Group(
                                        random.nextBoolean() ? "" : text(random, 30),
                                        some(random, 25, item -> item(random, 3))))));
        return new Outline("d", "図", "説明", "（つづき）", lanes);
    }

    private static Item item(Random random, int depth) {
        List<String> lines = some(random, 6, line -> text(random, 60));
        boolean parent = depth > 0 && random.nextInt(5) == 0;
        List<Item> below = parent ? some(random, 6, item -> item(random, depth - 1)) : List.of();
        return new Item(text(random, random.nextInt(8) == 0 ? 200 : 20), lines, random.nextBoolean(), below);
    }

    static Course course(Random random) {
        List<List<Step>> rows = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int row = 0; row < size; row++) {
            int number = row;
            rows.add(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> step(random, number + "-" + i))
                    .toList());
        }
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(10); i > 0; i--) {
            int from = random.nextInt(size);
            int to = random.nextInt(size);
            Link link = new Link(any(random, rows.get(from)), any(random, rows.get(to)), to <= from);
            if (!links.contains(link)) {
                links.add(link);
            }
        }
        return new Course("c", "図", "説明", rows, links);
    }

    private static String any(Random random, List<Step> row) {
        return row.get(random.nextInt(row.size())).id();
    }

    private static Step step(Random random, String id) {
        String stage = random.nextBoolean() ? "" : text(random, 8);
        return new Step(
                id, stage, text(random, 50), some(random, 4, i -> text(random, 40)), List.of(), random.nextBoolean());
    }

    private static <E> List<E> some(Random random, int most, IntFunction<E> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
    }
}
