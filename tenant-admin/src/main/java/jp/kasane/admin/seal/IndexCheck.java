package jp.kasane.admin.seal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Whether every list is still found by each record it showed: {@code audit_shown} is compared with the entries, not sealed, because it
 * follows from them. It may say too much, never too little. Pairs of record and hour are kept as 64 bits, mixed with chance that
 * nobody knows beforehand, each with the entry it was first seen in: 32 bytes for a pair at most.
 */
final class IndexCheck {

    private static final int FIRST_SIZE = 1 << 12;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long MIX_1 = 0xBF58476D1CE4E5B9L;
    private static final long MIX_2 = 0x94D049BB133111EBL;
    private static final int HOUR_TEXT = 13;
    private static final long FOUND = -1;

    private final long chance = new SecureRandom().nextLong();
    private long[] pairs = new long[FIRST_SIZE];
    private long[] entries = new long[FIRST_SIZE];
    private int size;

    /** A list's entry: when, as text, and the ids it showed, apart by spaces. */
    void shown(long entry, byte[] at, byte[] ids) {
        long hour =
                LocalDateTime.parse(new String(at, 0, HOUR_TEXT, StandardCharsets.US_ASCII).replace(' ', 'T') + ":00")
                                .toEpochSecond(ZoneOffset.UTC)
                        / 3600;
        int begin = 0;
        for (int i = 0; i <= ids.length; i++) {
            if (i == ids.length || ids[i] == ' ') {
                put(pair(ids, begin, i, hour), entry);
                begin = i + 1;
            }
        }
    }

    /** The index, row by row: record and hour. Lists it leads nowhere to are named. */
    void compare(ResultSet row, Findings findings) throws SQLException {
        while (row.next()) {
            byte[] id = row.getBytes(1);
            int at = place(pair(id, 0, id.length, row.getLong(2)));
            if (entries[at] != 0) {
                entries[at] = FOUND;
            }
        }
        Arrays.stream(entries)
                .filter(entry -> entry != 0 && entry != FOUND)
                .forEach(entry -> findings.add(Tampering.INDEX_REMOVED, entry));
    }

    private long pair(byte[] id, int from, int to, long hour) {
        long mixed = mix(chance + hour);
        for (int i = from; i < to; i++) {
            mixed = mix(mixed + id[i]);
        }
        return mixed;
    }

    private static long mix(long value) {
        long mixed = (value + SPREAD ^ value >>> 30) * MIX_1;
        mixed = (mixed ^ mixed >>> 27) * MIX_2;
        return mixed ^ mixed >>> 31;
    }

    private void put(long pair, long entry) {
        if (2 * size >= pairs.length) {
            grow();
        }
        int at = place(pair);
        if (entries[at] == 0) {
            pairs[at] = pair;
            entries[at] = entry;
            size++;
        }
    }

    private int place(long pair) {
        int at = (int) pair & pairs.length - 1;
        while (entries[at] != 0 && pairs[at] != pair) {
            at = at + 1 & pairs.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] oldPairs = pairs;
        long[] oldEntries = entries;
        pairs = new long[2 * oldPairs.length];
        entries = new long[2 * oldPairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldEntries[i] != 0) {
                int at = place(oldPairs[i]);
                pairs[at] = oldPairs[i];
                entries[at] = oldEntries[i];
            }
        }
    }
}
