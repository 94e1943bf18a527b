package jp.kasane.web.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.secrets.SigningKey;
import jp.kasane.kernel.trail.Anchor;
import jp.kasane.kernel.trail.Anchors;
import jp.kasane.kernel.trail.SignedAnchor;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town sees what its access log had come to, and takes it away signed. */
class AnchorsPageTest {

    private static Answer get(Place town, StandardRole role, String below) {
        return Caller.as(People.with(town, role)).get("/t/" + town.code() + "/access-log/anchors" + below);
    }

    @Test
    void theNewestIsTakenAwayAsAFileThatProvesItself() {
        Place town = RunningPages.get().newTown();
        SigningKey pair = SigningKey.made();
        SignedAnchor first = anchored(town, pair, 1, Anchor.Event.SEALED);
        SignedAnchor newest = anchored(town, pair, 2, Anchor.Event.RESTORED);

        Answer page = get(town, StandardRole.AUDITOR, "");
        assertThat(page.page().select("#anchors tbody th").eachText()).containsExactly("2", "1");
        assertThat(page.words()).contains("バックアップからの復元", first.anchor().hash());
        Answer file = get(town, StandardRole.TOWN_ADMINISTRATOR, "/newest.json");

        SignedAnchor taken =
                SignedAnchor.parse(file.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(taken).isEqualTo(newest);
        assertThat(taken.signedBy(pair.publicKey())).isTrue();
        assertThat(file.header("Content-Disposition").orElse("")).contains("kasane-anchor-" + town.code() + "-2.json");
        assertThat(file.body()).doesNotContain("private");
    }

    @Test
    void anothersAnchorsAreNotShown() {
        Place town = RunningPages.get().newTown();
        Place other = RunningPages.get().newTown();
        anchored(other, SigningKey.made(), 1, Anchor.Event.SEALED);
        assertThat(get(town, StandardRole.AUDITOR, "").page().select("#anchors"))
                .isEmpty();
        Answer none = get(town, StandardRole.AUDITOR, "/newest.json");
        assertThat(none.status()).isEqualTo(303);
        assertThat(none.location()).endsWith("/access-log/anchors");
    }

    @ParameterizedTest
    @EnumSource(names = {"VERIFY", "VERIFY_FAILED"})
    void theLastVerificationIsToldHereAndBesideTheLog(Verification came) {
        Place town = RunningPages.get().newTown();
        Books.changeControl(
                "INSERT INTO control_audit (at, place_kind, place_code, action, subject_kind)"
                        + " VALUES (UTC_TIMESTAMP(6), 'TOWN', ?, ?, 'audit')",
                town.code(),
                came.name());
        Person auditor = People.with(town, StandardRole.AUDITOR);
        String words = came == Verification.VERIFY ? "異常なし" : "異常あり";
        assertThat(get(town, StandardRole.AUDITOR, "").words()).contains(words);
        assertThat(Caller.as(auditor).get("/t/" + town.code() + "/access-log").words())
                .contains(words, "改ざんの検査");
    }

    enum Verification {
        VERIFY,
        VERIFY_FAILED
    }

    private static SignedAnchor anchored(Place town, SigningKey pair, long number, Anchor.Event event) {
        String key = Ids.next();
        SignedAnchor signed = SignedAnchor.sign(
                new Anchor(
                        town.code(),
                        number,
                        event,
                        number,
                        "ab".repeat(32),
                        10 * number,
                        10 * number,
                        Instant.now(),
                        Anchor.NOTHING,
                        key),
                pair);
        RunningPages.get().towns().control().jdbi().useTransaction(transaction -> {
            Anchors.add(transaction, signed);
            transaction.execute(
                    "INSERT INTO anchor_key (id, public_key, private_key, created_at) VALUES (?, ?, '', UTC_TIMESTAMP(6))",
                    key,
                    pair.publicKey());
        });
        return signed;
    }
}
