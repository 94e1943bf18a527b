package jp.kasane.kernel.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.kernel.trail.Anchor.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An anchor is what was signed, in control and in the file a town keeps. */
class AnchorTest {

    private static final SigningKey KEY = SigningKey.made();
    private static final byte[] PUBLIC = KEY.publicKey();

    private final SignedAnchor signed = SignedAnchor.sign(anchor(1, Anchor.NOTHING), KEY);

    @Test
    void comesBackFromItsFileAndIsStillGenuine() {
        SignedAnchor read = SignedAnchor.parse(file(signed.json(PUBLIC))).orElseThrow();

        assertThat(read).isEqualTo(signed);
        assertThat(read.signedBy(PUBLIC)).isTrue();
        assertThat(read.signedBy(SigningKey.made().publicKey())).isFalse();
        assertThat(read.signedBy(new byte[] {1, 2})).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"number\" : 1', '\"number\" : 2'",
        "'\"seal\" : 7', '\"seal\" : 6'",
        "'\"entries\" : 70', '\"entries\" : 71'",
        "'\"lastEntry\" : 72', '\"lastEntry\" : 73'",
        "'SEALED', 'RESTORED'",
        "'023035', '023043'",
        "'03.123456Z', '03.123457Z'",
        "'01HKEY', '01HKEZ'",
        "'abcdef', 'abcdee'"
    })
    void isNotGenuineOnceAnythingInItsFileWasChanged(String before, String after) {
        String file = signed.json(PUBLIC);
        assertThat(file).contains(before);

        assertThat(SignedAnchor.parse(file(file.replace(before, after)))
                        .orElseThrow()
                        .signedBy(PUBLIC))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kasane-audit-anchor-1, x", "023035, 23035", "abcdef, ABCDEF", "2026-11-22T, 2026-22-11T"})
    void isNoneIfItIsNotWrittenLikeOne(String before, String after) {
        assertThat(SignedAnchor.parse(file(signed.json(PUBLIC).replace(before, after))))
                .isEmpty();
    }

    @Test
    void isNotJustAnyFile() {
        for (String file : List.of("", "x", "[]", "{}", "null", "{\"format\":\"kasane-audit-anchor-1\"}")) {
            assertThat(SignedAnchor.parse(file(file))).as(file).isEmpty();
        }
    }

    /** docs/operations.md tells how to check a signature without Kasane: these are the bytes. */
    @Test
    void isSignedOverTheseLines() {
        assertThat(signed.anchor().text())
                .isEqualTo("kasane-audit-anchor-1\n023035\n1\nSEALED\n7\n" + hash() + "\n70\n72\n1795309323123456\n"
                        + Anchor.NOTHING + "\n01HKEY00000000000000000000\n");
    }

    @Test
    void isKeptInControlToTheBitAndFoundAgain() {
        try (TestTowns towns = new TestTowns()) {
            SignedAnchor next = SignedAnchor.sign(anchor(2, signed.hash()), KEY);
            towns.control().jdbi().useTransaction(transaction -> {
                Anchors.add(transaction, signed);
                Anchors.add(transaction, next);
            });
            Anchors anchors = new Anchors(towns.control());

            assertThat(anchors.all("023035")).containsExactly(signed, next);
            assertThat(anchors.newest("023035", 1)).containsExactly(next);
            assertThat(anchors.last("023035")).contains(next);
            assertThat(anchors.find("023035", 1)).contains(signed);
            assertThat(anchors.find("023035", 3)).isEmpty();
            assertThat(anchors.all("023043")).isEmpty();
            assertThat(anchors.all("023035")).allMatch(one -> one.signedBy(PUBLIC));
        }
    }

    private static Anchor anchor(long number, String previous) {
        return new Anchor(
                "023035",
                number,
                Event.SEALED,
                7,
                hash(),
                70,
                72,
                Instant.parse("2026-11-22T01:02:03.123456789Z"),
                previous,
                "01HKEY00000000000000000000");
    }

    private static String hash() {
        return "abcdef" + "0".repeat(58);
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
