package jp.kasane.admin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kasane.kernel.control.ControlDatabase;
import jp.kasane.kernel.control.Settings;
import jp.kasane.kernel.secrets.KeyRing;
import org.jspecify.annotations.Nullable;

/**
 * Backups of an installation and of its towns, made while it runs, and their return. Whatever cannot be done is refused ({@link
 * BackupRefused}) with the present data untouched.
 */
public final class Backups {

    private final Settings settings;
    private final Map<String, String> environment;

    public Backups(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    /** A finished backup. */
    public record Made(Path file, int towns, long rows, long bytes, boolean encrypted) {}

    /** The whole installation is back as of then; what stood there before is kept in the folder. */
    public record WholeBack(String madeAt, int towns, Path replaced) {}

    /**
     * A town is back as of then, and shut.
     *
     * @param invited user names of people who had to be entered again and get an invitation
     * @param notBack user names that are somebody else's by now
     */
    public record TownBack(String madeAt, String code, List<String> invited, List<String> notBack) {}

    /** Backs up everything; {@code plainKeys} allows the keys in a backup that is not encrypted. */
    public Made whole(@Nullable Path to, @Nullable Path passphraseFile, boolean plainKeys) {
        return carriedOut(() -> {
            Optional<Passphrase> passphrase = Passphrase.from(passphraseFile, environment);
            try (ControlDatabase control = ControlDatabase.open(settings)) {
                return made(maker(control).whole(to, passphrase, plainKeys));
            }
        });
    }

    public Made town(String code, @Nullable Path to, @Nullable Path passphraseFile) {
        return carriedOut(() -> {
            Optional<Passphrase> passphrase = Passphrase.from(passphraseFile, environment);
            try (ControlDatabase control = ControlDatabase.open(settings)) {
                return made(maker(control).town(code, to, passphrase));
            }
        });
    }

    /** Brings everything back; Kasane must be stopped. */
    public WholeBack restoreWhole(Path file, @Nullable Path passphraseFile) {
        return carriedOut(() -> {
            WholeRestore.Restored restored = new WholeRestore(
                            settings, DatabasePrograms.find(settings), Clock.systemUTC(), stage -> {})
                    .restore(file, Passphrase.from(passphraseFile, environment));
            Manifest manifest = restored.manifest();
            return new WholeBack(manifest.madeAt(), manifest.towns().size(), restored.replaced());
        });
    }

    /** Brings one shut or absent town back, out of its own backup or a whole one. */
    public TownBack restoreTown(Path file, String code, @Nullable Path passphraseFile) {
        return carriedOut(() -> {
            try (ControlDatabase control = ControlDatabase.open(settings)) {
                TownRestore.Restored restored = new TownRestore(
                                settings,
                                control,
                                keys(),
                                DatabasePrograms.find(settings),
                                Clock.systemUTC(),
                                stage -> {})
                        .restore(file, code, Passphrase.from(passphraseFile, environment));
                TownReturn.People people = restored.people();
                return new TownBack(restored.manifest().madeAt(), code, people.invited(), people.replaced());
            }
        });
    }

    private BackupMaker maker(ControlDatabase control) {
        return new BackupMaker(settings, control, keys(), DatabasePrograms.find(settings), Clock.systemUTC());
    }

    private KeyRing keys() {
        return KeyRing.read(Path.of(settings.required("kasane.keyring")));
    }

    private static Made made(BackupMaker.Made made) throws IOException {
        long rows = made.manifest().parts().stream()
                .flatMap(part -> part.rows().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        boolean encrypted = made.manifest().encryption() != null;
        return new Made(made.file(), made.manifest().towns().size(), rows, Files.size(made.file()), encrypted);
    }

    @FunctionalInterface
    private interface Act<T> {
        T carryOut() throws IOException;
    }

    private static <T> T carriedOut(Act<T> act) {
        try {
            return act.carryOut();
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            boolean full = message.contains("No space left");
            throw new BackupRefused(full ? "disk.full.here" : "files.failed", message).because(e);
        }
    }
}
