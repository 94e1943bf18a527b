package jp.kasane.admin.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.JobRequest;
import jp.kasane.kernel.jobs.JobRequest.RotateMasterKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Keys, passwords and secrets of the installation, exchanged while it runs; nobody is signed out and nothing under way is lost. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "Rotates master key, towns' passwords, client secrets.")
final class SecretsCommand {

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What is exchanged. */
    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "master | town CODE|--all | client PREFECTURE|--all")
    void rotate(
            @Parameters(paramLabel = "WHAT", description = "master, town or client") What what,
            @Parameters(paramLabel = "CODE", arity = "0..1") @Nullable String code,
            @Option(names = "--all", description = "Every town, or every prefecture's client.") boolean all) {
        try (Desk desk = new Desk(main.words(), spec.commandLine().getOut())) {
            if (what == What.master) {
                master(desk, code == null && !all);
            } else if ((code == null) == all) {
                one(desk, what, all ? null : code);
            } else {
                throw new Refusal("secrets.which");
            }
        }
    }

    /** As it is typed. */
    enum What {
        master,
        town,
        client
    }

    private void master(Desk desk, boolean alone) {
        if (!alone) {
            throw new Refusal("secrets.which");
        }
        String key = "k-" + LocalDate.now(ZoneOffset.UTC) + "-" + Ids.next().substring(18);
        Enqueued answer = desk.jobs().enqueue(RotateMasterKey.PLACE, new RotateMasterKey(key), null);
        if (!(answer instanceof Enqueued.Accepted accepted)) {
            throw new Refusal("job.under.way", "master");
        }
        desk.follow(RotateMasterKey.PLACE, accepted.jobId());
        desk.say("secrets.key", key);
    }

    private void one(Desk desk, What what, @Nullable String only) {
        Map<JobRequest, Place> wanted = what == What.town ? towns(desk, only) : clients(desk, only);
        if (wanted.isEmpty()) {
            throw new Refusal("secrets.none", only == null ? what : what + " " + only);
        }
        List<String> failed = new ArrayList<>();
        wanted.forEach((request, place) -> rotate(desk, request, place, failed));
        desk.say("secrets.done", wanted.size() - failed.size());
        if (!failed.isEmpty()) {
            throw new Refusal("secrets.incomplete");
        }
    }

    private void rotate(Desk desk, JobRequest request, Place place, List<String> failed) {
        String name = request.uniqueness().split(":")[1];
        try {
            if (!(desk.jobs().enqueue(place, request, null) instanceof Enqueued.Accepted accepted)) {
                throw new Refusal("job.under.way", name);
            }
            desk.say("secrets.begun", name);
            desk.follow(place, accepted.jobId());
        } catch (Refusal e) {
            failed.add(name);
            desk.say("secrets.failed", name, main.words().fault(e));
        }
    }

    private static Map<JobRequest, Place> towns(Desk desk, @Nullable String only) {
        Map<JobRequest, Place> towns = new LinkedHashMap<>();
        desk.registry().prefectures().stream()
                .flatMap(prefecture -> desk.registry().ofPrefecture(prefecture.code()).stream())
                .filter(town -> only == null
                        ? town.sealedPassword() != null
                        : town.code().equals(only))
                .forEach(town -> towns.put(
                        new JobRequest.RotateTownPassword(town.code()), Place.prefecture(town.prefectureCode())));
        return towns;
    }

    private static Map<JobRequest, Place> clients(Desk desk, @Nullable String only) {
        Map<JobRequest, Place> clients = new LinkedHashMap<>();
        desk.registry().prefectures().stream()
                .filter(prefecture -> prefecture.state().equals("ACTIVE"))
                .filter(prefecture -> only == null || prefecture.code().equals(only))
                .forEach(prefecture -> clients.put(
                        new JobRequest.RotateClientSecret(prefecture.code()), Place.prefecture(prefecture.code())));
        return clients;
    }
}
