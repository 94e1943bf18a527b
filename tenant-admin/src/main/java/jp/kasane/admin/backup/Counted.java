package jp.kasane.admin.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes (SHA-256) what is written through it. */
public final class Counted extends FilterOutputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    public Counted(OutputStream to) {
        super(to);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
