package jp.kasane.municipal.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Origin;
import jp.kasane.kernel.definition.Rewriting;
import jp.kasane.municipal.definition.town.Source;

/**
 * An arrangement of somebody else's making as a town's own to begin with (ADR 20). Whose it was, its dates, its documents, its figures
 * and whatever leads to its people stay where they were; every element is marked as coming from a template, for the town to confirm.
 */
final class Copies {

    /** What an element says of its own past and of where it was read. */
    private static final Set<String> OF_ITS_PAST =
            Set.of("at", "source", "from", "to", "statuses", "predecessors", "empty", "notes");

    private static final String SOURCE = "copied-from";

    private Copies() {}

    /** A template as the town's own. */
    static Definition ofTemplate(Definition template, Receiver town, String whence) {
        return owned(template, town, whence, UnaryOperator.identity());
    }

    /** What another town published as the town's own; never its figures, its contacts, its people. */
    static Definition ofTown(Definition published, Receiver town, String whence) {
        return owned(Neutral.of(published), town, whence, Contacts::leftOutOf);
    }

    /** What a place has as a template for any: it is nobody's any more, also where it does not say whose it was. */
    static Definition asTemplate(Definition definition) {
        return new Rewriting(
                        (holder, key, value) -> holder instanceof Definition && isOfThePlace(key)
                                ? Optional.empty()
                                : ofElement(holder, key, value),
                        Contacts::leftOutOf)
                .of(Neutral.of(definition), Definition.class);
    }

    private static Definition owned(Definition definition, Receiver town, String whence, UnaryOperator<String> texts) {
        Map<String, Optional<Object>> own = Map.of(
                "title", Optional.of(town.title()),
                "effectiveFrom", Optional.of(town.from()),
                "place", Optional.of(town.place()),
                "sources", Optional.of(List.of(source(definition, whence))),
                "profile", Optional.empty());
        return new Rewriting(
                        (holder, key, value) -> holder instanceof Definition
                                ? own.getOrDefault(key, value)
                                : ofElement(holder, key, value),
                        texts)
                .of(definition, Definition.class);
    }

    private static boolean isOfThePlace(String key) {
        return Set.of("place", "sources", "profile").contains(key);
    }

    private static Optional<Object> ofElement(Object holder, String key, Optional<Object> value) {
        if (!(holder instanceof Element)) {
            return value;
        }
        if (OF_ITS_PAST.contains(key)) {
            return Optional.empty();
        }
        return key.equals("origin") ? Optional.of(Origin.TEMPLATE) : value;
    }

    private static Source source(Definition definition, String whence) {
        Set<Id> taken = DefinitionFiles.FORMAT.ids(definition);
        String id = SOURCE;
        for (int i = 2; taken.contains(new Id(id)); i++) {
            id = SOURCE + "-" + i;
        }
        return new Source(new Id(id), whence, null, null, null, List.of(), List.of(), List.of());
    }
}
