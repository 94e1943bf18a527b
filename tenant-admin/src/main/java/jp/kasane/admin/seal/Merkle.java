package jp.kasane.admin.seal;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import jp.kasane.kernel.text.Sha256;

/**
 * A Merkle tree as RFC 6962, section 2.1 has it: leaf and node begin with different bytes, so that none passes for the other. By its
 * root a single entry can be proved to somebody who may not see the others.
 */
final class Merkle {

    static final int BYTES = 32;
    static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    /** The root over leaves that lie one after another, hexadecimal. */
    static String root(byte[] leaves) {
        MessageDigest digest = Sha256.digest();
        Deque<byte[]> waiting = new ArrayDeque<>();
        for (int i = 0; i < leaves.length / BYTES; i++) {
            byte[] node = new byte[BYTES];
            System.arraycopy(leaves, i * BYTES, node, 0, BYTES);
            for (int pairs = i; (pairs & 1) == 1; pairs >>= 1) {
                node = node(digest, waiting.pop(), node);
            }
            waiting.push(node);
        }
        if (waiting.isEmpty()) {
            return HexFormat.of().formatHex(digest.digest());
        }
        byte[] root = waiting.pop();
        while (!waiting.isEmpty()) {
            root = node(digest, waiting.pop(), root);
        }
        return HexFormat.of().formatHex(root);
    }

    private static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }
}
