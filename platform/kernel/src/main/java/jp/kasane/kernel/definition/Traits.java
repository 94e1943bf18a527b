package jp.kasane.kernel.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every element says of itself must hold together: its dates, its states, what it was before, why a key is empty. */
final class Traits {

    /** States that exclude each other at one time; being planned or tried may stand beside any. */
    private static final Set<Status.State> EXCLUSIVE =
            Set.of(Status.State.OPEN, Status.State.DORMANT, Status.State.WITHDRAWN);

    private final Complaints complaints;
    private final Map<Id, List<Id>> before = new LinkedHashMap<>();
    private final Map<Id, String> paths = new HashMap<>();

    private Traits(Complaints complaints) {
        this.complaints = complaints;
    }

    static void check(Object definition, Complaints complaints) {
        Traits traits = new Traits(complaints);
        Walk.through(definition, traits::visit);
        Circles.rings(traits.before)
                .forEach(ring ->
                        complaints.add(traits.paths.getOrDefault(ring.get(0), ""), "cycle", Circles.told(ring)));
    }

    private void visit(Object record, Shape shape, String path) {
        if (!(record instanceof Element element)) {
            return;
        }
        About about = element.about();
        order(about.from(), about.to(), path + "/to");
        states(about.statuses(), path + "/statuses");
        empty(about.empty(), record, shape, path + "/empty");
        places(about.at(), path + "/at");
        for (Predecessor predecessor : about.predecessors()) {
            Id was = predecessor.element();
            if (was != null) {
                before.computeIfAbsent(about.id(), key -> new ArrayList<>()).add(was);
                paths.put(about.id(), path + "/predecessors");
            }
        }
    }

    private void order(@Nullable When from, @Nullable When to, String path) {
        Optional<Moment> first = moment(from);
        Optional<Moment> last = moment(to);
        if (first.isPresent()
                && last.isPresent()
                && last.get().end().isBefore(first.get().start())) {
            complaints.add(path, "dates.backwards", first.get(), last.get());
        }
    }

    private void states(List<Status> statuses, String path) {
        Map<Object, List<Held>> together = new HashMap<>();
        for (int i = 0; i < statuses.size(); i++) {
            Status status = statuses.get(i);
            order(status.from(), status.to(), path + "/" + i + "/to");
            Object group = EXCLUSIVE.contains(status.state()) ? EXCLUSIVE : status.state();
            int index = i;
            Span.untilTheNext(status.from(), status.to())
                    .ifPresent(span -> together.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(new Held(index, status.state(), span)));
        }
        together.values().forEach(held -> clashes(held, path));
    }

    /** Of states that exclude each other, which began before another had ended. */
    private void clashes(List<Held> held, String path) {
        held.sort(Comparator.comparing(one -> one.span().first()));
        Held longest = held.get(0);
        for (Held now : held.subList(1, held.size())) {
            if (now.span().overlaps(longest.span())) {
                Held earlier = now.index() < longest.index() ? now : longest;
                complaints.add(
                        path + "/" + Math.max(now.index(), longest.index()),
                        "status.overlap",
                        WordKind.word(earlier.state()));
            }
            longest = now.span().last().isAfter(longest.span().last()) ? now : longest;
        }
    }

    private record Held(int index, Status.State state, Span span) {}

    private void empty(Map<String, Emptiness> empty, Object record, Shape shape, String path) {
        empty.forEach((name, why) -> {
            Key key = shape.keys().get(name);
            String at = path + "/" + Paths.escaped(name);
            if (key == null) {
                complaints.add(at, "empty.unknown", name);
            } else if (key.of(record).isPresent()) {
                complaints.add(at, "empty.value", name, WordKind.word(why));
            }
        });
    }

    private void places(List<String> places, String path) {
        for (int i = 0; i < places.size(); i++) {
            if (!places.get(i).startsWith("/")) {
                complaints.add(path + "/" + i, "at.form");
            }
        }
    }

    private static Optional<Moment> moment(@Nullable When when) {
        return when == null ? Optional.empty() : Optional.ofNullable(when.on());
    }
}
