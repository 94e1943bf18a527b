package jp.kasane.admin.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import jp.kasane.kernel.text.Sha256;

/** Counts and hashes (SHA-256) what is written through it. */
public final class Counted extends FilterOutputStream {

    private final MessageDigest digest = Sha256.digest();
    private long bytes;

    public Counted(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        out.write(from, at, length);
        digest.update(from, at, length);
        bytes += length;
    }

    public long bytes() {
        return bytes;
    }

    /** Of everything written so far; call once. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
