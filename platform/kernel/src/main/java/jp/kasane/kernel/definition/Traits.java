package jp.kasane.kernel.definition;

import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<Id, Id> before = new HashMap<>();
    private final Map<Id, String> paths = new HashMap<>();

    private Traits(Complaints complaints) {
        this.complaints = complaints;
    }

    static void check(Object definition, Complaints complaints) {
        Traits traits = new Traits(complaints);
        Walk.through(definition, traits::visit);
        traits.before.keySet().forEach(traits::descent);
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
                before.put(about.id(), was);
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
        for (int i = 0; i < statuses.size(); i++) {
            order(statuses.get(i).from(), statuses.get(i).to(), path + "/" + i + "/to");
            for (int j = 0; j < i; j++) {
                if (clash(statuses.get(j), statuses.get(i))) {
                    complaints.add(
                            path + "/" + i,
                            "status.overlap",
                            WordKind.word(statuses.get(j).state()));
                }
            }
        }
    }

    private static boolean clash(Status one, Status other) {
        boolean exclusive =
                one.state() == other.state() || EXCLUSIVE.contains(one.state()) && EXCLUSIVE.contains(other.state());
        Optional<Span> when = Span.untilTheNext(one.from(), one.to());
        return exclusive
                && Span.untilTheNext(other.from(), other.to())
                        .filter(span -> when.filter(span::overlaps).isPresent())
                        .isPresent();
    }

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

    private void descent(Id id) {
        Set<Id> seen = new HashSet<>();
        for (Id here = id; here != null; here = before.get(here)) {
            if (!seen.add(here)) {
                if (here.equals(id)) {
                    complaints.add(paths.getOrDefault(id, ""), "cycle", id);
                }
                return;
            }
        }
    }

    private static Optional<Moment> moment(@Nullable When when) {
        return when == null ? Optional.empty() : Optional.ofNullable(when.on());
    }
}
