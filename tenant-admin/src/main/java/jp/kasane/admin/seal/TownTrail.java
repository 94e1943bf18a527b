package jp.kasane.admin.seal;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.kasane.kernel.tenancy.Tenant;

/** A town's access log and its seals, over a connection of whoever may read the one and add to the other. */
final class TownTrail {

    static final String SEAL_COLUMNS =
            "number, from_id, to_id, settled_to, ids, total, leaves, root, previous, at, hash";

    private final Connection connection;
    private final String town;
    private final String database;

    TownTrail(Connection connection, String town) {
        this.connection = connection;
        this.town = town;
        this.database = "`" + Tenant.databaseNameOf(town) + "`.";
    }

    /** Entries of the log with the hash of each, in the order of their numbers. */
    record Batch(IdRanges ids, byte[] leaves, long last) {}

    /** The newest entry and the newest seal, by their numbers; zero where there is none. */
    record Standing(long entry, long seal) {}

    Standing standing() throws SQLException {
        try (PreparedStatement query = prepare(
                        "SELECT (SELECT MAX(id) FROM %1$saudit_entry), (SELECT MAX(number) FROM" + " %1$saudit_seal)");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Standing(row.getLong(1), row.getLong(2));
        }
    }

    /** The newest seal, or the beginning of a chain that has none; without its leaves. */
    Seal head() throws SQLException {
        try (PreparedStatement query =
                        prepare("SELECT number, from_id, to_id, settled_to, ids, total, '' AS leaves, root,"
                                + " previous, at, hash FROM %saudit_seal ORDER BY number DESC LIMIT 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? seal(town, row) : Seal.none(town);
        }
    }

    /** The hash of the seal of that number. */
    Optional<String> hash(long number) throws SQLException {
        try (PreparedStatement query = prepare("SELECT hash FROM %saudit_seal WHERE number = ?", number);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(hex(row.getBytes(1))) : Optional.empty();
        }
    }

    /** The highest number of an entry beyond that one which was written before then; zero if there is none. */
    long ready(long beyond, Instant before) throws SQLException {
        return number(
                "SELECT id FROM %saudit_entry FORCE INDEX (PRIMARY) WHERE id > ? AND at <= ? ORDER BY id DESC LIMIT 1",
                beyond, utc(before));
    }

    /** How far the newest seal that is older than that reaches; zero if there is none. */
    long sealedBefore(Instant before) throws SQLException {
        return number("SELECT to_id FROM %saudit_seal WHERE at <= ? ORDER BY number DESC LIMIT 1", utc(before));
    }

    /** Numbers passed over that are not settled yet. */
    List<IdRanges.Range> open(Seal head) throws SQLException {
        return head.settledTo() < head.to() ? gaps(head.settledTo()) : List.of();
    }

    /** Numbers beyond the bound that the seals passed over: no entry had committed under them. */
    List<IdRanges.Range> gaps(long beyond) throws SQLException {
        List<IdRanges.Range> taken = new ArrayList<>();
        long end = beyond;
        try (PreparedStatement query = prepare("SELECT ids, to_id FROM %saudit_seal WHERE to_id > ?", beyond);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                taken.addAll(IdRanges.parse(row.getString(1)).ranges());
                end = Math.max(end, row.getLong(2));
            }
        }
        return Gaps.between(beyond, end, taken);
    }

    /** Those of the numbers under which there is an entry by now. */
    List<Long> among(List<IdRanges.Range> numbers) throws SQLException {
        List<Long> there = new ArrayList<>();
        for (IdRanges.Range range : numbers) {
            try (PreparedStatement query = prepare(
                            "SELECT id FROM %saudit_entry WHERE id BETWEEN ? AND ? ORDER BY id",
                            range.first(), range.last());
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    there.add(row.getLong(1));
                }
            }
        }
        return there;
    }

    /** The entries from one number to another, so many at most, and those late ones after them. */
    Batch read(long from, long to, int most, List<Long> late) throws SQLException {
        IdRanges.Collecting ids = new IdRanges.Collecting();
        ByteArrayOutputStream leaves = new ByteArrayOutputStream();
        int count = hash(from, to, most, ids, leaves);
        long last = count < most ? to : ids.last();
        for (long id : late) {
            hash(id, id, 1, ids, leaves);
        }
        return new Batch(ids.done(), leaves.toByteArray(), last);
    }

    private int hash(long from, long to, int most, IdRanges.Collecting ids, ByteArrayOutputStream leaves)
            throws SQLException {
        EntryRow entry = new EntryRow();
        int count = 0;
        try (PreparedStatement query = prepare(
                        "SELECT " + EntryRow.COLUMNS
                                + " FROM %saudit_entry WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?",
                        from,
                        to,
                        most);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
                leaves.writeBytes(entry.leaf(row));
                count++;
            }
        }
        return count;
    }

    /** Adds the next seal; the database refuses a number that another sealer took. */
    void add(Seal seal) throws SQLException {
        try (PreparedStatement insert = prepare(
                "INSERT INTO %saudit_seal (" + SEAL_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seal.number(),
                seal.from(),
                seal.to(),
                seal.settledTo(),
                seal.ids(),
                seal.total(),
                seal.leaves(),
                HexFormat.of().parseHex(seal.root()),
                HexFormat.of().parseHex(seal.previous()),
                utc(seal.at()),
                HexFormat.of().parseHex(seal.hash()))) {
            insert.executeUpdate();
        }
    }

    static Seal seal(String town, ResultSet row) throws SQLException {
        return new Seal(
                town,
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getBytes(7),
                hex(row.getBytes(8)),
                hex(row.getBytes(9)),
                row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                hex(row.getBytes(11)));
    }

    private long number(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = prepare(sql, values);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.formatted(database));
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
