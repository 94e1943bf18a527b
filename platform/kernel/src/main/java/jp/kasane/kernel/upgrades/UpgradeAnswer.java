package jp.kasane.kernel.upgrades;

/** Whether an upgrade was taken on. */
public sealed interface UpgradeAnswer {

    /** A new one, of so many towns. */
    record Begun(String id, int towns) implements UpgradeAnswer {}

    /** One that was stopped goes on. */
    record GoesOn(String id) implements UpgradeAnswer {}

    /** One is under way already. */
    record UnderWay(String id) implements UpgradeAnswer {}

    /** One was stopped by the operator, who alone lets it go on. */
    record StaysStopped(String id) implements UpgradeAnswer {}

    /** No town needs it, or not the one that was named. */
    record NothingToDo() implements UpgradeAnswer {}

    /** The town that was named is not in the registry. */
    record UnknownTown(String code) implements UpgradeAnswer {}
}
