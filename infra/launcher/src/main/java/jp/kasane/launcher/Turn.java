package jp.kasane.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Whose turn it is to prepare a part of a runtime folder, which several data folders may share: one launcher's at a time; the next
 * finds the part ready. Over with the launcher at the latest, whatever it died of.
 */
public record Turn(FileLock lock) implements AutoCloseable {

    /** Waits until no other launcher prepares that part. */
    public static Turn at(Path runtime, String part) {
        try {
            Files.createDirectories(runtime);
            FileChannel file = FileChannel.open(
                    runtime.resolve(part + ".turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Turn(file.lock());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot wait for " + part + " in " + runtime, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
