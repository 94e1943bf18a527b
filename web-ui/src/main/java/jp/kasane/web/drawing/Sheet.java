package jp.kasane.web.drawing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A drawing that fits on one sheet of paper: everything with its place, nothing left to work out.
 *
 * @param id tells it from others on the page
 * @param description for whoever does not see it; where the same stands in words is said on the page
 * @param frames what boxes stand in
 */
public record Sheet(
        String id,
        String title,
        String description,
        int width,
        int height,
        List<Box> frames,
        List<Box> boxes,
        List<Way> ways) {

    public Sheet {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
        ways = List.copyOf(ways);
    }

    /** A rectangle with its text. */
    public record Box(Look look, int x, int y, int width, int height, List<Text> texts) {

        public Box {
            texts = List.copyOf(texts);
        }

        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** One line of text; {@code y} is where its characters stand. */
    public record Text(String css, int x, int y, String words) {}

    /** A line through points, with an arrow at its end or without one. */
    public record Way(List<Point> points, boolean dashed, boolean arrow) {

        private static final int HEAD = 9;
        private static final int HALF = 5;

        public Way {
            points = List.copyOf(points);
        }

        /** Its classes in the style sheet. */
        public String css() {
            return dashed ? "drawing-way drawing-back" : "drawing-way";
        }

        /** As SVG wants it. */
        public String line() {
            return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
        }

        /** The head of the arrow, which always points down. */
        public String head() {
            Point end = points.get(points.size() - 1);
            int top = end.y() - HEAD;
            return end.x() + "," + end.y() + " " + (end.x() - HALF) + "," + top + " " + (end.x() + HALF) + "," + top;
        }
    }

    /** A point. */
    public record Point(int x, int y) {}

    /** How a box looks; none of them tells by colour alone. */
    public enum Look {
        LANE,
        HEADING,
        GROUP,
        PLAIN,
        /** What is not there yet: a dashed edge, and the text says so. */
        DASHED,
        RAIL;

        /** Its class in the style sheet. */
        public String css() {
            return "drawing-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
