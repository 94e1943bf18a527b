package jp.kasane.admin.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.kasane.kernel.upgrades.UpgradeAnswer;
import jp.kasane.kernel.upgrades.UpgradeProgress;
import jp.kasane.kernel.upgrades.UpgradeState;
import jp.kasane.kernel.upgrades.Upgrades;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings the towns' databases to this release's version: one town first, then the others. Leaving the command stops nothing. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = "Brings towns to this release's version: the canary first, then the others, a few at a time.")
final class UpgradeCommand implements Runnable {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(150);
    private static final long UNCLAIMED_NANOS = TimeUnit.SECONDS.toNanos(30);

    @ParentCommand
    private TenantCommand parent = new TenantCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup
    private Instead instead = new Instead();

    @Option(names = "--canary", paramLabel = "CODE", description = "The town that goes first.")
    @Nullable
    private String canary;

    @Option(names = "--only", paramLabel = "CODE", description = "This town and no other.")
    @Nullable
    private String only;

    /** What is wanted instead of an upgrade. */
    static final class Instead {
        @Option(names = "--stop", description = "No further town is taken up.")
        private boolean stop;

        @Option(names = "--status", description = "How far the latest upgrade is.")
        private boolean status;
    }

    @Override
    public void run() {
        try (Desk desk = new Desk(parent.words(), spec.commandLine().getOut())) {
            if (instead.stop) {
                desk.say(desk.upgrades().stop() ? "upgrade.stopped" : "upgrade.nothing.runs");
            } else if (instead.status) {
                desk.upgrades().latest().ifPresentOrElse(latest -> tell(desk, latest), () -> desk.say("upgrade.none"));
            } else {
                upgrade(desk);
            }
        }
    }

    private void upgrade(Desk desk) {
        UpgradeAnswer answer = desk.upgrades().begin(desk.townVersion(), new Upgrades.Choice(canary, only));
        if (answer instanceof UpgradeAnswer.UnknownTown unknown) {
            throw new Refusal("town.unknown", unknown.code());
        }
        if (answer instanceof UpgradeAnswer.NothingToDo) {
            desk.say("upgrade.nothing");
            return;
        }
        UpgradeProgress end = follow(desk);
        tell(desk, end);
        if (end.state() != UpgradeState.DONE || !end.failed().isEmpty()) {
            throw new Refusal("upgrade.incomplete");
        }
    }

    /** Until it ends or is stopped; says each time another town is done. */
    private static UpgradeProgress follow(Desk desk) {
        long began = System.nanoTime();
        long said = -1;
        while (true) {
            UpgradeProgress now = desk.upgrades().latest().orElseThrow();
            if (now.done() + now.failed().size() != said) {
                said = now.done() + now.failed().size();
                desk.say("upgrade.progress", said, now.towns().size(), String.join(" ", now.underWay()));
            }
            if (now.state() != UpgradeState.RUNNING) {
                return now;
            }
            boolean nobody = now.towns().stream().allMatch(town -> town.job().isEmpty());
            if (nobody && System.nanoTime() - began > UNCLAIMED_NANOS) {
                throw new Refusal("job.unclaimed", now.id());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void tell(Desk desk, UpgradeProgress upgrade) {
        desk.say("upgrade.state." + upgrade.state(), upgrade.version(), upgrade.canary());
        desk.say(
                "upgrade.counts",
                upgrade.done(),
                upgrade.failed().size(),
                upgrade.towns().size() - upgrade.done() - upgrade.failed().size());
        upgrade.failed()
                .forEach(town -> desk.say(
                        "upgrade.failed",
                        town.code(),
                        town.failure()
                                .map(failure -> parent.words().say("job.failure." + failure))
                                .orElse(""),
                        town.detail().orElse("")));
    }
}
