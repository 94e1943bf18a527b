package jp.kasane.web.drawing;

import java.util.List;

/**
 * Places with their names, to be drawn where they lie.
 *
 * @param id tells the drawing from others on the page
 * @param around places that nothing is said of, by whose names one finds one's way; drawn small, where room is left for them
 */
public record Spots(String id, String title, String description, List<Spot> spots, List<Spot> around) {

    public Spots {
        spots = List.copyOf(spots);
        around = List.copyOf(around);
    }

    /**
     * One place.
     *
     * @param lines what is to be said of it, short
     * @param coming whether nothing is settled there yet
     */
    public record Spot(String name, double latitude, double longitude, List<String> lines, boolean coming) {
        public Spot {
            lines = List.copyOf(lines);
        }
    }
}
