package jp.kasane.admin.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One database out of a dump of several: the settings at its head and what belongs to that database, without the statements that
 * choose it, so that it can be loaded under another name. Nothing of any other database passes.
 */
final class DumpSection extends InputStream {

    private static final byte[] NEXT_DATABASE = "CREATE DATABASE ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USE = "USE `".getBytes(StandardCharsets.US_ASCII);

    private final InputStream whole;
    private final byte[] chosen;
    private final ByteArrayOutputStream building = new ByteArrayOutputStream();
    private byte[] line = new byte[0];
    private int at;
    private boolean passing = true;

    DumpSection(InputStream whole, String database) {
        this.whole = new BufferedInputStream(whole, 1 << 16);
        this.chosen = ("USE `" + database + "`;\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int read() throws IOException {
        return fill() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, line.length - at);
        System.arraycopy(line, at, into, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == line.length) {
            line = nextLine();
            at = 0;
            if (line.length == 0) {
                return false;
            }
            if (!passes()) {
                at = line.length;
            }
        }
        return true;
    }

    private boolean passes() {
        if (begins(NEXT_DATABASE)) {
            passing = false;
        } else if (begins(USE)) {
            passing = Arrays.equals(line, chosen);
            return false;
        }
        return passing;
    }

    private boolean begins(byte[] with) {
        return line.length >= with.length && Arrays.equals(line, 0, with.length, with, 0, with.length);
    }

    private byte[] nextLine() throws IOException {
        building.reset();
        for (int b = whole.read(); b >= 0; b = whole.read()) {
            building.write(b);
            if (b == '\n') {
                break;
            }
        }
        return building.toByteArray();
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
