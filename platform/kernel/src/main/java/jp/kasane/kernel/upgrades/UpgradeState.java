package jp.kasane.kernel.upgrades;

import java.util.EnumSet;
import java.util.Set;

/** An upgrade's life. What runs may be stopped and goes on when asked again; the others are ends. */
public enum UpgradeState {
    /** Towns are taken up one after another. */
    RUNNING,
    /** No further town is taken up; what was under way ends. */
    STOPPED,
    /** Every town's turn has come. Those that failed stay behind, shut, until another upgrade. */
    DONE,
    /** The first town failed, and nothing else was touched. */
    CANARY_FAILED,
    /** Another release came, made for another version. */
    SUPERSEDED;

    private Set<UpgradeState> next() {
        return switch (this) {
            case RUNNING -> EnumSet.of(STOPPED, DONE, CANARY_FAILED, SUPERSEDED);
            case STOPPED -> EnumSet.of(RUNNING, SUPERSEDED);
            case DONE, CANARY_FAILED, SUPERSEDED -> EnumSet.noneOf(UpgradeState.class);
        };
    }

    public boolean mayBecome(UpgradeState other) {
        return next().contains(other);
    }

    public boolean ended() {
        return next().isEmpty();
    }
}
