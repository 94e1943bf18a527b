package jp.kasane.municipal.arrangement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.bodies.BodyProgramme;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.programmes.Programme;
import jp.kasane.municipal.definition.programmes.ProgrammeKind;
import jp.kasane.municipal.definition.town.Department;
import jp.kasane.municipal.definition.town.Organisation;

/**
 * What stands in a 体系図: the programmes, the bodies by what they do and for which programme, the meetings by what they are for, and
 * who is behind them. Everything that is there or coming stands in it exactly once; a body or meeting with several functions stands
 * under its first and names the others.
 */
public record SystemChart(
        List<Programme> programmes,
        List<BodyLane> bodies,
        List<MeetingLane> meetings,
        List<Post> posts,
        List<Department> departments,
        List<Organisation> organisations) {

    /** The bodies of one function; empty for those whose function is not said. */
    public record BodyLane(Optional<SupportBody.Function> function, List<BodyGroup> groups) {}

    /** Those of them under one kind of programme; empty for those whose programme is not said. */
    public record BodyGroup(Optional<ProgrammeKind> programme, List<SupportBody> bodies) {}

    /** The meetings of one function; empty for those whose function is not said. */
    public record MeetingLane(Optional<MeetingFunction> function, List<MeetingTree> meetings) {}

    /** A meeting and those below it. */
    public record MeetingTree(Meeting meeting, List<MeetingTree> below) {}

    public static SystemChart of(Arrangement arrangement) {
        var definition = arrangement.definition();
        return new SystemChart(
                arrangement.present(definition.programmes()),
                bodies(arrangement.present(definition.bodies())),
                meetings(arrangement.present(definition.meetings())),
                arrangement.present(definition.posts()),
                arrangement.present(definition.departments()),
                arrangement.present(definition.organisations()));
    }

    private static List<BodyLane> bodies(List<SupportBody> all) {
        return lanes(all, body -> first(body.functions()), SupportBody.Function.values()).entrySet().stream()
                .map(lane -> new BodyLane(lane.getKey(), groups(lane.getValue())))
                .toList();
    }

    private static List<BodyGroup> groups(List<SupportBody> lane) {
        return lanes(lane, body -> first(body.programmes()).map(BodyProgramme::kind), ProgrammeKind.values())
                .entrySet()
                .stream()
                .map(group -> new BodyGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<MeetingLane> meetings(List<Meeting> all) {
        List<MeetingTree> trees = new Trees(all).grown();
        return lanes(trees, tree -> first(tree.meeting().functions()), MeetingFunction.values()).entrySet().stream()
                .map(lane -> new MeetingLane(lane.getKey(), lane.getValue()))
                .toList();
    }

    /** Those with the same key together, in the order of the keys; those without one last. */
    private static <K extends Enum<K>, E> Map<Optional<K>, List<E>> lanes(
            List<E> all, Function<E, Optional<K>> key, K[] order) {
        Comparator<Optional<K>> byKey =
                Comparator.comparing(one -> one.map(Enum::ordinal).orElse(order.length));
        Map<Optional<K>, List<E>> lanes = all.stream().collect(Collectors.groupingBy(key));
        return lanes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(byKey))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static <E> Optional<E> first(List<E> all) {
        return all.stream().findFirst();
    }

    /** The meetings as trees by their parents. A circle, which no checked definition has, is cut where it begins. */
    private static final class Trees {

        private final List<Meeting> all;
        private final List<Meeting> placed = new ArrayList<>();

        Trees(List<Meeting> all) {
            this.all = all;
        }

        List<MeetingTree> grown() {
            List<MeetingTree> trees = new ArrayList<>();
            Stream.concat(all.stream().filter(meeting -> parent(meeting).isEmpty()), all.stream())
                    .forEachOrdered(meeting -> {
                        if (!placed.contains(meeting)) {
                            trees.add(tree(meeting));
                        }
                    });
            return trees;
        }

        private MeetingTree tree(Meeting meeting) {
            placed.add(meeting);
            List<MeetingTree> below = new ArrayList<>();
            for (Meeting child : all) {
                if (!placed.contains(child)
                        && parent(child).filter(meeting::equals).isPresent()) {
                    below.add(tree(child));
                }
            }
            return new MeetingTree(meeting, below);
        }

        private Optional<Meeting> parent(Meeting meeting) {
            return Optional.ofNullable(meeting.standing().parent())
                    .flatMap(pointer -> pointer.id())
                    .flatMap(id ->
                            all.stream().filter(one -> one.id().equals(id)).findFirst());
        }
    }
}
