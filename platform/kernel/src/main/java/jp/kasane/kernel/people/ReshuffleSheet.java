package jp.kasane.kernel.people;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kasane.kernel.people.ReshuffleLine.Column;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvCell;
import jp.kasane.kernel.text.CsvReading;

/** The file of a reshuffle, uploaded (UTF-8 or Windows-31J) or pasted out of a spreadsheet, where tabs stand between cells. */
public sealed interface ReshuffleSheet {

    /** More lines are refused: they are split into several files. */
    int MOST_LINES = 2000;

    /** The lines that say something; empty lines are left out, and keep their numbers. */
    record Read(List<ReshuffleLine> lines) implements ReshuffleSheet {
        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** The file as a whole cannot be read; {@code detail} is a line number or the heading that is missing. */
    record Unreadable(Reason reason, String detail) implements ReshuffleSheet {}

    /** Why a file is not read. */
    enum Reason {
        UNKNOWN_ENCODING,
        BROKEN_QUOTES,
        EMPTY,
        MISSING_COLUMN,
        TOO_MANY_LINES
    }

    static ReshuffleSheet of(byte[] file) {
        CsvReading reading = Csv.read(file);
        if (reading instanceof CsvReading.Refused refused) {
            return new Unreadable(Reason.valueOf(refused.reason().name()), Long.toString(refused.line()));
        }
        return of(((CsvReading.Read) reading).rows());
    }

    /** Out of a text field; a heading with tabs in it says that the cells are parted by tabs. */
    static ReshuffleSheet of(String pasted) {
        if (pasted.lines().findFirst().filter(first -> first.contains("\t")).isEmpty()) {
            return of(pasted.getBytes(StandardCharsets.UTF_8));
        }
        Pattern tab = Pattern.compile("\t");
        return of(pasted.lines().map(line -> List.of(tab.split(line, -1))).toList());
    }

    private static ReshuffleSheet of(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return new Unreadable(Reason.EMPTY, "");
        }
        List<String> headings = rows.get(0).stream().map(ReshuffleSheet::folded).toList();
        Optional<Column> missing = List.of(Column.values()).stream()
                .filter(column -> !headings.contains(column.heading()))
                .findFirst();
        if (missing.isPresent()) {
            return new Unreadable(Reason.MISSING_COLUMN, missing.get().heading());
        }
        List<ReshuffleLine> lines = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            if (rows.get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                lines.add(line(row + 1, headings, rows.get(row)));
            }
        }
        if (lines.size() > MOST_LINES) {
            return new Unreadable(Reason.TOO_MANY_LINES, Integer.toString(MOST_LINES));
        }
        return lines.isEmpty() ? new Unreadable(Reason.EMPTY, "") : new Read(lines);
    }

    private static ReshuffleLine line(int number, List<String> headings, List<String> row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int at = headings.indexOf(column.heading());
            cells.put(column, at < row.size() ? CsvCell.unguarded(row.get(at)).strip() : "");
        }
        return new ReshuffleLine(number, cells);
    }

    private static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).strip();
    }
}
