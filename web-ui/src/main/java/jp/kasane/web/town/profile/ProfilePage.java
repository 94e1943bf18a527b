package jp.kasane.web.town.profile;

import java.util.List;
import java.util.Optional;
import jp.kasane.web.page.Frame;
import jp.kasane.web.page.Page;
import jp.kasane.web.page.TimelineEntry;

/** 町のすがた: every figure with its time and source; for the administrator also what was taken off and the record of changes. */
public record ProfilePage(Frame frame, List<Row> rows, boolean contradictions, Optional<Desk> desk) implements Page {

    public ProfilePage {
        rows = List.copyOf(rows);
    }

    /**
     * One figure.
     *
     * @param first the first under its label, which spans the others
     * @param span how many there are under the label
     * @param assumed no source states it
     */
    public record Row(
            String id,
            long version,
            String label,
            boolean first,
            int span,
            String value,
            boolean stated,
            boolean contradicted,
            String time,
            String source,
            String origin,
            boolean assumed,
            String note) {}

    /**
     * What the administrator works with.
     *
     * @param takenOff figures that can be put back
     */
    public record Desk(String add, String figures, List<Row> takenOff, List<TimelineEntry> changes) {
        public Desk {
            takenOff = List.copyOf(takenOff);
            changes = List.copyOf(changes);
        }
    }

    @Override
    public String template() {
        return "town/profile/profile.jte";
    }
}
