package jp.kasane.admin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.admin.seal.Report;
import jp.kasane.admin.seal.Verifier;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.trail.SignedAnchor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Towns' access logs: whether they are what they were. Names places by number and tells nothing of what stands there. */
@Command(name = "audit", mixinStandardHelpOptions = true, description = "Access logs: verify.")
final class AuditCommand {

    private static final int TAMPERED = 3;

    @ParentCommand
    private Main main = new Main();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "verify",
            description = "Verifies the access logs of the towns, of all unless some are named, while they work."
                    + " Ends with 0: whole; 3: tampered with; 1: could not be verified.")
    int verify(
            @Parameters(paramLabel = "TOWN", arity = "0..*") @Nullable List<String> codes,
            @Option(names = "--anchor", paramLabel = "FILE", description = "An anchor the town took away earlier.")
                    @Nullable
                    Path file) {
        Optional<SignedAnchor> kept = Optional.ofNullable(file).map(AuditCommand::read);
        try (Desk desk = new Desk(main.words(), spec.commandLine().getOut());
                DatabaseServers servers = DatabaseServers.forSealing(desk.settings())) {
            Verifier verifier = new Verifier(desk.control(), servers);
            boolean whole = true;
            for (Tenant town : towns(desk, codes == null ? List.of() : codes, kept)) {
                long began = System.nanoTime();
                Report report = verifier.verify(
                        town, kept.filter(one -> one.anchor().town().equals(town.code())));
                say(desk, report, Words.seconds(began));
                whole &= report.whole();
            }
            return whole ? 0 : TAMPERED;
        }
    }

    private static SignedAnchor read(Path file) {
        try {
            return SignedAnchor.parse(Files.readAllBytes(file))
                    .orElseThrow(() -> new Refusal("audit.anchor.malformed", file));
        } catch (IOException e) {
            throw new Refusal("file.unreadable", file);
        }
    }

    /** An anchor names its town; with towns named it must be one of them. */
    private static List<Tenant> towns(Desk desk, List<String> codes, Optional<SignedAnchor> kept) {
        List<String> named = new ArrayList<>(codes);
        kept.map(one -> one.anchor().town())
                .filter(town -> !named.contains(town))
                .ifPresent(town -> {
                    if (!named.isEmpty()) {
                        throw new Refusal("audit.anchor.other", town);
                    }
                    named.add(town);
                });
        if (!named.isEmpty()) {
            return named.stream()
                    .map(code -> desk.registry().find(code).orElseThrow(() -> new Refusal("town.unknown", code)))
                    .toList();
        }
        return desk.registry().prefectures().stream()
                .flatMap(prefecture -> desk.registry().ofPrefecture(prefecture.code()).stream())
                .filter(Tenant::whole)
                .toList();
    }

    private void say(Desk desk, Report report, String seconds) {
        String sealed = report.sealedAt().map(Instant::toString).orElse("-");
        desk.say(report.whole() ? "audit.whole" : "audit.tampered", report.town(), seconds);
        desk.say("audit.counts", report.entries(), report.seals(), report.anchors(), sealed);
        desk.say("audit.unsealed", report.unsealed(), report.late());
        if (!report.restored().isEmpty()) {
            String times = report.restored().stream().map(Instant::toString).collect(Collectors.joining(", "));
            desk.say("audit.restored", times);
        }
        if (report.superseded()) {
            desk.say("audit.superseded");
        }
        report.found().forEach((kind, places) -> desk.say("audit.found." + kind, places.count(), places.numbers()));
    }
}
