package jp.kasane.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What a server says, in a file that does not grow without end. The server holds the file open and writes at its end, so the file
 * is copied aside and emptied, not renamed; lines written between the two are lost. The newest copy is {@code name.1}.
 *
 * @param limit bytes at which it is turned over
 * @param kept how many earlier ones stay
 */
public record BoundedLog(Path file, long limit, int kept) {

    private static final long STANDARD_LIMIT = 20_000_000;
    private static final int STANDARD_KEPT = 5;

    public BoundedLog {
        if (limit < 1 || kept < 1) {
            throw new IllegalArgumentException("a log keeps at least one byte and one earlier file");
        }
    }

    static BoundedLog of(Path file) {
        return new BoundedLog(file, STANDARD_LIMIT, STANDARD_KEPT);
    }

    /** Turns the file over if it has reached its limit. */
    public void keepWithin() {
        try {
            if (Files.exists(file) && Files.size(file) >= limit) {
                turnOver();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot turn over " + file, e);
        }
    }

    private void turnOver() throws IOException {
        for (int age = kept - 1; age >= 1; age--) {
            if (Files.exists(earlier(age))) {
                Files.move(earlier(age), earlier(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(file, earlier(1), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel emptied = FileChannel.open(file, StandardOpenOption.WRITE)) {
            emptied.truncate(0);
        }
    }

    private Path earlier(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }
}
