package jp.kasane.municipal.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Rewriting;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import jp.kasane.municipal.definition.flows.Flow;
import jp.kasane.municipal.definition.flows.Guard;
import jp.kasane.municipal.definition.flows.Step;
import jp.kasane.municipal.definition.posts.Post;
import jp.kasane.municipal.definition.town.Place;
import jp.kasane.municipal.definition.town.Source;

/** Copies of a definition that say less. Each keeps all the rules that a file must keep. */
final class Excerpts {

    private static final String SOURCES = Part.SOURCES.key();

    private Excerpts() {}

    static Definition only(Definition definition, Set<Part> parts) {
        Map<String, Optional<Object>> left = Arrays.stream(Part.values())
                .filter(part -> !parts.contains(part))
                .collect(Collectors.toMap(Part::key, part -> Optional.empty()));
        if (left.containsKey(SOURCES)) {
            left.put(SOURCES, Optional.of(each(definition.sources(), Excerpts::titleOnly)));
        }
        Definition copy = DefinitionFiles.FORMAT.with(definition, left);
        return with(copy, Part.FLOWS, each(copy.flows(), flow -> decidable(flow, copy)));
    }

    static Definition withoutPersons(Definition definition) {
        return with(definition, Part.POSTS, each(definition.posts(), Excerpts::withoutPersons));
    }

    static Definition published(Definition definition, Place whose, Set<Part> parts) {
        Definition named = new Rewriting(
                        (holder, key, value) -> forOthers(holder, key, value, whose), UnaryOperator.identity())
                .of(definition, Definition.class);
        return only(withoutPersons(named), parts);
    }

    private static Optional<Object> forOthers(Object holder, String key, Optional<Object> value, Place whose) {
        if (holder instanceof Definition && key.equals("place")) {
            return Optional.of(whose);
        }
        return holder instanceof Element && key.equals("at") ? Optional.empty() : value;
    }

    private static Definition with(Definition definition, Part part, List<?> elements) {
        return DefinitionFiles.FORMAT.with(definition, Map.of(part.key(), Optional.of(elements)));
    }

    private static <E> List<E> each(List<E> elements, Function<E, E> change) {
        return elements.stream().map(change).toList();
    }

    private static Source titleOnly(Source source) {
        return new Source(
                source.id(),
                source.title(),
                null,
                source.published(),
                source.fiscalYear(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A case cannot wait for a decision of a meeting that was left out; the legal gates are the product's and stay. */
    private static Flow decidable(Flow flow, Definition definition) {
        Set<MeetingFunction> taken = definition.meetings().stream()
                .flatMap(meeting -> meeting.functions().stream())
                .collect(Collectors.toSet());
        return flow.kind() != Flow.Kind.CASE
                ? flow
                : new Flow(
                        flow.about(),
                        flow.name(),
                        flow.kind(),
                        flow.consent(),
                        each(flow.steps(), step -> decidable(step, taken)));
    }

    private static Step decidable(Step step, Set<MeetingFunction> taken) {
        List<Guard> guards = step.guards().stream()
                .filter(guard -> guard.function() == null || taken.contains(guard.function()))
                .toList();
        return new Step(step.about(), step.words(), step.stage(), step.by(), guards, step.next(), step.end());
    }

    private static Post withoutPersons(Post post) {
        return new Post(
                post.about(),
                post.title(),
                post.standardRole(),
                post.headcount(),
                post.perSite(),
                post.fte(),
                post.byType(),
                post.employers(),
                post.appointer(),
                post.appointment(),
                post.workplaces(),
                post.concurrent(),
                post.qualifications().stream()
                        .filter(one -> one.person() == null)
                        .toList(),
                List.of(),
                post.duties(),
                post.mayNarrow(),
                post.alsoCoordinatorOf());
    }
}
