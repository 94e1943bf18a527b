package jp.kasane.admin.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.admin.databases.DatabaseServers;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Towns' exports: made while the town works, read through, and taken in elsewhere. Always encrypted: an export passes through hands
 * that are not the town's. Whatever cannot be done is refused ({@link TransferRefused}).
 */
public final class Transfers implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));

    private final ControlDatabase control;
    private final DatabaseServers servers;
    private final KeyRing keys;
    private final Clock clock;
    private final Map<String, String> environment;

    public Transfers(Settings settings, Map<String, String> environment) {
        this.control = ControlDatabase.open(settings);
        this.servers = new DatabaseServers(settings);
        this.keys = KeyRing.read(Path.of(settings.required("kasane.keyring")));
        this.clock = Clock.systemUTC();
        this.environment = Map.copyOf(environment);
    }

    /**
     * A finished export.
     *
     * @param sha256 of the file
     * @param signer the name of the key it is signed with, by which somebody else's installation knows it
     */
    public record Exported(Path file, String id, int tables, long rows, String sha256, String signer) {}

    /** What an export that was read through holds. */
    public record Examined(String code, String name, String madeAt, String product, int tables, long rows) {}

    /** A town that came in, and is shut; {@code leftOut}: user names that are somebody else's here. */
    public record TakenIn(String code, String name, String madeAt, long rows, List<String> leftOut) {}

    /** How the file of an export made now is called. */
    public static String fileName(String code, Clock clock) {
        return "kasane-town-" + code + "-" + STAMP.format(clock.instant()) + ".zip.enc";
    }

    /** Exports a town into a new file in the folder. */
    public Exported export(String code, Path folder, @Nullable Path passphraseFile) {
        return carriedOut(() -> {
            Passphrase passphrase = passphrase(passphraseFile);
            SigningKeys signing = new SigningKeys(control, keys);
            Path file = folder.resolve(fileName(code, clock));
            TownExport.Written made = new TownExport(control, servers, signing, clock).write(code, file, passphrase);
            return new Exported(
                    made.file(),
                    made.id(),
                    made.tables(),
                    made.allRows(),
                    made.sha256(),
                    signing.current().name());
        });
    }

    /** Reads an export through, changing nothing. */
    public Examined examine(Path file, @Nullable Path passphraseFile, @Nullable String signer) {
        return carriedOut(() -> {
            SigningKeys signing = new SigningKeys(control, keys);
            Contents contents = new ExportFile(file, passphrase(passphraseFile))
                    .verified(name -> signing.known(name) || name.equalsIgnoreCase(signer));
            return new Examined(
                    contents.town().code(),
                    contents.town().name(),
                    contents.madeAt(),
                    contents.product(),
                    contents.tables().size(),
                    contents.rows());
        });
    }

    /** Takes the town of an export in; {@code following} waits for a job of the prefecture. */
    public TakenIn take(
            Path file, @Nullable Path passphraseFile, @Nullable String signer, BiConsumer<Place, String> following) {
        return carriedOut(() -> {
            TownImport.Taken taken = new TownImport(control, servers, keys, clock, stage -> {})
                    .take(file, passphrase(passphraseFile), Optional.ofNullable(signer), following::accept);
            Contents contents = taken.contents();
            return new TakenIn(
                    contents.town().code(),
                    contents.town().name(),
                    contents.madeAt(),
                    contents.rows(),
                    taken.leftOut());
        });
    }

    private Passphrase passphrase(@Nullable Path file) {
        return Passphrase.from(file, environment).orElseThrow(() -> new TransferRefused("passphrase.missing"));
    }

    @FunctionalInterface
    private interface Act<T> {
        T carryOut() throws IOException;
    }

    private static <T> T carriedOut(Act<T> act) {
        try {
            return act.carryOut();
        } catch (IOException e) {
            throw new TransferRefused("files.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    @Override
    public void close() {
        servers.close();
        control.close();
    }
}
