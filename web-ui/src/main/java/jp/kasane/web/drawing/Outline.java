package jp.kasane.web.drawing;

import java.util.List;

/**
 * What is drawn in lanes, in words: lanes with a heading, groups in them, and in each the things themselves, which may have others below
 * them. The drawing and the text that says the same are both made of it.
 *
 * @param id tells it from others on the page
 * @param continued what is added to a lane's heading where it goes on on the next sheet
 */
public record Outline(String id, String title, String description, String continued, List<Lane> lanes) {

    public Outline {
        lanes = List.copyOf(lanes);
    }

    /** A lane across the drawing. */
    public record Lane(String heading, List<Group> groups) {
        public Lane {
            groups = List.copyOf(groups);
        }
    }

    /** Things that belong together; the heading may be empty. */
    public record Group(String heading, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A thing.
     *
     * @param lines what is said of it, most telling first
     * @param coming it is not there yet; one of the lines says so
     */
    public record Item(String name, List<String> lines, boolean coming, List<Item> below) {
        public Item {
            lines = List.copyOf(lines);
            below = List.copyOf(below);
        }
    }
}
