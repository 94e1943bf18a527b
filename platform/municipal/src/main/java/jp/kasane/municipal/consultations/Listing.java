package jp.kasane.municipal.consultations;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total how many records answer the question, of those that exist for this viewer
 */
public record Listing(List<ListedConsultation> rows, long total, int page) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    public Listing {
        rows = List.copyOf(rows);
    }
}
