package jp.kasane.web.demo;

import java.time.Clock;

/** What the demonstration puts into its towns, and whether all of it is there. */
public final class Demonstration {

    private final DemoRecords records;
    private final DemoProfiles profiles;

    public Demonstration(DemoTowns towns, Clock clock) {
        this.records = new DemoRecords(towns, clock);
        this.profiles = new DemoProfiles(towns, clock);
    }

    /** Fills the towns that wait for it. Asked again and again while the demonstration is being set up. */
    public void fill() {
        records.fill();
        profiles.fill();
    }

    /** Whether every town has been filled, or was found filled, since this node started. */
    public boolean filled() {
        return records.filled() && profiles.filled();
    }
}
