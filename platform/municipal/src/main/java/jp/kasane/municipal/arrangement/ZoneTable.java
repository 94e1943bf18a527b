package jp.kasane.municipal.arrangement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.definition.Id;
import jp.kasane.municipal.definition.bodies.Location.ZoneReach;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.meetings.Standing.Instances;
import jp.kasane.municipal.definition.town.ZoneScheme;
import jp.kasane.municipal.definition.town.ZoneScheme.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies serve which zones, and which meetings are held in each. Every body that is there or coming stands in it: under a scheme,
 * under each of its zones that it names, under the source's words for its zone, or among those of which no zone is said.
 */
public record ZoneTable(List<SchemeRow> schemes, List<WordsRow> inWords, List<SupportBody> unplaced) {

    /** One way of dividing the town, with what serves it as a whole. */
    public record SchemeRow(ZoneScheme scheme, List<SupportBody> bodies, List<Meeting> meetings, List<ZoneRow> zones) {}

    /** One zone, with what serves it by name. */
    public record ZoneRow(Zone zone, List<SupportBody> bodies) {}

    /** A zone that the source only describes. */
    public record WordsRow(String words, List<SupportBody> bodies) {}

    public static ZoneTable of(Arrangement arrangement) {
        List<SupportBody> bodies = Arrangement.bodies(
                        arrangement.present(arrangement.definition().bodies()))
                .filter(body -> arrangement.presence(body) != Presence.GONE)
                .toList();
        List<SchemeRow> schemes = arrangement.present(arrangement.definition().zoneSchemes()).stream()
                .map(scheme -> row(arrangement, scheme, bodies))
                .toList();
        Map<String, List<SupportBody>> inWords = new LinkedHashMap<>();
        List<SupportBody> unplaced = new ArrayList<>();
        for (SupportBody body : bodies) {
            ZoneReach reach = body.location().zone();
            if (schemes.stream().anyMatch(row -> stands(row, body))) {
                continue;
            }
            if (reach != null && reach.words() != null) {
                inWords.computeIfAbsent(reach.words(), words -> new ArrayList<>())
                        .add(body);
            } else {
                unplaced.add(body);
            }
        }
        List<WordsRow> words = inWords.entrySet().stream()
                .map(row -> new WordsRow(row.getKey(), List.copyOf(row.getValue())))
                .toList();
        return new ZoneTable(schemes, words, List.copyOf(unplaced));
    }

    private static SchemeRow row(Arrangement arrangement, ZoneScheme scheme, List<SupportBody> bodies) {
        List<ZoneRow> zones = arrangement.present(scheme.zones()).stream()
                .map(zone -> new ZoneRow(
                        zone,
                        bodies.stream()
                                .filter(body -> names(body.location().zone(), zone.id()))
                                .toList()))
                .toList();
        List<SupportBody> whole = bodies.stream()
                .filter(body -> serves(body.location().zone(), scheme.id()))
                .filter(body -> zones.stream().noneMatch(zone -> zone.bodies().contains(body)))
                .toList();
        List<Meeting> meetings = arrangement.present(arrangement.definition().meetings()).stream()
                .filter(meeting -> isHeldIn(meeting.standing().instances(), scheme.id()))
                .toList();
        return new SchemeRow(scheme, whole, meetings, zones);
    }

    private static boolean serves(@Nullable ZoneReach reach, Id scheme) {
        return reach != null && scheme.equals(reach.scheme());
    }

    private static boolean names(@Nullable ZoneReach reach, Id zone) {
        return reach != null && reach.zones().contains(zone);
    }

    private static boolean isHeldIn(@Nullable Instances instances, Id scheme) {
        return instances != null && scheme.equals(instances.scheme());
    }

    private static boolean stands(SchemeRow row, SupportBody body) {
        return row.bodies().contains(body)
                || row.zones().stream().anyMatch(zone -> zone.bodies().contains(body));
    }
}
