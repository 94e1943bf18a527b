package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Brings a whole installation back while it is stopped: all databases and the keys. Everything is loaded and proved beside the
 * present data, which are then moved aside, not deleted. Cut off before the move, nothing has changed; cut off during it, Kasane
 * does not start until the same command has completed it.
 */
final class WholeRestore {

    /** How far a restore has come. */
    enum Stage {
        CHECKED,
        LOADED,
        PROVED,
        DECIDED
    }

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Tokyo"));
    private static final long ROOM_FACTOR = 4;
    private static final long MOST_BYTES = Long.MAX_VALUE / 8;
    private static final long EMPTY_SERVER_BYTES = 300L << 20;

    private final Settings settings;
    private final Path data;
    private final DatabasePrograms programs;
    private final Clock clock;
    private final Consumer<Stage> observer;

    WholeRestore(Settings settings, DatabasePrograms programs, Clock clock, Consumer<Stage> observer) {
        this.settings = settings;
        this.data = Path.of(settings.required("kasane.data")).toAbsolutePath();
        this.programs = programs;
        this.clock = clock;
        this.observer = observer;
    }

    /** What came back, and where the data that stood here before are kept. */
    record Restored(Manifest manifest, Path replaced) {}

    Restored restore(Path path, Optional<Passphrase> passphrase) throws IOException {
        try (FileChannel run = FileChannel.open(
                        data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = tryLock(run);
                BackupFile file = BackupFile.open(path)) {
            if (lock == null || stillRuns()) {
                throw new BackupRefused("kasane.runs", data);
            }
            FolderSwap swap = new FolderSwap(data);
            if (!swap.underWay()) {
                prepareOrAbandon(file, passphrase, swap);
            }
            return new Restored(file.manifest(), completed(swap));
        }
    }

    /** From here on the present data are being moved: whatever stops it, nobody is to be told that nothing was changed. */
    private static Path completed(FolderSwap swap) {
        try {
            return swap.complete();
        } catch (IOException e) {
            throw new BackupRefused("move.cut", e).because(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel run) throws IOException {
        try {
            return run.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A database may outlive a launcher that was killed. */
    private boolean stillRuns() throws IOException {
        Path pid = data.resolve("run/mariadb.pid");
        if (!Files.exists(pid)) {
            return false;
        }
        String said = Files.readString(pid).strip();
        return Optional.of(said)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("mariadbd"))
                .isPresent();
    }

    private void prepareOrAbandon(BackupFile file, Optional<Passphrase> passphrase, FolderSwap swap)
            throws IOException {
        try {
            prepare(file, passphrase, swap);
        } catch (RuntimeException | IOException e) {
            swap.abandon();
            throw e;
        }
    }

    private void prepare(BackupFile file, Optional<Passphrase> passphrase, FolderSwap swap) throws IOException {
        Manifest manifest = file.manifest();
        Manifest.Part databases = refuseUnfit(manifest);
        file.verifyParts();
        file.unlock(passphrase, BackupMaker.SECRETS);
        SecretFiles secrets = SecretFiles.of(file.content(BackupMaker.SECRETS));
        swap.begin();
        KeyRing keys = secrets.layDown(swap.work().resolve("secrets"));
        file.verifySeal(keys);
        observer.accept(Stage.CHECKED);
        try (FreshServer server = new FreshServer(swap.work(), programs)) {
            RestoredServer restored = new RestoredServer(server.access(), DatabaseLogin.controlDatabase(settings));
            restored.refuseNewer(manifest);
            try (InputStream rows = file.read(databases.name())) {
                programs.load(DatabaseLogin.of(server.access()), "mysql", rows);
            }
            observer.accept(Stage.LOADED);
            prove(databases, manifest, restored, server);
            restored.makeUsable(manifest, keys);
            observer.accept(Stage.PROVED);
        }
        swap.decide("replaced-" + STAMP.format(clock.instant()));
        observer.accept(Stage.DECIDED);
    }

    private Manifest.Part refuseUnfit(Manifest manifest) throws IOException {
        if (manifest.kind() != Manifest.Kind.WHOLE) {
            throw new BackupRefused("town.only", manifest.towns().get(0).code());
        }
        if (manifest.parts().stream().anyMatch(part -> part.name().startsWith("server-"))) {
            throw new BackupRefused("servers.several");
        }
        Manifest.Part databases =
                manifest.part(BackupMaker.DATABASES).orElseThrow(() -> new BackupRefused("databases.none"));
        long needed = EMPTY_SERVER_BYTES + ROOM_FACTOR * Math.min(databases.contentBytes(), MOST_BYTES);
        long room = Files.getFileStore(data).getUsableSpace();
        if (room < needed) {
            throw new BackupRefused("room.none", data, needed >> 20, room >> 20);
        }
        return databases;
    }

    private void prove(Manifest.Part part, Manifest manifest, RestoredServer restored, FreshServer server)
            throws IOException {
        List<String> databases = server.databases();
        restored.proveRows(databases, part.rows());
        if (manifest.dumpProgram().equals(programs.version())) {
            try (DumpRows again = new DumpRows()) {
                new WholeDump(settings, programs).again(DatabaseLogin.of(server.access()), databases, again);
                if (!again.hashes().equals(part.rowHashes())) {
                    throw new BackupRefused("bytes.differ");
                }
            }
        }
    }
}
