package jp.kasane.launcher.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The received mails, one {@code .eml} file each, named by the moment it came so that the names sort by time. */
final class MailFolder {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicLong count = new AtomicLong();

    MailFolder(Path folder) {
        this.folder = folder;
    }

    void add(byte[] mail) {
        String name = MOMENT.format(Instant.now()) + "-" + "%06d".formatted(count.incrementAndGet() % 1_000_000);
        try {
            Path half = folder.resolve(name + ".part");
            Files.write(half, mail);
            Files.move(half, folder.resolve(name + ".eml"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a mail in " + folder, e);
        }
    }

    /** All mails, the latest first. */
    List<ReceivedMail> latestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .map(ReceivedMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
