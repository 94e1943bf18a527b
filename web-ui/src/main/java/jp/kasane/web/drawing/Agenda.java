package jp.kasane.web.drawing;

import java.time.LocalDate;
import java.util.List;

/**
 * What happens when, row by row, to be drawn with the months across.
 *
 * @param id tells the drawing from others on the page
 * @param months the headings from the first month to the last, without a gap
 * @param first the first day of the first month
 */
public record Agenda(
        String id, String title, String description, LocalDate first, List<String> months, List<Row> rows) {

    public Agenda {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
        if (months.isEmpty() || first.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("an agenda begins with a month");
        }
    }

    /** One row with its marks. */
    public record Row(String name, List<Mark> marks) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One thing on a day.
     *
     * @param words as few as a mark has room for
     * @param coming whether it is not settled yet
     */
    public record Mark(LocalDate day, String words, boolean coming) {}

    /** The day after the last month. */
    LocalDate end() {
        return first.plusMonths(months.size());
    }
}
