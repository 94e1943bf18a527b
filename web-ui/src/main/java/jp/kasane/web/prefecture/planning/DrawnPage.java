package jp.kasane.web.prefecture.planning;

import java.util.List;
import jp.kasane.web.drawing.Sheet;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/**
 * A plan drawn, with the same in words below.
 *
 * @param without towns that cannot be drawn because nobody has said where they lie
 */
public record DrawnPage(
        Frame frame, Tabs tabs, List<Sheet> sheets, List<String> head, List<Told> told, List<String> without)
        implements Page {

    public DrawnPage {
        sheets = List.copyOf(sheets);
        head = List.copyOf(head);
        told = List.copyOf(told);
        without = List.copyOf(without);
    }

    /** A line of the words. */
    public record Told(String name, List<String> cells) {
        public Told {
            cells = List.copyOf(cells);
        }
    }

    @Override
    public String template() {
        return "prefecture/planning/drawn.jte";
    }
}
