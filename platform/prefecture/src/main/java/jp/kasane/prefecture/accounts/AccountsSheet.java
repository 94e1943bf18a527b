package jp.kasane.prefecture.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for the accounting office. Numbers are numbers and texts are texts: nothing that anybody typed is ever a formula. */
public final class AccountsSheet {

    /**
     * One sheet.
     *
     * @param rows each cell a {@link Number} or a text
     */
    public record Table(String name, List<String> head, List<List<Object>> rows) {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private static final String YEN = "#,##0";
    private static final int WIDTH = 18;

    private AccountsSheet() {}

    public static byte[] of(List<Table> tables) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Kasane", "1.0")) {
            for (Table table : tables) {
                fill(book.newWorksheet(table.name()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, Table table) {
        for (int column = 0; column < table.head().size(); column++) {
            sheet.value(0, column, table.head().get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.rows().get(row).size(); column++) {
                Object cell = table.rows().get(row).get(column);
                if (cell instanceof Number number) {
                    sheet.value(row + 1, column, number);
                    sheet.style(row + 1, column).format(YEN).set();
                } else {
                    sheet.value(row + 1, column, cell.toString());
                }
            }
        }
    }
}
