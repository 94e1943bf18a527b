package jp.kasane.web.demo;

import java.time.Clock;
import jp.kasane.kernel.control.ControlDatabase;

/** What the demonstration puts into its towns and its prefecture, and whether all of it is there. */
public final class Demonstration {

    private final DemoRecords records;
    private final DemoProfiles profiles;
    private final DemoDispatch dispatch;
    private final DemoApplications applications;

    public Demonstration(DemoTowns towns, ControlDatabase control, Clock clock) {
        this.records = new DemoRecords(towns, clock);
        this.profiles = new DemoProfiles(towns, clock);
        this.dispatch = new DemoDispatch(towns, control, clock);
        this.applications = new DemoApplications(towns, control, clock);
    }

    /** Fills what waits for it. Asked again and again while the demonstration is being set up. */
    public void fill() {
        records.fill();
        profiles.fill();
        dispatch.fill();
        if (dispatch.filled()) {
            applications.fill();
        }
    }

    /** Whether every town and the prefecture have been filled, or were found filled, since this node started. */
    public boolean filled() {
        return records.filled() && profiles.filled() && dispatch.filled() && applications.filled();
    }
}
