package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Sheet.Point;
import jp.kasane.web.drawing.Sheet.Way;

/** The ways of a course in the gutters before, between and behind its rows: each that turns in a gutter has a height of its own there. */
final class Gutters {

    private static final int EDGE = 12;
    private static final int BETWEEN = 9;
    private static final int ARROW = 14;

    /** So near to straight is straight. */
    private static final int NEAR = 9;

    private final Course course;
    private final List<Slots> rows;
    private final int right;
    private final int track;
    private final int[] turns;
    private final List<Route> routes = new ArrayList<>();

    /** A turn in a gutter: which of the gutter's heights it takes. */
    private record Turn(int gutter, int number) {}

    /** A way as the x of its upright parts, with a turn between each two; the first upright part begins at a step. */
    private record Route(Link link, List<Integer> uprights, List<Turn> turns) {}

    Gutters(Course course, List<Slots> rows, int right, int track) {
        this.course = course;
        this.rows = rows;
        this.right = right;
        this.track = track;
        this.turns = new int[rows.size() + 1];
        int back = 0;
        for (Link link : course.links()) {
            routes.add(link.back() ? back(link, back++) : forward(link));
        }
    }

    private Route forward(Link link) {
        int from = Slots.rowOf(course, link.from());
        int to = Slots.rowOf(course, link.to());
        List<Integer> uprights = new ArrayList<>(List.of(out(link)));
        List<Turn> taken = new ArrayList<>();
        for (int row = from + 1; row <= to; row++) {
            int x = row == to ? in(link) : rows.get(row).pass(link);
            int last = uprights.get(uprights.size() - 1);
            if (Math.abs(x - last) < NEAR && row == to) {
                continue;
            }
            uprights.add(x);
            taken.add(turn(row));
        }
        return new Route(link, uprights, taken);
    }

    /** Down out of its step, along to the right edge, up there, and along to above the other step. */
    private Route back(Link link, int number) {
        int edge = right + track * number + track / 2;
        Turn below = turn(Slots.rowOf(course, link.from()) + 1);
        Turn above = turn(Slots.rowOf(course, link.to()));
        return new Route(link, List.of(out(link), edge, in(link)), List.of(below, above));
    }

    private Turn turn(int gutter) {
        return new Turn(gutter, turns[gutter]++);
    }

    private int out(Link link) {
        int row = Slots.rowOf(course, link.from());
        return port(link, link.from(), row + 1, one -> one.from().equals(link.from()), Link::to);
    }

    private int in(Link link) {
        int row = Slots.rowOf(course, link.to());
        return port(link, link.to(), row - 1, one -> one.to().equals(link.to()), Link::from);
    }

    /**
     * Ways down are spread over the step, in the order of what they lead to in the next row, so that one alone is in the step's middle;
     * ways back meet it at its right.
     */
    private int port(Link link, String id, int next, Predicate<Link> own, Function<Link, String> other) {
        List<Link> alike = course.links().stream()
                .filter(own)
                .filter(one -> one.back() == link.back())
                .sorted(Comparator.comparingInt(
                        one -> one.back() ? 0 : rows.get(next).middle(one, other.apply(one))))
                .toList();
        Slots row = rows.get(Slots.rowOf(course, id));
        int number = alike.indexOf(link);
        return link.back() ? row.rightPort(step(id), number, alike.size()) : row.port(step(id), number, alike.size());
    }

    private Step step(String id) {
        return course.rows().stream()
                .flatMap(List::stream)
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** How high the gutter before that row is. */
    int height(int gutter) {
        boolean outer = gutter == 0 || gutter == rows.size();
        return outer && turns[gutter] == 0 ? 0 : EDGE + turns[gutter] * BETWEEN + ARROW;
    }

    private int y(Turn turn) {
        int top = turn.gutter() == 0
                ? rows.get(0).top() - height(0)
                : rows.get(turn.gutter() - 1).bottom();
        return top + EDGE + turn.number() * BETWEEN;
    }

    /** The ways, once the rows have their heights. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Route route : routes) {
            List<Point> points = new ArrayList<>();
            int y = rows.get(Slots.rowOf(course, route.link().from())).bottom();
            for (int i = 0; i < route.uprights().size(); i++) {
                int x = route.uprights().get(i);
                points.add(new Point(x, y));
                y = i < route.turns().size()
                        ? y(route.turns().get(i))
                        : rows.get(Slots.rowOf(course, route.link().to())).top();
                points.add(new Point(x, y));
            }
            ways.add(new Way(points, route.link().back(), true));
        }
        return ways;
    }
}
