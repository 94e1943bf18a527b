package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.web.drawing.Outline;
import jp.kasane.web.drawing.Outline.Group;
import jp.kasane.web.drawing.Outline.Item;
import jp.kasane.web.drawing.Outline.Lane;
import jp.kasane.web.page.Messages;
import jp.kasane.web.town.arrangement.ZoneRows.Row;

/** The zones of a town with what serves each, from which they are drawn: a lane for each way in which the town is divided. */
public final class ZoneOutline {

    private ZoneOutline() {}

    /** Of the rows of the table that says the same in words. */
    public static Outline of(Arrangement town, List<Row> rows, Messages messages) {
        ArrangementWords words = new ArrangementWords(messages, town);
        Map<String, List<Item>> lanes = new LinkedHashMap<>();
        String division = "";
        for (Row row : rows) {
            division = row.division().isEmpty() ? division : row.division();
            lanes.computeIfAbsent(division, one -> new ArrayList<>()).addAll(items(words, row));
        }
        return new Outline(
                "zones",
                words.say("zones.caption", town.definition().title()),
                words.say("zones.description"),
                words.say("chart.continued"),
                lanes.entrySet().stream()
                        .map(lane -> new Lane(lane.getKey(), List.of(new Group("", lane.getValue()))))
                        .toList());
    }

    /** A zone with its bodies below it; bodies without a zone stand for themselves. */
    private static List<Item> items(ArrangementWords words, Row row) {
        List<Item> bodies = row.bodies().stream()
                .map(name -> new Item(name, List.of(), false, List.of()))
                .toList();
        if (row.zone().isEmpty()) {
            return bodies;
        }
        List<String> lines = new ArrayList<>(row.details());
        if (!row.meetings().isEmpty()) {
            lines.add(words.say("keyed", words.say("zones.meetings"), words.joined(row.meetings().stream())));
        }
        return List.of(new Item(row.zone(), lines, false, bodies));
    }
}
