package jp.kasane.kernel.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.people.ReshuffleLine.Column;

/** Turns the lines of a reshuffle into orders upon the place's grants, remembering which order came from which line. */
final class ReshuffleOrders {

    /** An order and the line it came from. */
    record Sourced(ReshuffleDraft draft, GrantOrder order) {}

    /** Finds the person of an added line, or enters them; says nothing where the line has a problem by now. */
    interface Entrance {
        Optional<String> enter(ReshuffleDraft draft);
    }

    private final Map<String, List<RosterEntry>> byUsername;
    private final LocalDate today;
    private final String why;
    private final Entrance entrance;
    private final Set<String> replaced = new HashSet<>();
    private final List<Sourced> orders = new ArrayList<>();

    ReshuffleOrders(List<RosterEntry> roster, LocalDate today, String why, Entrance entrance) {
        this.byUsername = roster.stream()
                .collect(Collectors.groupingBy(entry -> entry.person().username()));
        this.today = today;
        this.why = why;
        this.entrance = entrance;
    }

    List<Sourced> of(List<ReshuffleDraft> drafts) {
        drafts.stream().filter(ReshuffleDraft::ready).forEach(this::line);
        return orders;
    }

    private void line(ReshuffleDraft draft) {
        if (draft.act() == ReshuffleDraft.Act.ADD) {
            entrance.enter(draft)
                    .ifPresent(userId -> order(draft, draft.terms(why, today).orderFor(userId)));
            return;
        }
        List<RosterEntry> held = byUsername.getOrDefault(draft.username(), List.of());
        if (held.isEmpty()) {
            draft.wrong(Column.USERNAME, "NO_SUCH_PERSON");
        } else if (draft.act() == ReshuffleDraft.Act.END) {
            end(draft, held);
        } else {
            change(draft, held);
        }
    }

    private void end(ReshuffleDraft draft, List<RosterEntry> held) {
        LocalDate lastDay = draft.to().orElse(today);
        if (lastDay.isBefore(today)) {
            draft.wrong(Column.TO, "ENDS_IN_THE_PAST");
            return;
        }
        List<Grant> ending = open(held).stream()
                .filter(grant -> draft.role().isEmpty() || draft.role().get() == grant.role())
                .filter(grant -> lasts(grant, lastDay))
                .toList();
        if (ending.isEmpty()) {
            draft.wrong(Column.ROLE, "NOTHING_TO_END");
        }
        ending.forEach(grant -> order(draft, closing(grant, lastDay)));
    }

    /** All that the person holds ends the day before; several lines for one person replace it together. */
    private void change(ReshuffleDraft draft, List<RosterEntry> held) {
        LocalDate from = draft.fromOr(today);
        if (replaced.add(draft.username())) {
            LocalDate lastDay = from.minusDays(1);
            open(held).stream()
                    .filter(grant -> lasts(grant, lastDay))
                    .forEach(grant -> order(draft, closing(grant, lastDay)));
        }
        String userId = held.get(0).person().id();
        order(draft, draft.terms(why, today).orderFor(userId));
    }

    private GrantOrder closing(Grant grant, LocalDate lastDay) {
        return lastDay.isBefore(today) || lastDay.isBefore(grant.validFrom())
                ? new GrantOrder.Revoke(grant.id(), why)
                : new GrantOrder.End(grant.id(), lastDay, why);
    }

    private List<Grant> open(List<RosterEntry> held) {
        return held.stream()
                .map(RosterEntry::grant)
                .filter(grant -> grant.state() == Grant.State.GRANTED)
                .filter(grant -> lasts(grant, today.minusDays(1)))
                .toList();
    }

    private static boolean lasts(Grant grant, LocalDate beyond) {
        LocalDate to = grant.validTo();
        return to == null || to.isAfter(beyond);
    }

    private void order(ReshuffleDraft draft, GrantOrder order) {
        orders.add(new Sourced(draft, order));
    }
}
