package jp.kasane.admin.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Writes one backup file. It has a temporary name, and is its owner's alone, until it is complete and has been read through once
 * more; whatever goes wrong before that leaves nothing behind.
 */
final class BackupWriter implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path target;
    private final Path partial;
    private final Manifest manifest;
    private final Optional<PartCipher> cipher;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    /** What a part says. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    BackupWriter(Path target, Manifest manifest, @Nullable PartCipher cipher) throws IOException {
        this.target = target;
        this.manifest = manifest;
        this.cipher = Optional.ofNullable(cipher);
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(Path.of("/"));
        if (Files.exists(target)) {
            throw new BackupRefused("target.taken", target);
        }
        if (!Files.isDirectory(folder)) {
            throw new BackupRefused("target.folder", folder);
        }
        this.partial = Files.createTempFile(
                folder,
                ".kasane-backup",
                ".partial",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), BUFFER_BYTES));
        // parts are packed before they are encrypted; packing them again gains nothing
        zip.setLevel(Deflater.NO_COMPRESSION);
    }

    /** A part of plain bytes. */
    void part(String name, byte[] content) throws IOException {
        write(name, out -> out.write(content), null);
    }

    /** A part that is a dump, whose rows are counted. */
    void dump(String name, Content content) throws IOException {
        write(name, content, new DumpRows());
    }

    private void write(String name, Content content, @Nullable DumpRows rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Counted stored = new Counted(new Unclosed(zip));
        OutputStream outer = cipher.isPresent() ? cipher.get().encrypting(stored, name) : stored;
        Counted plain = new Counted(new GZIPOutputStream(outer, BUFFER_BYTES));
        try (plain) {
            content.writeTo(rows == null ? plain : new Both(plain, rows));
        }
        zip.closeEntry();
        parts.add(new Manifest.Part(
                name,
                stored.bytes(),
                stored.hash(),
                plain.bytes(),
                rows == null ? Map.of() : rows.rows(),
                rows == null ? Map.of() : rows.hashes()));
    }

    /** Writes manifest and seal, reads everything back, and gives the file its name. */
    Manifest finish(KeyRing keys) throws IOException {
        Manifest complete = manifest.with(parts);
        byte[] json = complete.json();
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        zip.write(json);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(BackupFile.SEAL));
        zip.write(
                keys.seal(BackupFile.sealPurpose(complete.id()), Sha256.digest().digest(json)));
        zip.closeEntry();
        zip.close();
        try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        try (BackupFile written = BackupFile.open(partial)) {
            written.verifySeal(keys);
            written.verifyParts();
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        return complete;
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Lets inner streams be closed without closing the archive. */
    private static final class Unclosed extends java.io.FilterOutputStream {
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

    private static final class Both extends OutputStream {
        private final OutputStream one;
        private final OutputStream other;

        Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            one.write(b);
            other.write(b);
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            one.write(from, at, length);
            other.write(from, at, length);
        }
    }
}
