package jp.kasane.web.town.arrangement;

import java.util.ArrayList;
import java.util.List;
import jp.kasane.municipal.arrangement.Presence;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.bodies.BodyProgramme;
import jp.kasane.municipal.definition.bodies.Field;
import jp.kasane.municipal.definition.bodies.Location;
import jp.kasane.municipal.definition.bodies.Location.ZoneReach;
import jp.kasane.municipal.definition.bodies.Operation;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.web.drawing.Outline.Item;
import org.jspecify.annotations.Nullable;

/** A support body in words. */
record BodyWords(ArrangementWords words) {

    /** As it is drawn: its name, what is said of it, and the bodies within it. */
    Item item(SupportBody body, @Nullable SupportBody around) {
        List<String> lines = new ArrayList<>();
        if (around != null) {
            lines.add(words.say("within", around.name()));
        }
        place(body.location(), lines);
        run(body.running(), lines);
        work(body, lines);
        lines.addAll(words.standing(body));
        List<Item> units = body.units().stream()
                .filter(unit -> words.town().presence(unit) != Presence.GONE)
                .map(unit -> item(unit, body))
                .toList();
        return new Item(body.name(), lines, words.coming(body), units);
    }

    /** What somebody who looks for help wants to know first: for what, in how many places, by whom. */
    List<String> brief(SupportBody body) {
        List<String> lines = new ArrayList<>();
        if (!body.fields().isEmpty()) {
            lines.add(words.say("fields", fields(body)));
        }
        place(body.location(), lines);
        run(body.running(), lines);
        return lines;
    }

    private void place(Location location, List<String> lines) {
        if (location.count() != null) {
            lines.add(count(location.count()));
        }
        if (location.zone() != null) {
            lines.add(words.say("zone", zone(location.zone())));
        }
    }

    private String fields(SupportBody body) {
        boolean told = body.fieldWords() != null && body.fields().contains(Field.OTHER);
        return told ? String.valueOf(body.fieldWords()) : words.choices("field", body.fields());
    }

    /** In how many places; places are what is counted where the source does not say what is. */
    String count(Count count) {
        boolean bare = count.words() == null && count.unit() == null;
        return bare ? words.say("count", words.count(count)) : words.count(count);
    }

    /** The zone as the source says it, or by the names of the zones or of their division. */
    private String zone(ZoneReach zone) {
        if (zone.words() != null) {
            return zone.words();
        }
        if (!zone.zones().isEmpty()) {
            return words.joined(zone.zones().stream().map(words.town()::name));
        }
        return zone.scheme() == null ? "" : words.town().name(zone.scheme());
    }

    private void run(Operation operation, List<String> lines) {
        String how = operation.operation() == null ? words.say("operation.none") : operation.operation();
        if (!operation.operators().isEmpty()) {
            lines.add(words.say("operators", how, words.parties(operation.operators())));
        } else if (operation.operation() != null) {
            lines.add(operation.operation());
        }
    }

    private void work(SupportBody body, List<String> lines) {
        if (!body.fields().isEmpty()) {
            lines.add(words.say("fields", fields(body)));
        }
        if (body.functions().size() > 1) {
            List<SupportBody.Function> more =
                    body.functions().subList(1, body.functions().size());
            lines.add(words.say("functions.more", words.choices("function", more)));
        }
        if (body.programmes().size() > 1) {
            List<BodyProgramme> more =
                    body.programmes().subList(1, body.programmes().size());
            lines.add(words.say(
                    "programmes",
                    words.choices(
                            "programme", more.stream().map(BodyProgramme::kind).toList())));
        }
    }
}
