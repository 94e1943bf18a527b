package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import org.jspecify.annotations.Nullable;

/** One row of a course: its steps, and narrow places for the ways that only pass. */
final class Slots {

    private static final int PASS = 38;
    private static final int EDGE = 12;

    private final List<Slot> slots;
    private final Map<Object, Integer> lefts = new HashMap<>();
    private final Map<Step, Lettering> letterings = new HashMap<>();
    private int stepWidth;
    private int passWidth;
    private int top;
    private int bottom;

    /** A step, or a passing way; and where it would like to stand, by what leads to it. */
    private record Slot(Object held, double wish) {}

    private Slots(List<Slot> slots) {
        this.slots = slots;
    }

    /** In the order that bends the ways from the row above least. */
    static Slots of(Course course, int row, @Nullable Slots above) {
        List<Slot> slots = new ArrayList<>();
        List<Step> steps = course.rows().get(row);
        for (int i = 0; i < steps.size(); i++) {
            slots.add(new Slot(steps.get(i), wish(course, steps.get(i).id(), above, i)));
        }
        for (Link link : course.links()) {
            if (!link.back() && rowOf(course, link.from()) < row && rowOf(course, link.to()) > row) {
                slots.add(new Slot(link, above == null ? 0 : above.index(link, link.from())));
            }
        }
        if (above != null) {
            slots.sort(Comparator.comparingDouble(Slot::wish));
        }
        return new Slots(List.copyOf(slots));
    }

    private static double wish(Course course, String step, @Nullable Slots above, int otherwise) {
        if (above == null) {
            return otherwise;
        }
        return course.links().stream()
                .filter(link -> !link.back() && link.to().equals(step))
                .mapToInt(link -> above.index(link, link.from()))
                .average()
                .orElse(otherwise);
    }

    static int rowOf(Course course, String step) {
        for (int row = 0; row < course.rows().size(); row++) {
            if (course.rows().get(row).stream().anyMatch(one -> one.id().equals(step))) {
                return row;
            }
        }
        throw new IllegalArgumentException("no such step: " + step);
    }

    private int index(Link link, String from) {
        for (int i = 0; i < slots.size(); i++) {
            Object held = slots.get(i).held();
            if (held.equals(link) || held instanceof Step step && step.id().equals(from)) {
                return i;
            }
        }
        return slots.size();
    }

    /** Gives each its place between left and right: the steps as wide as there is room, ways that pass no more than a third of it. */
    void spread(int left, int right, int gap, int widest) {
        int passes =
                (int) slots.stream().filter(slot -> slot.held() instanceof Link).count();
        int steps = slots.size() - passes;
        passWidth = passes == 0 ? 0 : Math.max(2, Math.min(PASS, (right - left) / 3 / passes));
        int room = right - left - passes * passWidth - (steps - 1) * gap;
        stepWidth = Math.min(widest, room / Math.max(1, steps));
        int x = left + (room - steps * stepWidth) / 2;
        if (steps == 1) {
            x = Math.max(left, Math.min(left + room - stepWidth, middled(left, right)));
        }
        boolean afterStep = false;
        for (Slot slot : slots) {
            boolean step = slot.held() instanceof Step;
            x += step && afterStep ? gap : 0;
            lefts.put(slot.held(), x);
            x += step ? stepWidth : passWidth;
            afterStep = step;
        }
        for (Slot slot : slots) {
            if (slot.held() instanceof Step step) {
                letterings.put(step, Lettering.of(step.name(), step.lines(), stepWidth));
            }
        }
    }

    /** Where the row begins if its only step stands in the middle, as those above and below it do. */
    private int middled(int left, int right) {
        int before = 0;
        while (slots.get(before).held() instanceof Link) {
            before++;
        }
        return left + (right - left - stepWidth) / 2 - before * passWidth;
    }

    /** Sets the boxes at that height, all as high as the highest, and says where the row ends. */
    int set(int y, List<Box> boxes) {
        top = y;
        int height =
                letterings.values().stream().mapToInt(Lettering::height).max().orElse(0);
        for (Slot slot : slots) {
            Lettering lettering = slot.held() instanceof Step step ? letterings.get(step) : null;
            if (lettering != null && slot.held() instanceof Step step) {
                boxes.add(lettering.at(step.coming() ? Look.DASHED : Look.PLAIN, left(step), y, stepWidth, height));
            }
        }
        bottom = y + height;
        return bottom;
    }

    private int left(Object held) {
        return lefts.getOrDefault(held, 0);
    }

    /** Where the n-th of so many ways meets a step. */
    int port(Step step, int number, int of) {
        return left(step) + stepWidth * (number + 1) / (of + 1);
    }

    /** Where the n-th of so many ways meets a step at its right. */
    int rightPort(Step step, int number, int of) {
        return left(step) + stepWidth - EDGE - stepWidth / 5 * number / of;
    }

    /** Where a way is in the row: where it passes, or the middle of the step it comes from or leads to. */
    int middle(Link link, String step) {
        Object held = slots.get(Math.min(index(link, step), slots.size() - 1)).held();
        return left(held) + (held instanceof Step ? stepWidth : passWidth) / 2;
    }

    /** Where a way passes the row. */
    int pass(Link link) {
        return left(link) + passWidth / 2;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }
}
