package jp.kasane.municipal.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.kasane.kernel.definition.Check;
import jp.kasane.kernel.definition.Complaints;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Span;
import jp.kasane.municipal.definition.bodies.SupportBody;
import jp.kasane.municipal.definition.meetings.Meeting;

/**
 * Two elements of one name that both say when they were must not have been at the same time: one of the two dates is wrong, or they
 * are one. A source may print a body twice without dates; and two that say that they are the same are.
 */
final class NameCheck implements Check<Definition> {

    private record Named(String path, Element element, Span span) {}

    @Override
    public void check(Definition definition, Complaints complaints) {
        check(definition.bodies(), "/bodies", SupportBody::name, complaints);
        check(definition.meetings(), "/meetings", Meeting::name, complaints);
        check(definition.organisations(), "/organisations", one -> one.name(), complaints);
        check(definition.zoneSchemes(), "/zoneSchemes", one -> one.name(), complaints);
        check(definition.posts(), "/posts", one -> one.title(), complaints);
    }

    private static <E extends Element> void check(
            List<E> elements, String section, Function<E, String> name, Complaints complaints) {
        Map<String, List<Named>> before = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            E element = elements.get(i);
            Optional<Span> span =
                    Span.lasting(element.about().from(), element.about().to());
            if (span.isPresent()) {
                Named now = new Named(section + "/" + i, element, span.get());
                List<Named> same = before.computeIfAbsent(name.apply(element), key -> new ArrayList<>());
                same.stream()
                        .filter(one -> one.span().overlaps(now.span()) && !sameBody(one.element(), element))
                        .findFirst()
                        .ifPresent(one -> complaints.add(
                                now.path(),
                                "name.overlap",
                                name.apply(element),
                                one.element().id()));
                same.add(now);
            }
        }
    }

    private static boolean sameBody(Element one, Element other) {
        return names(one, other) || names(other, one);
    }

    private static boolean names(Element one, Element other) {
        return one instanceof SupportBody body
                && body.sameAs().contains(new Pointer(other.id().text()));
    }
}
