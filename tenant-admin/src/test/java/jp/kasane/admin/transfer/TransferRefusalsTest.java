package jp.kasane.admin.transfer;

import static jp.kasane.admin.transfer.ATransfer.IMABETSU;
import static jp.kasane.admin.transfer.ATransfer.PASSPHRASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.kasane.admin.backup.Passphrase;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.testing.Proof;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that was cut, changed or exchanged is refused with a reason that names what is wrong, before anything is touched. */
class TransferRefusalsTest {

    private static final String PART = "town/consultation.jsonl";

    @TempDir
    private static Path folder;

    private static ATransfer here;
    private static Path whole;

    @BeforeAll
    static void anExport() throws Exception {
        here = new ATransfer(folder);
        here.tables.fill(new Random(5), 6);
        whole = here.exported();
    }

    @AfterAll
    static void close() {
        here.close();
    }

    @Test
    void wholeItIsNotRefused() throws IOException {
        assertThat(verified(whole).town().code()).isEqualTo(IMABETSU);
    }

    @Test
    void cutOffAnywhereItIsRefused() throws IOException {
        Proof proof = Proof.of("proof.transfer.cuts", 8, 2000, "cuts");
        byte[] bytes = Files.readAllBytes(whole);
        for (int i = 0; i < proof.cases(); i++) {
            int length = i < 3 ? bytes.length - 1 - i * 16 : proof.random(i).nextInt(bytes.length);
            Path cut = Files.write(folder.resolve(Ids.next()), Arrays.copyOf(bytes, length));
            assertThat(reason(() -> verified(cut)))
                    .as("%s of %s bytes", length, bytes.length)
                    .isIn(Set.of("file.cut", "file.foreign", "passphrase.wrong"));
            proof.held(1);
        }
        proof.note();
    }

    /** What only ZIP's own index says twice may change unseen; no byte of the content does. */
    @Test
    void withOneByteChangedAnywhereItIsRefusedOrSaysExactlyTheSame() throws IOException {
        Proof proof = Proof.of("proof.transfer.flips", 15, 4000, "flips");
        Map<String, byte[]> before = ATransfer.opened(whole);
        byte[] bytes = Files.readAllBytes(whole);
        for (int i = 0; i < proof.cases(); i++) {
            int at = proof.random(i).nextInt(bytes.length);
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << proof.random(i).nextInt(8));
            Path file = Files.write(folder.resolve(Ids.next()), changed);
            Throwable thrown = catchThrowable(() -> verified(file));
            if (thrown == null) {
                assertThat(same(ATransfer.opened(file), before))
                        .as("byte %s", at)
                        .isTrue();
            } else {
                assertThat(thrown).as("byte %s", at).isInstanceOf(TransferRefused.class);
            }
            proof.held(1);
        }
        proof.note();
    }

    @Test
    void aRowChangedByWhoHasThePassphraseIsNamedByItsFile() throws IOException {
        Map<String, byte[]> parts = ATransfer.opened(whole);
        String rows = new String(parts.get(PART), StandardCharsets.UTF_8);
        parts.put(PART, rows.replaceFirst("\"version\":\\d+", "\"version\":1").getBytes(StandardCharsets.UTF_8));
        Path file = here.closedAgain(parts);
        assertThat(reason(() -> verified(file))).isEqualTo("part.changed");
        assertThatThrownBy(() -> verified(file)).hasMessageContaining(PART);
    }

    @Test
    void aPartTooManyTooFewOrTwiceIsRefused() throws IOException {
        Map<String, byte[]> parts = ATransfer.opened(whole);
        parts.remove(PART);
        Path fewer = here.closedAgain(parts);
        assertThat(reason(() -> verified(fewer))).isEqualTo("part.missing");
        parts = ATransfer.opened(whole);
        parts.put("town/more.jsonl", new byte[0]);
        Path more = here.closedAgain(parts);
        assertThat(reason(() -> verified(more))).isEqualTo("parts.unknown");
    }

    @Test
    void aManifestThatWasMadeToFitTheChangeIsRefusedByItsSignature() throws IOException {
        Map<String, byte[]> parts = ATransfer.opened(whole);
        String manifest = new String(parts.get("manifest.json"), StandardCharsets.UTF_8);
        parts.put("manifest.json", manifest.replace("今別町", "蓬田村").getBytes(StandardCharsets.UTF_8));
        Path file = here.closedAgain(parts);
        assertThat(reason(() -> verified(file))).isEqualTo("signature.wrong");
    }

    @Test
    void signedBySomebodyElseItIsRefusedUnlessTheyAreNamed() throws IOException {
        Map<String, byte[]> parts = ATransfer.opened(whole);
        SigningKey stranger = SigningKey.made();
        parts.put(
                "manifest.sig", Signed.by(stranger, parts.get("manifest.json")).json());
        Path file = here.closedAgain(parts);
        assertThat(reason(() -> verified(file))).isEqualTo("signer.unknown");
        assertThatThrownBy(() -> verified(file)).hasMessageContaining(stranger.name());
        assertThat(new ExportFile(file, PASSPHRASE)
                        .verified(stranger.name()::equals)
                        .town()
                        .code())
                .isEqualTo(IMABETSU);
    }

    @Test
    void aStrangersSignatureUnderTheNameOfAKnownKeyIsRefused() throws IOException {
        Map<String, byte[]> parts = ATransfer.opened(whole);
        Signed theirs = Signed.by(SigningKey.made(), parts.get("manifest.json"));
        String ours = here.signing().current().name();
        parts.put("manifest.sig", new Signed(theirs.algorithm(), ours, theirs.publicKey(), theirs.signature()).json());
        Path file = here.closedAgain(parts);
        assertThat(reason(() -> verified(file))).isEqualTo("signature.wrong");
    }

    @Test
    void withoutSignatureOrManifestItCountsAsCutOff() throws IOException {
        for (String paper : new String[] {"manifest.json", "manifest.sig"}) {
            Map<String, byte[]> parts = ATransfer.opened(whole);
            parts.remove(paper);
            Path file = here.closedAgain(parts);
            assertThat(reason(() -> verified(file))).as(paper).isEqualTo("file.cut");
        }
    }

    @Test
    void underAnotherPassphraseItDoesNotOpen() {
        ExportFile file = new ExportFile(whole, new Passphrase("wrong horse battery"));
        assertThat(reason(() -> file.verified(name -> true))).isIn("passphrase.wrong", "file.cut");
    }

    @Test
    void whatIsNoExportIsToldSo() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "a letter to the mayor");
        assertThat(reason(() -> verified(file))).isEqualTo("file.foreign");
        assertThat(reason(() -> verified(folder.resolve("nowhere")))).isEqualTo("file.none");
    }

    @Test
    void aTownThatIsThereIsNotReplaced() throws Exception {
        Map<String, ?> before = here.tables.rows();
        assertThat(reason(() -> here.taken(whole))).isEqualTo("town.there");
        assertThat(here.tables.rows()).isEqualTo(before);
    }

    @Test
    void aTownThatIsNotHereHasNothingToExport() {
        assertThat(reason(() -> here.exported("023043"))).isEqualTo("town.unknown");
        assertThat(folder.toFile().list((where, name) -> name.endsWith(".partial")))
                .isEmpty();
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (String key : new String[] {"file.cut", "signature.wrong", "town.there"}) {
            TransferRefused refused = new TransferRefused(key, IMABETSU);
            assertThat(refused.words(Locale.JAPANESE)).containsPattern("[ぁ-ん]");
            assertThat(refused.words(Locale.ENGLISH)).doesNotContainPattern("[ぁ-ん]");
        }
        assertThat(Optional.of(new TransferRefused("file.cut").getMessage())).isNotEmpty();
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> Arrays.equals(one.get(name), other.get(name)));
    }

    private static Contents verified(Path file) throws IOException {
        return new ExportFile(file, PASSPHRASE).verified(here.signing()::known);
    }

    /** The key of the words in which it was refused. */
    private static String reason(ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).as("refused, and not broken").isInstanceOf(TransferRefused.class);
        return ((TransferRefused) thrown).key();
    }
}
