package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.municipal.arrangement.ZoneTable;
import jp.kasane.municipal.arrangement.ZoneTable.SchemeRow;
import jp.kasane.municipal.arrangement.ZoneTable.ZoneRow;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.town.ZoneScheme;
import jp.kasane.web.page.Messages;

/** The table of zones and bodies in words: a row for each division of the town, and for each of its zones that is named. */
public final class ZoneRows {

    /** More zones than this without a body of their own are named in one row. */
    private static final int MANY = 12;

    private final ArrangementWords words;

    private ZoneRows(ArrangementWords words) {
        this.words = words;
    }

    /**
     * One row.
     *
     * @param division by what the town is divided; empty in the rows of its zones
     * @param bodies by name, with their number where there are several
     */
    public record Row(String division, String zone, List<String> details, List<String> bodies, List<String> meetings) {
        public Row {
            details = List.copyOf(details);
            bodies = List.copyOf(bodies);
            meetings = List.copyOf(meetings);
        }
    }

    public static List<Row> of(Arrangement town, Messages messages) {
        ZoneRows rows = new ZoneRows(new ArrangementWords(messages, town));
        ZoneTable table = ZoneTable.of(town);
        List<Row> all = new ArrayList<>();
        table.schemes().forEach(scheme -> rows.add(scheme, all));
        table.inWords()
                .forEach(row -> all.add(new Row(
                        rows.words.say("zones.words"), row.words(), List.of(), rows.bodies(row.bodies()), List.of())));
        if (!table.unplaced().isEmpty()) {
            String unplaced = rows.words.say("zones.unplaced");
            all.add(new Row(unplaced, "", List.of(), rows.bodies(table.unplaced()), List.of()));
        }
        return List.copyOf(all);
    }

    private void add(SchemeRow row, List<Row> all) {
        ZoneScheme scheme = row.scheme();
        String count = scheme.count() == null ? words.say("zones.whole") : count(scheme.count());
        List<String> details = new ArrayList<>();
        Stream.of(scheme.layer(), scheme.coverage()).flatMap(Stream::ofNullable).forEach(details::add);
        details.addAll(words.standing(scheme));
        all.add(new Row(scheme.name(), count, details, bodies(row.bodies()), meetings(row.meetings())));
        List<ZoneRow> bare =
                row.zones().stream().filter(zone -> zone.bodies().isEmpty()).toList();
        boolean together = bare.size() > MANY;
        row.zones().stream().filter(zone -> !(together && bare.contains(zone))).forEach(zone -> all.add(zone(zone)));
        if (together) {
            String names = words.joined(bare.stream().map(zone -> zone.zone().name()));
            all.add(new Row("", names, List.of(), List.of(), List.of()));
        }
    }

    /** How many zones there are; zones are what is counted where the source does not say what is. */
    private String count(Count count) {
        boolean bare = count.words() == null && count.unit() == null;
        return bare ? words.say("zones.count", words.count(count)) : words.count(count);
    }

    private Row zone(ZoneRow row) {
        List<String> details = new ArrayList<>();
        if (!row.zone().areas().isEmpty()) {
            details.add(words.joined(row.zone().areas().stream()));
        }
        details.addAll(words.standing(row.zone()));
        return new Row("", row.zone().name(), details, bodies(row.bodies()), List.of());
    }

    private List<String> bodies(List<SupportBody> bodies) {
        return bodies.stream()
                .map(body -> body.location().count() == null
                        ? body.name()
                        : body.name() + " "
                                + new BodyWords(words).count(body.location().count()))
                .toList();
    }

    private static List<String> meetings(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::name).toList();
    }
}
