package jp.kasane.web.town.consultations;

import java.util.List;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;

/** Two people corrected the same record: each field that differs, theirs and mine side by side, to choose from. */
public record ConflictPage(
        Frame frame,
        String who,
        String when,
        List<Row> rows,
        IntakePage.Addresses addresses,
        String draftId,
        IntakePage.Correcting correcting)
        implements Page {

    public ConflictPage {
        rows = List.copyOf(rows);
    }

    /**
     * One field.
     *
     * @param raw what was typed, which travels with the form so that nothing is lost
     */
    public record Row(String name, String label, String theirs, String mine, List<String> raw) {
        public Row {
            raw = List.copyOf(raw);
        }

        public boolean differs() {
            return !theirs.equals(mine);
        }
    }

    @Override
    public String template() {
        return "town/consultations/conflict.jte";
    }

    @Override
    public int status() {
        return 409;
    }
}
