package jp.kasane.admin.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import jp.kasane.kernel.text.Sha256;
import jp.kasane.kernel.trail.Anchor;

/**
 * One link of a town's chain: which entries it seals, the root over their hashes, and the hash of the link before. Sealed are the
 * entries between two numbers that had committed by then, and those of earlier gaps that committed late.
 *
 * @param from the first number it closes; one beyond the seal before
 * @param to the last; one less than {@code from} if it only seals what was late, or settles
 * @param settledTo up to here nothing late is sealed any more: what appears in a gap there was put there
 * @param ids the entries in the order of their hashes; those below {@code from} committed late
 * @param total entries sealed by the chain so far
 * @param leaves the entries' hashes, one after another
 * @param root {@link Merkle#root} over them
 * @param previous hash of the seal before
 */
record Seal(
        String town,
        long number,
        long from,
        long to,
        long settledTo,
        String ids,
        long total,
        byte[] leaves,
        String root,
        String previous,
        Instant at,
        String hash) {

    private static final String FORMAT = "kasane-audit-seal-1";

    Seal {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** A chain's beginning: no seal yet. */
    static Seal none(String town) {
        return new Seal(
                town, 0, 1, 0, 0, "", 0, new byte[0], Anchor.NOTHING, Anchor.NOTHING, Instant.EPOCH, Anchor.NOTHING);
    }

    /** The next link. */
    Seal next(long newTo, long newSettledTo, IdRanges entries, byte[] hashes, Instant now) {
        Seal open = new Seal(
                town,
                number + 1,
                to + 1,
                newTo,
                newSettledTo,
                entries.toString(),
                total + entries.count(),
                hashes,
                Merkle.root(hashes),
                hash,
                now,
                "");
        return open.with(open.computedHash());
    }

    private Seal with(String itsHash) {
        return new Seal(town, number, from, to, settledTo, ids, total, leaves, root, previous, at, itsHash);
    }

    /** Whether hash, root and numbers are what they must be, each for itself. */
    boolean sound() {
        return hash.equals(computedHash())
                && root.equals(Merkle.root(leaves))
                && leaves.length % Merkle.BYTES == 0
                && IdRanges.parse(ids).count() == leaves.length / Merkle.BYTES;
    }

    String computedHash() {
        MessageDigest digest = Sha256.digest();
        for (String text : new String[] {FORMAT, town, ids, root, previous}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        for (long value : new long[] {number, from, to, settledTo, total, micros}) {
            digest.update(ByteBuffer.allocate(8).putLong(value).array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
