package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.web.drawing.Sheet.Box;
import jp.kasane.web.drawing.Sheet.Look;
import jp.kasane.web.drawing.Spots.Spot;

/**
 * Draws places where they lie to each other, north above: a schematic map. Where names would cover each other, the later one moves to
 * the nearest free place, so that the map is right in the large and readable in the small.
 */
public final class SpotLayout {

    private static final int WIDTH = LaneLayout.WIDTH;
    private static final int BOX = 128;
    private static final int GAP = 6;
    private static final int LONGEST = 900;
    private static final int LEAST = 240;
    /** Degrees beyond what is visited within which others are drawn; more where what is visited lies further apart itself. */
    private static final double AROUND = 1;
    /** So far from its place a name still shows the way. */
    private static final int SMALL_RINGS = 6;

    private final double west;
    private final double north;
    private final double scale;
    private final double squeeze;
    private final List<Box> boxes = new ArrayList<>();

    private SpotLayout(List<Spot> all) {
        this.west = all.stream().mapToDouble(Spot::longitude).min().orElse(0);
        this.north = all.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double east = all.stream().mapToDouble(Spot::longitude).max().orElse(0);
        double south = all.stream().mapToDouble(Spot::latitude).min().orElse(0);
        this.squeeze = Math.max(0.1, Math.cos(Math.toRadians((north + south) / 2)));
        double across = Math.max(1e-6, (east - west) * squeeze);
        double down = Math.max(1e-6, north - south);
        this.scale = Math.min((WIDTH - 2 * LaneLayout.MARGIN - BOX) / across, LONGEST / down);
    }

    public static Sheet of(Spots spots) {
        List<Spot> around = near(spots);
        SpotLayout layout = new SpotLayout(
                Stream.concat(spots.spots().stream(), around.stream()).toList());
        downwards(spots.spots()).forEach(layout::put);
        downwards(around).forEach(layout::putSmall);
        int bottom = layout.boxes.stream().mapToInt(Box::bottom).max().orElse(0) + LaneLayout.MARGIN;
        return new Sheet(
                spots.id(),
                spots.title(),
                spots.description(),
                WIDTH,
                Math.max(LEAST, bottom),
                List.of(),
                layout.boxes,
                List.of());
    }

    /** Not an island a thousand kilometres off, for which everything else would stand in one heap. */
    private static List<Spot> near(Spots spots) {
        DoubleSummaryStatistics down =
                spots.spots().stream().mapToDouble(Spot::latitude).summaryStatistics();
        DoubleSummaryStatistics across =
                spots.spots().stream().mapToDouble(Spot::longitude).summaryStatistics();
        return spots.around().stream()
                .filter(spot -> within(down, spot.latitude()) && within(across, spot.longitude()))
                .toList();
    }

    private static boolean within(DoubleSummaryStatistics visited, double degrees) {
        double margin = Math.max(AROUND, visited.getMax() - visited.getMin());
        return degrees >= visited.getMin() - margin && degrees <= visited.getMax() + margin;
    }

    private static Stream<Spot> downwards(List<Spot> spots) {
        return spots.stream()
                .sorted(Comparator.comparingDouble(Spot::latitude).reversed().thenComparing(Spot::name));
    }

    private void put(Spot spot) {
        Look look = spot.coming() ? Look.DASHED : Look.PLAIN;
        Block block = new Block(Lettering.of(spot.name(), spot.lines(), BOX), look, BOX);
        Box box = at(block, spot);
        for (int ring = 1; covers(box); ring++) {
            box = nearby(block, spot, ring);
        }
        boxes.add(box);
    }

    private void putSmall(Spot spot) {
        int width = Math.min(BOX, Type.LINE.width(spot.name()) + 2 * Lettering.PADDING);
        Block block = new Block(Lettering.of(Type.LINE, spot.name(), width, 1), Look.RAIL, width);
        Box box = at(block, spot);
        for (int ring = 1; ring <= SMALL_RINGS && covers(box); ring++) {
            box = nearby(block, spot, ring);
        }
        if (!covers(box)) {
            boxes.add(box);
        }
    }

    /** What is to be put somewhere. */
    private record Block(Lettering lettering, Look look, int width) {
        Box at(int x, int y) {
            return lettering.at(look, x, y, width, 0);
        }
    }

    private Box at(Block block, Spot spot) {
        return block.at(Math.min(x(spot), WIDTH - LaneLayout.MARGIN - block.width()), y(spot));
    }

    private int x(Spot spot) {
        return LaneLayout.MARGIN + (int) ((spot.longitude() - west) * squeeze * scale);
    }

    private int y(Spot spot) {
        return LaneLayout.MARGIN + (int) ((north - spot.latitude()) * scale);
    }

    /** The first free one of the places so far away; there is always one further down. */
    private Box nearby(Block block, Spot spot, int ring) {
        int step = ring * GAP;
        Box here = at(block, spot);
        int[][] moves = {{0, step}, {step, 0}, {-step, 0}, {step, step}, {-step, step}};
        for (int[] move : moves) {
            int left = here.x() + move[0];
            if (left < LaneLayout.MARGIN || left > WIDTH - LaneLayout.MARGIN - block.width()) {
                continue;
            }
            Box box = block.at(left, here.y() + move[1]);
            if (!covers(box)) {
                return box;
            }
        }
        return block.at(here.x(), here.y() + step);
    }

    private boolean covers(Box box) {
        return boxes.stream().anyMatch(other -> other.overlaps(box));
    }
}
