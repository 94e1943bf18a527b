package jp.kasane.admin.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.OnboardAnswer;
import jp.kasane.kernel.jobs.OnboardOrder;
import jp.kasane.kernel.tenancy.Tenant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Towns: which there are, a new one, shutting one, opening it again; what goes out of one and comes in. */
@Command(
        name = "tenant",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpgradeCommand.class,
            ExportCommand.class,
            ExamineExportCommand.class,
            ImportCommand.class,
            OffboardCommand.class,
            VerifyCertificateCommand.class
        },
        description = "Towns: list, onboard, suspend, resume, upgrade; their exports and their leaving.")
final class TenantCommand {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Words words() {
        return main.words();
    }

    @Command(name = "list", description = "Every town, its state and, while it is shut, why.")
    void list() {
        try (Desk desk = desk()) {
            desk.registry().prefectures().forEach(prefecture -> {
                desk.say("prefecture", prefecture.code(), prefecture.name(), prefecture.state());
                desk.registry().ofPrefecture(prefecture.code()).forEach(town -> print(desk, town));
            });
        }
    }

    @Command(name = "onboard", description = "Makes the town that a YAML or JSON file describes.")
    void onboard(
            @Parameters(paramLabel = "FILE", description = "code, firstAdministrator, singleOfficer, arrangement")
                    Path file) {
        OrderFile read = OrderFile.read(file);
        OnboardOrder ordered = read.town();
        Optional<ArrangementOrder> arrangement = read.arrangement();
        try (Desk desk = desk()) {
            OnboardOrder order = arrangement
                    .flatMap(one -> desk.beginner(main.locale()).first(one, ordered.townCode()))
                    .map(ordered::beginningWith)
                    .orElse(ordered);
            OnboardAnswer answer = desk.provisioning().onboard(order);
            if (answer instanceof OnboardAnswer.Taken taken) {
                desk.say("onboard.taken", taken.townCode(), taken.jobId());
                desk.follow(Place.prefecture(order.prefectureCode()), taken.jobId());
                desk.say("onboard.done", taken.townCode());
            } else if (answer instanceof OnboardAnswer.Refused refused) {
                throw new Refusal("onboard.refused", file, reasons(refused));
            }
        }
    }

    @Command(name = "suspend", description = "Shuts a town; its people see the reason.")
    void suspend(
            @Parameters(paramLabel = "CODE") String code, @Option(names = "--reason", required = true) String reason) {
        if (!JobRequest.SuspendTown.reasonFits(reason)) {
            throw new Refusal("suspend.reason");
        }
        try (Desk desk = desk()) {
            Tenant town = town(desk, code);
            follow(desk, town, desk.provisioning().suspend(town, reason, null));
        }
    }

    @Command(name = "resume", description = "Opens a suspended town again.")
    void resume(@Parameters(paramLabel = "CODE") String code) {
        try (Desk desk = desk()) {
            Tenant town = town(desk, code);
            follow(desk, town, desk.provisioning().resume(town, null));
        }
    }

    private static void follow(Desk desk, Tenant town, Enqueued answer) {
        if (answer instanceof Enqueued.Accepted accepted) {
            desk.follow(Place.prefecture(town.prefectureCode()), accepted.jobId());
        } else {
            throw new Refusal("job.under.way", town.code());
        }
    }

    private static Tenant town(Desk desk, String code) {
        return desk.registry().find(code).orElseThrow(() -> new Refusal("town.unknown", code));
    }

    private static void print(Desk desk, Tenant town) {
        String why = town.stateReason() == null ? "" : town.stateReason();
        desk.say("town", town.code(), town.name(), town.state(), why);
        if (town.upgradingTo() != null) {
            desk.say("town.on.the.way", town.upgradingTo());
        }
    }

    private String reasons(OnboardAnswer.Refused refused) {
        Words words = main.words();
        return refused.reasons().stream()
                .map(reason -> "  " + reason.field() + ": " + words.say("onboard.refused." + reason))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private Desk desk() {
        return new Desk(main.words(), spec.commandLine().getOut());
    }
}
