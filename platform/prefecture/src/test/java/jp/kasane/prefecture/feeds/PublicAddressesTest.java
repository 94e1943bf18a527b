package jp.kasane.prefecture.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing but the public network is asked for anything. */
class PublicAddressesTest {

    /** Written down again, from the registries and not from the code. */
    private static final List<String> CLOSED_V4 = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final List<String> CLOSED_V6 = List.of(
            "::/128", // unspecified
            "::1/128", // loopback
            "::/96", // IPv4-compatible
            "64:ff9b:1::/48", // NAT64 of one network
            "100::/64", // discard
            "2001::/32", // Teredo
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20",
            "5f00::/16",
            "fc00::/7", // unique local
            "fe80::/10", // link-local
            "fec0::/10", // site-local of old
            "ff00::/8"); // multicast

    private static byte[] within(String range, byte[] any) {
        String[] parts = range.split("/");
        byte[] first = bytes(parts[0]);
        int rest = first.length * 8 - Integer.parseInt(parts[1]);
        BigInteger low = new BigInteger(1, Arrays.copyOf(any, first.length)).mod(BigInteger.ONE.shiftLeft(rest));
        return padded(new BigInteger(1, first).add(low), first.length);
    }

    private static byte[] padded(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[length];
        int used = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - used, padded, length - used, used);
        return padded;
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError(literal, e);
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress("somewhere.example", bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean allowed(String literal) {
        return PublicAddresses.allow(address(bytes(literal)));
    }

    @Provide
    Arbitrary<byte[]> closedV4() {
        return Combinators.combine(Arbitraries.of(CLOSED_V4), any()).as(PublicAddressesTest::within);
    }

    @Provide
    Arbitrary<byte[]> closedV6() {
        return Combinators.combine(Arbitraries.of(CLOSED_V6), any()).as(PublicAddressesTest::within);
    }

    @Provide
    Arbitrary<byte[]> any() {
        return Arbitraries.bytes().array(byte[].class).ofSize(16);
    }

    @Property(tries = 2000)
    void noAddressOfARangeThatIsNotPublicIsAllowed(@ForAll("closedV4") byte[] four, @ForAll("closedV6") byte[] six) {
        assertThat(PublicAddresses.allow(address(four))).isFalse();
        assertThat(PublicAddresses.allow(address(six))).isFalse();
    }

    @Property(tries = 2000)
    void sixThatCarriesFourIsNoWayRoundIt(@ForAll("closedV4") byte[] four) {
        for (String prefix : List.of("::ffff:0:0", "64:ff9b::", "::", "::ffff:0:0:0")) {
            byte[] six = bytes(prefix).length == 16 ? bytes(prefix) : mapped();
            System.arraycopy(four, 0, six, 12, 4);
            assertThat(PublicAddresses.allow(address(six))).as(prefix).isFalse();
        }
        byte[] sixToFour = bytes("2002::");
        System.arraycopy(four, 0, sixToFour, 2, 4);
        assertThat(PublicAddresses.allow(address(sixToFour))).isFalse();
    }

    private static byte[] mapped() {
        byte[] six = new byte[16];
        six[10] = -1;
        six[11] = -1;
        return six;
    }

    /** Whatever the platform itself knows to be special is not allowed either. */
    @Property(tries = 2000)
    void whatThePlatformHoldsForSpecialIsNotAllowed(@ForAll("any") byte[] any) {
        Stream.of(Arrays.copyOf(any, 4), any).map(PublicAddressesTest::address).forEach(one -> {
            boolean special = one.isAnyLocalAddress()
                    || one.isLoopbackAddress()
                    || one.isLinkLocalAddress()
                    || one.isSiteLocalAddress()
                    || one.isMulticastAddress();
            assertThat(special && PublicAddresses.allow(one)).as("%s", one).isFalse();
        });
    }

    @Example
    void thePublicNetworkIsAllowed() {
        for (String open : List.of(
                "8.8.8.8",
                "142.250.207.14",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "11.0.0.0",
                "223.255.255.255",
                "2404:6800:4004:820::200e",
                "2606:4700::1",
                "64:ff9b::808:808")) {
            assertThat(allowed(open)).as(open).isTrue();
        }
    }

    @Example
    void theEdgesOfRangesAreClosed() {
        for (String closed : List.of(
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.31.255.255",
                "192.168.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "fd00::1",
                "fe80::1",
                "ff02::1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::7f00:1",
                "2002:7f00:1::")) {
            assertThat(allowed(closed)).as(closed).isFalse();
        }
    }
}
