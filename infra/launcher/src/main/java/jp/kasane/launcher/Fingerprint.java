package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells whether a file is still the one that something was made from. */
final class Fingerprint {
    private Fingerprint() {}

    /** Enough for a released archive, whose name carries its version. */
    static String ofSize(Path file) {
        try {
            return file.getFileName() + ":" + Files.size(file);
        } catch (IOException e) {
            throw new CannotStart(file + " is missing: build first (./kasane up does it).", e);
        }
    }

    /** The names and checksums of a zip's entries: the same however often and whenever it was packed. */
    static String ofContent(Path zip) {
        TreeMap<String, Long> entries = new TreeMap<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            archive.stream()
                    .filter(entry -> isContent(entry))
                    .forEach(entry -> entries.put(entry.getName(), entry.getCrc()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + zip, e);
        }
        return zip.getFileName() + ":" + Integer.toHexString(entries.hashCode()) + ":" + entries.size();
    }

    private static boolean isContent(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("META-INF/maven/");
    }
}
