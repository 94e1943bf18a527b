package jp.kasane.admin.backup;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import jp.kasane.kernel.text.Sha256;

/**
 * Counts and hashes the rows of a dump as it streams by, so that a backup knows what each table must hold after a restore. Reads what
 * mariadb-dump writes: statements begin a line, line feeds within values are escaped.
 */
final class DumpRows extends OutputStream {

    private static final int PREFIX_BYTES = 16_384;

    private final Map<String, Long> rows = new TreeMap<>();
    private final Map<String, MessageDigest> digests = new TreeMap<>();
    private MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream prefix = new ByteArrayOutputStream();
    private String database = "";
    private String table = "";
    private boolean inValues;
    private boolean inText;
    private boolean escaped;
    private int depth;

    /** Rows per table; with the database's name before it when the dump names databases. */
    Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    /** The SHA-256 of each table's rows as they are written down; call once. How a table is defined does not count. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        digests.forEach((name, rowsOfTable) -> hashes.put(name, HexFormat.of().formatHex(rowsOfTable.digest())));
        return hashes;
    }

    @Override
    public void write(int b) {
        if (inValues) {
            value((byte) b);
        } else {
            statement((byte) b);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            write(bytes[i]);
        }
    }

    private void statement(byte b) {
        if (b == '\n') {
            line(prefix.toString(StandardCharsets.UTF_8));
            prefix.reset();
        } else if (prefix.size() < PREFIX_BYTES) {
            prefix.write(b);
            if (b == 'S' && endsInsert(prefix.toString(StandardCharsets.UTF_8))) {
                inValues = true;
                prefix.reset();
            }
        }
    }

    private void line(String text) {
        if (text.startsWith("USE `")) {
            database = between(text) + ".";
        } else if (text.startsWith("CREATE TABLE `")) {
            rows.put(database + between(text), 0L);
        }
    }

    private boolean endsInsert(String text) {
        if (text.startsWith("INSERT INTO `") && text.endsWith(" VALUES")) {
            table = database + between(text);
            digest = digests.computeIfAbsent(table, name -> Sha256.digest());
            return true;
        }
        return false;
    }

    private void value(byte b) {
        digest.update(b);
        if (inText) {
            text(b);
        } else if (b == '\'') {
            inText = true;
        } else if (b == '(') {
            if (depth++ == 0) {
                rows.merge(table, 1L, Long::sum);
            }
        } else if (b == ')') {
            depth--;
        } else if (b == ';') {
            inValues = false;
        }
    }

    private void text(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '\'') {
            inText = false;
        }
    }

    private static String between(String text) {
        int first = text.indexOf('`');
        return text.substring(first + 1, text.indexOf('`', first + 1));
    }
}
