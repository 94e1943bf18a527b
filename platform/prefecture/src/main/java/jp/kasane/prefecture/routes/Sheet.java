package jp.kasane.prefecture.routes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import jp.kasane.kernel.text.Csv;
import jp.kasane.kernel.text.CsvReading;
import jp.kasane.prefecture.routes.Trouble.Kind;

/** A file of rows below one line of headings, on its way into a table: gathers what is wrong in it, line by line. */
final class Sheet {

    /** More of them nobody mends at once. */
    static final int SHOWN = 20;

    private static final byte COMMA = ',';
    private static final byte TAB = '\t';

    private final List<String> headings;
    private final int most;
    private final List<Trouble> troubles = new ArrayList<>();
    private int more;

    /** A row of it, with as many cells as there are headings. */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return cells.get(column).strip();
        }
    }

    Sheet(List<String> headings, int most) {
        this.headings = headings;
        this.most = most;
    }

    /** Every row but empty ones and the headings, one after the other. */
    void read(byte[] file, Consumer<Row> taking) {
        CsvReading reading = Csv.read(commas(file));
        if (reading instanceof CsvReading.Refused refused) {
            boolean encoding = refused.reason() == CsvReading.Reason.UNKNOWN_ENCODING;
            wrong(Trouble.at(refused.line(), encoding ? Kind.ENCODING : Kind.QUOTES));
            return;
        }
        List<List<String>> rows = ((CsvReading.Read) reading).rows();
        if (rows.stream().allMatch(Sheet::blank)) {
            wrong(Trouble.at(0, Kind.EMPTY));
        } else if (rows.size() > most + 1) {
            wrong(Trouble.at(0, Kind.TOO_MANY, String.valueOf(most)));
        } else {
            rows(rows, taking);
        }
    }

    private void rows(List<List<String>> rows, Consumer<Row> taking) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (blank(cells) || (i == 0 && heads(cells))) {
                continue;
            }
            if (cells.size() != headings.size()) {
                wrong(Trouble.at(i + 1L, Kind.COLUMNS, "" + cells.size(), "" + headings.size()));
            } else {
                taking.accept(new Row(i + 1L, cells));
            }
        }
    }

    void wrong(Trouble trouble) {
        if (troubles.size() < SHOWN) {
            troubles.add(trouble);
        } else {
            more++;
        }
    }

    boolean fine() {
        return troubles.isEmpty();
    }

    <T> FileReading<T> wrong() {
        return new FileReading.Wrong<>(troubles, more);
    }

    private boolean heads(List<String> cells) {
        return cells.get(0).strip().equals(headings.get(0));
    }

    private static boolean blank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Cells that were copied out of a spreadsheet stand apart by tabs. */
    private static byte[] commas(byte[] file) {
        int end = 0;
        while (end < file.length && file[end] != '\n' && file[end] != COMMA) {
            end++;
        }
        boolean tabs = end == file.length || file[end] == '\n';
        if (!tabs || !hasTab(file)) {
            return file;
        }
        byte[] changed = Arrays.copyOf(file, file.length);
        for (int i = 0; i < changed.length; i++) {
            changed[i] = changed[i] == COMMA ? (byte) ' ' : changed[i] == TAB ? COMMA : changed[i];
        }
        return changed;
    }

    private static boolean hasTab(byte[] file) {
        for (byte one : file) {
            if (one == TAB) {
                return true;
            }
        }
        return false;
    }
}
