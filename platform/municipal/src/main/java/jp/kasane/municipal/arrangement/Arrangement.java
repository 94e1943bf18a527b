package jp.kasane.municipal.arrangement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Status.State;
import jp.kasane.municipal.definition.Definition;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.town.ZoneScheme.Zone;

/**
 * A town's arrangement as it stands on a day: the definition that is valid then, what of it is there, and everybody in it by the name the
 * town uses.
 */
public final class Arrangement {

    private final Definition definition;
    private final LocalDate at;
    private final Map<Id, String> names = new HashMap<>();

    private Arrangement(Definition definition, LocalDate at) {
        this.definition = definition;
        this.at = at;
    }

    public static Arrangement of(Definition definition, LocalDate at) {
        Arrangement arrangement = new Arrangement(definition, at);
        definition.departments().forEach(one -> arrangement.call(one.id(), String.join(" ", one.path())));
        definition.organisations().forEach(one -> arrangement.call(one.id(), one.name()));
        definition.posts().forEach(one -> arrangement.call(one.id(), one.title()));
        definition.meetings().forEach(one -> arrangement.call(one.id(), one.name()));
        definition.programmes().forEach(one -> arrangement.call(one.id(), programme(one)));
        definition.forms().forEach(one -> arrangement.call(one.id(), one.title()));
        definition.zoneSchemes().forEach(scheme -> {
            arrangement.call(scheme.id(), scheme.name());
            scheme.zones().forEach(zone -> arrangement.call(zone.id(), zone.name()));
        });
        definition
                .sources()
                .forEach(one -> arrangement.call(
                        one.id(),
                        Optional.ofNullable(one.title()).orElse(one.id().text())));
        definition.flows().forEach(flow -> {
            arrangement.call(flow.id(), flow.name());
            flow.steps().forEach(step -> arrangement.call(step.id(), step.words()));
        });
        bodies(definition.bodies()).forEach(one -> arrangement.call(one.id(), one.name()));
        return arrangement;
    }

    public Definition definition() {
        return definition;
    }

    public LocalDate at() {
        return at;
    }

    /** Those of the elements that are there or coming, in the order of the definition. */
    public <E extends Element> List<E> present(Collection<E> elements) {
        return elements.stream().filter(one -> presence(one) != Presence.GONE).toList();
    }

    public Presence presence(Element element) {
        return Presence.of(element.about(), at);
    }

    public Optional<State> state(Element element) {
        return Presence.state(element.about(), at);
    }

    /** The name of an element; its id if it has none. */
    public String name(Id id) {
        return names.getOrDefault(id, id.text());
    }

    public String name(Pointer pointer) {
        return pointer.id().map(this::name).orElse(pointer.text());
    }

    /** Who is meant: in the source's words where it has any, else by name. */
    public String name(Party party) {
        if (party.words() != null) {
            return party.words();
        }
        return Stream.of(party.body(), party.organisation(), party.post())
                .flatMap(Stream::ofNullable)
                .map(this::name)
                .collect(Collectors.joining("・"));
    }

    /** A zone by its id. */
    public Optional<Zone> zone(Id id) {
        return definition.zoneSchemes().stream()
                .flatMap(scheme -> scheme.zones().stream())
                .filter(zone -> zone.id().equals(id))
                .findFirst();
    }

    /** All bodies, those within others too. */
    static Stream<SupportBody> bodies(List<SupportBody> bodies) {
        return bodies.stream().flatMap(body -> Stream.concat(Stream.of(body), bodies(body.units())));
    }

    /** What the town calls a programme. */
    private static String programme(jp.kasane.municipal.definition.programmes.Programme one) {
        return Stream.of(
                        one.localName(),
                        one.title(),
                        one.projectName(),
                        one.number(),
                        one.id().text())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseThrow();
    }

    private void call(Id id, String name) {
        names.put(id, name);
    }
}
