package jp.kasane.admin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts the restored folders in the place of the present ones, which are kept under another name. Before the first is moved a note
 * is written; as long as the note is there the move is not complete, Kasane does not start, and moving goes on where it stopped.
 */
final class FolderSwap {

    /** In the data folder: what is being restored. The launcher refuses to start while {@link #NOTE} is in it. */
    static final String WORK = "restore";

    static final String NOTE = "moving";
    private static final List<String> PARTS = List.of("db", "secrets");

    private final Path data;
    private final Path work;
    private final Path note;

    FolderSwap(Path data) {
        this.data = data;
        this.work = data.resolve(WORK);
        this.note = work.resolve(NOTE);
    }

    Path work() {
        return work;
    }

    /** Whether an earlier restore was cut off while it moved. */
    boolean underWay() {
        return Files.exists(note);
    }

    /** An empty folder to restore into. */
    void begin() throws IOException {
        delete(work);
        Files.createDirectory(work, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** From here on the restore is completed, never undone. */
    void decide(String replacedName) throws IOException {
        Path fresh = work.resolve(NOTE + ".new");
        Files.writeString(fresh, replacedName);
        Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Moves whatever has not been moved yet; the folder in which the replaced data are kept. */
    Path complete() throws IOException {
        Path replaced = data.resolve(Path.of(Files.readString(note)).getFileName());
        if (!Files.isDirectory(replaced)) {
            Files.createDirectory(
                    replaced, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (String part : PARTS) {
            if (Files.exists(work.resolve(part))) {
                if (Files.exists(data.resolve(part))) {
                    Files.move(data.resolve(part), replaced.resolve(part), StandardCopyOption.ATOMIC_MOVE);
                }
                Files.move(work.resolve(part), data.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(note);
        delete(work);
        return replaced;
    }

    /** Forgets a restore that came to nothing. */
    void abandon() throws IOException {
        if (!underWay()) {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
