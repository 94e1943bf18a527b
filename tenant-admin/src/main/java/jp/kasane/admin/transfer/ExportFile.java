package jp.kasane.admin.transfer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kasane.admin.backup.Counted;
import jp.kasane.admin.backup.Passphrase;

/**
 * An export being read, decrypted on the way: nothing of it is ever laid down in the open. Nothing is used before the whole file was
 * read through once, and its signature and the hash of every part were checked.
 */
final class ExportFile {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    private static final int MOST_BYTES = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Passphrase passphrase;

    /** What is done with a part while its bytes go by. */
    @FunctionalInterface
    interface Reader {
        void read(String name, InputStream in) throws IOException;
    }

    ExportFile(Path path, Passphrase passphrase) {
        this.path = path;
        this.passphrase = passphrase;
        if (!Files.isRegularFile(path)) {
            throw new TransferRefused("file.none", path);
        }
    }

    /** What the file holds, if it is whole and signed by somebody who is trusted. */
    Contents verified(Predicate<String> trusted) throws IOException {
        Map<String, byte[]> papers = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        each((name, in) -> {
            if (name.equals(MANIFEST) || name.equals(SIGNATURE)) {
                papers.put(name, in.readNBytes(MOST_BYTES));
            } else if (found.put(name, counted(in)) != null) {
                throw new TransferRefused("parts.unknown", name);
            }
        });
        byte[] json = Optional.ofNullable(papers.get(MANIFEST)).orElseThrow(() -> new TransferRefused("file.cut"));
        Contents contents = Contents.read(json);
        refuseUnsigned(json, papers.get(SIGNATURE), trusted);
        refuseOthers(contents, found);
        return contents;
    }

    private static void refuseUnsigned(
            byte[] json, byte @org.jspecify.annotations.Nullable [] paper, Predicate<String> trusted) {
        if (paper == null) {
            throw new TransferRefused("file.cut");
        }
        String signer = Signed.read(paper).signer(json).orElseThrow(() -> new TransferRefused("signature.wrong"));
        if (!trusted.test(signer)) {
            throw new TransferRefused("signer.unknown", signer);
        }
    }

    private static void refuseOthers(Contents contents, Map<String, String> found) {
        Set<String> named = new HashSet<>();
        for (Contents.Part part : contents.tables()) {
            String there = found.get(part.file());
            if (!named.add(part.file()) || there == null) {
                throw new TransferRefused("part.missing", part.file());
            }
            if (!there.equals(part.bytes() + " " + part.sha256())) {
                throw new TransferRefused("part.changed", part.file());
            }
        }
        found.keySet().stream()
                .filter(name -> !named.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new TransferRefused("parts.unknown", name);
                });
    }

    private static String counted(InputStream in) throws IOException {
        try (Counted counted = new Counted(OutputStream.nullOutputStream())) {
            in.transferTo(counted);
            return counted.bytes() + " " + counted.hash();
        }
    }

    /** Goes through every part of the file, to its very end. */
    void each(Reader reader) throws IOException {
        try (InputStream stored = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                Tail opened = new Tail(new BufferedInputStream(Envelope.opening(stored, passphrase), BUFFER));
                ZipInputStream zip = new ZipInputStream(opened)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                throw new TransferRefused("passphrase.wrong");
            }
            for (; entry != null; entry = zip.getNextEntry()) {
                reader.read(entry.getName(), new Unclosed(zip));
            }
            opened.transferTo(OutputStream.nullOutputStream());
            if (!opened.endsAsZip()) {
                throw new TransferRefused("file.cut");
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // a name that is no text is refused by the ZIP reader as an argument
            throw new TransferRefused("file.cut").because(damaged);
        }
    }

    /** A part is not the end of the file. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the next part is read from the same stream
        }
    }

    /** Remembers the last bytes, which a ZIP of ours ends with and one that was cut off does not. */
    private static final class Tail extends FilterInputStream {
        private static final int END_BYTES = 22;
        private static final byte[] END = {'P', 'K', 5, 6};

        private final byte[] last = new byte[END_BYTES];

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int got = super.read(to, at, length);
            if (got > 0) {
                int keep = Math.min(got, END_BYTES);
                System.arraycopy(last, keep, last, 0, END_BYTES - keep);
                System.arraycopy(to, at + got - keep, last, END_BYTES - keep, keep);
            }
            return got;
        }

        boolean endsAsZip() {
            return java.util.Arrays.equals(last, 0, END.length, END, 0, END.length);
        }
    }
}
