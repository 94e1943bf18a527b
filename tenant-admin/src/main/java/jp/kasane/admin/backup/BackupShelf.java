package jp.kasane.admin.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kasane.kernel.control.Settings;

/**
 * The data folder's backups, by what their manifests say they hold. What was copied elsewhere, or renamed to something else than a
 * ZIP, nobody can know of here.
 */
public final class BackupShelf {

    private final Path data;

    public BackupShelf(Settings settings) {
        this.data = Path.of(settings.required("kasane.data")).toAbsolutePath();
    }

    /** A file that holds a town's data; {@code alone}: nothing but that town's. */
    public record Holding(Path file, boolean alone) {}

    /** Every backup of the town, its own and the whole ones. */
    public List<Holding> of(String townCode) {
        List<Holding> found = new ArrayList<>();
        for (Path file : files(data.resolve("backups"))) {
            if (file.toString().endsWith(".zip")) {
                read(file, townCode, found);
            }
        }
        return found;
    }

    /** Folders that a whole restore moved aside, in which every town of then still is. */
    public List<Path> replaced() {
        return files(data).stream()
                .filter(Files::isDirectory)
                .filter(folder -> folder.getFileName().toString().startsWith("replaced-"))
                .toList();
    }

    private static void read(Path file, String townCode, List<Holding> found) {
        try (BackupFile backup = BackupFile.open(file)) {
            Manifest manifest = backup.manifest();
            if (manifest.town(townCode).isPresent()) {
                found.add(new Holding(file, manifest.kind() == Manifest.Kind.TOWN));
            }
        } catch (BackupRefused unreadable) {
            // no backup of ours, or one that holds nothing any more
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look through " + folder, e);
        }
    }
}
