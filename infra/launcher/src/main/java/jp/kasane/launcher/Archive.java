package jp.kasane.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip of a server, unpacked once into the runtime folder: whole or not at all, even if the unpacking is interrupted. */
public final class Archive {
    private Archive() {}

    /** Unpacks all entries under the prefix into the folder, unless the folder is there already. Files of bin are executable. */
    public static void unpack(Path zip, String prefix, Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path half = folder.resolveSibling(folder.getFileName() + ".unpacking");
        PrivateFiles.deleteTree(half);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Files.createDirectories(half);
            Enumeration<? extends ZipEntry> entries = archive.entries();
            while (entries.hasMoreElements()) {
                unpack(archive, entries.nextElement(), prefix, half);
            }
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + zip + " into " + folder, e);
        }
    }

    private static void unpack(ZipFile archive, ZipEntry entry, String prefix, Path folder) throws IOException {
        if (!entry.getName().startsWith(prefix) || entry.isDirectory()) {
            return;
        }
        String name = entry.getName().substring(prefix.length());
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry leads out of the archive: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream in = archive.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (name.startsWith("bin/") || name.startsWith("scripts/")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
