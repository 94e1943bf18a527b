package jp.kasane.municipal.definition;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Rewriting;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.bodies.Hours;
import jp.kasane.municipal.definition.bodies.Operation;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.flows.PublishedPlan;
import jp.kasane.municipal.definition.indicators.Indicator;
import jp.kasane.municipal.definition.meetings.Meeting;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.programmes.Programme;
import jp.kasane.municipal.definition.services.PrefecturalService;
import jp.kasane.municipal.definition.town.Direction;
import jp.kasane.municipal.definition.town.ZoneScheme;
import jp.kasane.municipal.definition.work.Resource;
import jp.kasane.municipal.definition.work.Training;

/** An arrangement without what is only true where it was: places, days, numbers that were reached, findings, single persons. */
final class Neutral {

    private static final Map<Class<?>, Set<String>> OF_ITS_PLACE = Map.ofEntries(
            entry(SupportBody.class, Set.of("sites", "places", "opened", "volumes", "volumesLabel", "listing")),
            entry(Hours.Opening.class, Set.of("site")),
            entry(Operation.Share.class, Set.of("site")),
            entry(Meeting.class, Set.of("place", "years")),
            entry(PublishedPlan.class, Set.of("period")),
            entry(Programme.class, Set.of("start", "budget", "population", "necessity")),
            entry(ZoneScheme.class, Set.of("population")),
            entry(ZoneScheme.Zone.class, Set.of("population", "areas")),
            entry(Resource.class, Set.of("count")),
            entry(Indicator.class, Set.of("targets")),
            entry(Training.class, Set.of("held", "cumulative", "previousYear")),
            entry(Direction.class, Set.of("inquiries", "results", "needs")),
            entry(Post.Qualification.class, Set.of("site")),
            entry(
                    PrefecturalService.class,
                    Set.of("place", "season", "years", "speakers", "totalVisits", "caseCount")));

    /** What a count says of what was found; its words beside that tell it too. */
    private static final Set<String> FOUND = Set.of("actual", "asOf", "words");

    private Neutral() {}

    static Definition of(Definition definition) {
        return new Rewriting(Neutral::without, UnaryOperator.identity())
                .of(definition.withoutPersons(), Definition.class);
    }

    private static Optional<Object> without(Object holder, String key, Optional<Object> value) {
        boolean goes = holder instanceof Count count
                ? FOUND.contains(key) && isFound(count) && isPlanned(count)
                : OF_ITS_PLACE.getOrDefault(holder.getClass(), Set.of()).contains(key);
        return goes ? Optional.empty() : value.flatMap(one -> withoutFound(holder, one));
    }

    /** A count cannot be empty: one of which only what was found would go is left whole by itself, and goes from its holder. */
    private static Optional<Object> withoutFound(Object holder, Object value) {
        if (value instanceof List<?> many && many.stream().anyMatch(Post.ByType.class::isInstance)) {
            return Optional.of(many.stream()
                    .map(Post.ByType.class::cast)
                    .filter(type -> !isFound(type.count()))
                    .toList());
        }
        boolean goes = value instanceof Count count && isFound(count) && !(holder instanceof Post.ByType);
        return goes ? Optional.empty() : Optional.of(value);
    }

    private static boolean isFound(Count count) {
        return count.actual() != null || count.asOf() != null;
    }

    private static boolean isPlanned(Count count) {
        return Stream.of(
                        Optional.ofNullable(count.value()),
                        Optional.ofNullable(count.min()),
                        Optional.ofNullable(count.max()),
                        Optional.ofNullable(count.planned()))
                .anyMatch(Optional::isPresent);
    }
}
