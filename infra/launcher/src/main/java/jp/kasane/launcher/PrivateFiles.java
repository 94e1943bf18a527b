package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only the user who runs Kasane may open: never readable by others, not even for a moment. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder, and narrows it if it was there with wider permissions. */
    public static void folder(Path folder) {
        try {
            // createDirectories of Java 17 takes a link to a folder for something else in its place (JDK-8294193)
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            Files.setPosixFilePermissions(folder, FOLDER);
        } catch (IOException e) {
            throw new CannotStart("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Replaces the file in one step, so that a reader sees the old text or the new, never half of it. */
    public static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(), ".new", "", PosixFilePermissions.asFileAttribute(FILE));
            try {
                Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Moves what a folder holds into another one, in the place of what has the same name there; the named one is moved last. */
    public static void moveInto(Path to, Path from, String last) {
        try (Stream<Path> all = Files.list(from)) {
            List<Path> ordered = all.sorted(Comparator.comparing(path -> path.endsWith(last)))
                    .toList();
            for (Path path : ordered) {
                Path target = to.resolve(from.relativize(path));
                deleteTree(target);
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.delete(from);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + from + " into " + to, e);
        }
    }

    /** Copies a folder with all it holds into a new one. */
    public static void copyTree(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " to " + to, e);
        }
    }

    /** Removes a folder with all it holds; does nothing when it is not there. Links are removed, not followed. */
    public static void deleteTree(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
