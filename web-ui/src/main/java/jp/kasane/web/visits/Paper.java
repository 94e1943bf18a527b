package jp.kasane.web.visits;

import java.util.List;

/**
 * Something written about a visit, to be read.
 *
 * @param title what it is and when it was written
 */
public record Paper(String id, String title, List<Line> lines) {

    public Paper {
        lines = List.copyOf(lines);
    }

    /** One part of it; empty if nothing was written. */
    public record Line(String label, String text) {}
}
