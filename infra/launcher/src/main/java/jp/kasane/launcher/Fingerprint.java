package jp.kasane.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells whether an archive is still the one that something was made from, however often and whenever it was packed. */
final class Fingerprint {
    private Fingerprint() {}

    /** The names and checksums of the archive's entries. */
    static String of(Path zip) {
        TreeMap<String, Long> entries = new TreeMap<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            archive.stream()
                    .filter(Fingerprint::isContent)
                    .forEach(entry -> entries.put(entry.getName(), entry.getCrc()));
        } catch (IOException e) {
            throw new CannotStart(zip + " is missing or damaged: build again (./kasane up does it).", e);
        }
        return zip.getFileName() + ":" + Integer.toHexString(entries.hashCode()) + ":" + entries.size();
    }

    private static boolean isContent(ZipEntry entry) {
        return !entry.isDirectory() && !entry.getName().startsWith("META-INF/maven/");
    }
}
