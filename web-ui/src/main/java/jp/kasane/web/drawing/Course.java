package jp.kasane.web.drawing;

import java.util.List;

/**
 * What is drawn as a course, in words: steps in rows, topmost first, and the ways from one to another.
 *
 * @param id tells it from others on the page
 */
public record Course(String id, String title, String description, List<List<Step>> rows, List<Link> links) {

    public Course {
        rows = rows.stream().map(List::copyOf).toList();
        links = List.copyOf(links);
    }

    /**
     * One step.
     *
     * @param id by which links name it
     * @param stage to which part of the whole it belongs; empty if to none
     * @param leads where it leads to, for those who do not see the arrows
     * @param coming it is not there yet
     */
    public record Step(String id, String stage, String name, List<String> lines, List<String> leads, boolean coming) {
        public Step {
            lines = List.copyOf(lines);
            leads = List.copyOf(leads);
        }
    }

    /** A way from a step to one further down, or {@code back} up. */
    public record Link(String from, String to, boolean back) {}
}
