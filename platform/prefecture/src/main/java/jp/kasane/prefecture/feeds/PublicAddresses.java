package jp.kasane.prefecture.feeds;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are of the public network and nothing else: no machine beside this one is asked for anything because somebody typed its
 * name (RFC 6890). IPv6 that carries an IPv4 address is judged by that address, or refused where nobody needs it.
 */
final class PublicAddresses {

    private static final List<Range> CLOSED_V4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Of all IPv6 only this is given to anybody for the public network. */
    private static final Range GLOBAL_V6 = Range.of("2000::/3");

    private static final List<Range> CLOSED_V6 = ranges(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    /** NAT64: the IPv4 address stands at its end (RFC 6052). */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private static final int V4_BYTES = 4;

    private PublicAddresses() {}

    static boolean allow(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == V4_BYTES) {
            return CLOSED_V4.stream().noneMatch(range -> range.holds(bytes));
        }
        if (address instanceof Inet6Address scoped && scoped.getScopeId() != 0) {
            return false;
        }
        if (NAT64.holds(bytes)) {
            byte[] inside = Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length);
            return CLOSED_V4.stream().noneMatch(range -> range.holds(inside));
        }
        return GLOBAL_V6.holds(bytes) && CLOSED_V6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Range> ranges(String... written) {
        return Arrays.stream(written).map(Range::of).toList();
    }

    /** Addresses of one kind that begin with the same bits. */
    record Range(BigInteger first, int bytes, int prefix) {

        static Range of(String written) {
            String[] parts = written.split("/", 2);
            byte[] first = literal(parts[0]);
            return new Range(new BigInteger(1, first), first.length, Integer.parseInt(parts[1]));
        }

        /** A literal is never looked up. */
        private static byte[] literal(String address) {
            try {
                return InetAddress.getByName(address).getAddress();
            } catch (java.net.UnknownHostException e) {
                throw new IllegalArgumentException(address, e);
            }
        }

        boolean holds(byte[] address) {
            int rest = bytes * Byte.SIZE - prefix;
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(rest).equals(first.shiftRight(rest));
        }
    }
}
