package jp.kasane.web.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final Spots spots;
    private final double west;
    private final double north;
    private final double scale;
    private final double squeeze;
    private final List<Box> boxes = new ArrayList<>();

    private SpotLayout(Spots spots) {
        this.spots = spots;
        this.west = spots.spots().stream().mapToDouble(Spot::longitude).min().orElse(0);
        this.north = spots.spots().stream().mapToDouble(Spot::latitude).max().orElse(0);
        double east = spots.spots().stream().mapToDouble(Spot::longitude).max().orElse(0);
        double south = spots.spots().stream().mapToDouble(Spot::latitude).min().orElse(0);
        this.squeeze = Math.max(0.1, Math.cos(Math.toRadians((north + south) / 2)));
        double across = Math.max(1e-6, (east - west) * squeeze);
        double down = Math.max(1e-6, north - south);
        this.scale = Math.min((WIDTH - 2 * LaneLayout.MARGIN - BOX) / across, LONGEST / down);
    }

    public static Sheet of(Spots spots) {
        SpotLayout layout = new SpotLayout(spots);
        spots.spots().stream()
                .sorted(Comparator.comparingDouble(Spot::latitude).reversed().thenComparing(Spot::name))
                .forEach(layout::put);
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

    private void put(Spot spot) {
        Lettering lettering = Lettering.of(spot.name(), spot.lines(), BOX);
        Look look = spot.coming() ? Look.DASHED : Look.PLAIN;
        int x = LaneLayout.MARGIN + (int) ((spot.longitude() - west) * squeeze * scale);
        int y = LaneLayout.MARGIN + (int) ((north - spot.latitude()) * scale);
        x = Math.min(x, WIDTH - LaneLayout.MARGIN - BOX);
        Box box = lettering.at(look, x, y, BOX, 0);
        for (int ring = 1; covers(box); ring++) {
            box = nearby(lettering, look, x, y, ring);
        }
        boxes.add(box);
    }

    /** The first free one of the places so far away; there is always one further down. */
    private Box nearby(Lettering lettering, Look look, int x, int y, int ring) {
        int step = ring * GAP;
        int[][] moves = {{0, step}, {step, 0}, {-step, 0}, {step, step}, {-step, step}};
        Box last = lettering.at(look, x, y + step, BOX, 0);
        for (int[] move : moves) {
            int left = x + move[0];
            if (left < LaneLayout.MARGIN || left > WIDTH - LaneLayout.MARGIN - BOX) {
                continue;
            }
            Box box = lettering.at(look, left, y + move[1], BOX, 0);
            if (!covers(box)) {
                return box;
            }
        }
        return last;
    }

    private boolean covers(Box box) {
        return boxes.stream().anyMatch(other -> other.overlaps(box));
    }
}
