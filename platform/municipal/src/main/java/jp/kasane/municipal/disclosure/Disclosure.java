package jp.kasane.municipal.disclosure;

import jp.kasane.kernel.authority.Right;
import jp.kasane.kernel.authority.Viewer;

/**
 * The one decision about what leaves a record: by whom, for which operation, by which outlet. Whoever's role reaches the whole
 * town sees every record of it; commissioned staff, specialists, recorders and centre staff see what they recorded or were given.
 * A concealed address (支援措置) is shown on the record's own page alone, and there only to those whose reach is the town and to
 * the one who wrote it down; no list, search, file or paper ever carries it.
 */
public final class Disclosure {

    private Disclosure() {}

    /** Which records exist for the viewer when they do this. */
    public static Visible visible(Viewer viewer, Right operation) {
        return switch (viewer.reach(operation)) {
            case NONE -> new Visible.Nothing();
            case OWN -> new Visible.OwnOnly(viewer.userId());
            case TOWN -> new Visible.Everything();
        };
    }

    /** How much of one record may leave. */
    public static Extent decide(Viewer viewer, Right operation, Outlet outlet, RecordFacts facts) {
        Visible visible = visible(viewer, operation);
        if (!visible.includes(facts)) {
            return Extent.NOTHING;
        }
        if (outlet == Outlet.DRAFT && !facts.recordedBy().equals(viewer.userId())) {
            return Extent.NOTHING;
        }
        if (!facts.markers().contains(Marker.CONCEALED_ADDRESS)) {
            return Extent.ALL;
        }
        return mayKnowConcealedAddress(viewer, visible, outlet, facts) ? Extent.ALL : Extent.WITHOUT_ADDRESS;
    }

    private static boolean mayKnowConcealedAddress(Viewer viewer, Visible visible, Outlet outlet, RecordFacts facts) {
        return switch (outlet) {
            case PAGE ->
                visible instanceof Visible.Everything || facts.recordedBy().equals(viewer.userId());
            case DRAFT -> true;
            case LIST, SEARCH, PRINT, EXPORT -> false;
        };
    }
}
