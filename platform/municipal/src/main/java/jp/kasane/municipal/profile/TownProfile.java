package jp.kasane.municipal.profile;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.audit.AuditEntry;
import jp.kasane.kernel.audit.AuditEntry.Action;
import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.TownTransaction;
import jp.kasane.kernel.tenancy.TownUnit;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the one town the unit of work is bound to (町のすがた). Everybody who may enter the town reads them; its
 * administrator changes them, and each change is entered in the access log by the same transaction. Nothing is lost: what is taken
 * off stays in the record of changes and can be put back. Neither the prefecture nor another town has a way here.
 */
public final class TownProfile {

    private static final String KIND = "profile-figure";

    private final TownUnit unit;
    private final Clock clock;

    public TownProfile(TownUnit unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    /** What the profile says, grouped by label, in the order it was entered. */
    public List<ProfileLine> lines() {
        return ProfileLine.of(unit.withoutPersonalData(transaction -> new FigureStore(transaction).onProfile()));
    }

    /** What was taken off, newest first. */
    public List<Figure> takenOff() {
        return unit.withoutPersonalData(transaction -> new FigureStore(transaction).takenOff());
    }

    /** The latest changes, newest first. */
    public List<ProfileChange> changes(int most) {
        return unit.withoutPersonalData(transaction -> new FigureStore(transaction).changes(most));
    }

    public Optional<Figure> find(String id) {
        return unit.withoutPersonalData(transaction -> new FigureStore(transaction).find(id));
    }

    /** Whether this profile ever said anything. */
    public boolean everFilled() {
        return unit.withoutPersonalData(transaction -> new FigureStore(transaction).anyEver());
    }

    /** Enters a statement at the end of the profile. One that contradicts another is entered beside it. */
    public Figure add(Statement statement) {
        return unit.transaction(transaction -> {
            Figure added = new Figure(
                    Ids.next(),
                    1,
                    statement,
                    false,
                    clock.instant(),
                    unit.viewer().userId());
            new FigureStore(transaction).insert(added);
            entered(transaction, added, ProfileChange.Act.ADD, Action.CREATE);
            return added;
        });
    }

    /**
     * Corrects the version the corrector had before them. A correction that changes nothing makes no new version; correcting what
     * was taken off puts it back.
     */
    public ProfileOutcome revise(String id, long version, Statement statement) {
        return change(id, version, ProfileChange.Act.REVISE, statement);
    }

    /** Takes a figure off the profile. */
    public ProfileOutcome remove(String id, long version) {
        return change(id, version, ProfileChange.Act.REMOVE, null);
    }

    /** Puts back what was taken off. */
    public ProfileOutcome restore(String id, long version) {
        return change(id, version, ProfileChange.Act.RESTORE, null);
    }

    private ProfileOutcome change(String id, long version, ProfileChange.Act act, @Nullable Statement statement) {
        return unit.transaction(transaction -> {
            FigureStore store = new FigureStore(transaction);
            Optional<Figure> found = store.find(id);
            if (found.isEmpty()) {
                transaction.foundNothing();
                return new ProfileOutcome.Unknown();
            }
            Figure before = found.get();
            Figure next = after(before, act, statement == null ? before.statement() : statement);
            if (before.version() == version && same(before, next)) {
                transaction.foundNothing();
                return new ProfileOutcome.Done(before);
            }
            if (before.version() != version || !store.update(next)) {
                transaction.foundNothing();
                return new ProfileOutcome.Conflict(store.find(id).orElse(before));
            }
            entered(transaction, next, act, act == ProfileChange.Act.REMOVE ? Action.VOID : Action.CHANGE);
            return new ProfileOutcome.Done(next);
        });
    }

    private Figure after(Figure before, ProfileChange.Act act, Statement statement) {
        return new Figure(
                before.id(),
                before.version() + 1,
                statement,
                act == ProfileChange.Act.REMOVE,
                clock.instant(),
                unit.viewer().userId());
    }

    private static boolean same(Figure before, Figure next) {
        return before.removed() == next.removed() && before.statement().equals(next.statement());
    }

    private static void entered(TownTransaction transaction, Figure figure, ProfileChange.Act act, Action action) {
        new FigureStore(transaction).remember(figure, act);
        transaction.record(AuditEntry.of(action, Right.TOWN_SETTINGS, KIND, figure.id()));
    }
}
