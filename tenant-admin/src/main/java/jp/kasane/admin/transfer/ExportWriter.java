package jp.kasane.admin.transfer;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.admin.backup.Counted;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.kernel.secrets.SigningKey;

/**
 * Writes one export. It has a temporary name, and is its owner's alone, until it is complete and has been read through once more;
 * whatever goes wrong before that leaves nothing behind.
 */
final class ExportWriter implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final Passphrase passphrase;
    private final Counted stored;
    private final ZipOutputStream zip;
    private final List<Contents.Part> parts = new ArrayList<>();

    ExportWriter(Path target, Passphrase passphrase) throws IOException {
        this.target = target.toAbsolutePath();
        this.passphrase = passphrase;
        Path folder = this.target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new TransferRefused("target.folder", String.valueOf(folder));
        }
        if (Files.exists(this.target)) {
            throw new TransferRefused("target.taken", this.target);
        }
        this.partial = Files.createTempFile(
                folder,
                ".kasane-export",
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.stored = new Counted(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16));
        this.zip = new ZipOutputStream(Envelope.closing(stored, passphrase));
    }

    /** One file: the rows of the table under that condition. */
    void table(String file, Connection connection, Table table, String where) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(file));
        try (Counted counted = new Counted(new Unclosed(zip))) {
            long rows = Rows.write(connection, table, where, counted);
            parts.add(Contents.Part.of(file, table, rows, counted.bytes(), counted.hash()));
        }
        zip.closeEntry();
    }

    /** Writes manifest and signature, reads everything back, and gives the file its name; the SHA-256 of the file. */
    Finished finish(Contents contents, SigningKey key) throws IOException {
        Contents complete = contents.with(parts);
        byte[] json = complete.json();
        paper(ExportFile.MANIFEST, json);
        paper(ExportFile.SIGNATURE, Signed.by(key, json).json());
        zip.close();
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        new ExportFile(partial, passphrase).verified(key.name()::equals);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        return new Finished(target, complete, stored.hash());
    }

    /** A finished export and the SHA-256 of its file. */
    record Finished(Path file, Contents contents, String sha256) {}

    private void paper(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** A part is not the end of the file. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            out.write(from, at, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
