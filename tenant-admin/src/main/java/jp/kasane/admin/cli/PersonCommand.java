package jp.kasane.admin.cli;

import jp.kasane.admin.registry.LostApps;
import jp.kasane.kernel.jobs.Enqueued;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A person whom nobody at their place can help: its only administrator. Whoever else asks their own administrator. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "A place's only administrator: reset-second-factor.")
final class PersonCommand {

    private static final int REASON_LENGTH = 500;

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "reset-second-factor", description = "They set up another authenticator app at the next sign-in.")
    void resetSecondFactor(
            @Parameters(paramLabel = "PREFECTURE") String prefecture,
            @Parameters(paramLabel = "USERNAME") String username,
            @Option(names = "--reason", required = true) String reason) {
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal("person.reason");
        }
        try (Desk desk = new Desk(main.words(), spec.commandLine().getOut())) {
            LostApps.Asked asked = desk.lostApps()
                    .reset(prefecture, username, reason.strip())
                    .orElseThrow(() -> new Refusal("person.unknown", prefecture, username));
            if (!(asked.answer() instanceof Enqueued.Accepted accepted)) {
                throw new Refusal("job.under.way", username);
            }
            desk.follow(asked.home(), accepted.jobId());
        }
    }
}
