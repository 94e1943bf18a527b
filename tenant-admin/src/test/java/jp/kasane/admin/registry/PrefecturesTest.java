package jp.kasane.admin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import jp.kasane.admin.Installation;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.identity.IdentityClients;
import jp.kasane.kernel.jobs.Enqueued;
import jp.kasane.kernel.jobs.FirstAdministrator;
import jp.kasane.kernel.secrets.KeyRing;
import jp.kasane.kernel.secrets.SealBroken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a prefecture comes into the registry: once, with a secret nobody has seen, and shut until it is prepared. */
class PrefecturesTest {

    private static Installation installation;

    private Prefectures prefectures;

    @BeforeAll
    static void install() {
        installation = new Installation();
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @BeforeEach
    void empty() {
        installation.emptied();
        prefectures = new Prefectures(installation.admin, installation.jobs, installation.keys, Clock.systemUTC());
    }

    @Test
    void isEnteredShutWithARealmOfItsOwnAndItsFirstAdministrator() {
        assertThat(prepare("050008", "akita-first")).isInstanceOf(Enqueued.Accepted.class);
        assertThat(installation.column("SELECT CONCAT_WS(' ', name, realm, client_id, state) FROM prefecture"
                        + " WHERE code = '050008'"))
                .containsExactly("秋田県 kasane-050008 kasane-web PREPARING");
        assertThat(installation.column("SELECT CONCAT_WS(' ', prefecture_code, username, state) FROM app_user"))
                .containsExactly("050008 akita-first INVITED");
        assertThat(trail()).containsExactly("PREFECTURE_ASKED");
    }

    @Test
    void itsSecretOpensForItAloneAndIsLong() {
        prepare("050008", "akita-first");
        byte[] kept = secret("050008");
        assertThat(installation.keys.openText(IdentityClients.purpose("050008"), kept))
                .hasSize(43);
        assertThatThrownBy(() -> installation.keys.openText(IdentityClients.purpose("020001"), kept))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void askedForAgainWhileItIsUnderWayItIsNotEnteredTwice() {
        prepare("050008", "akita-first");
        byte[] kept = secret("050008");
        assertThat(prepare("050008", "akita-first")).isInstanceOf(Enqueued.AlreadyUnderWay.class);
        assertThat(secret("050008")).isEqualTo(kept);
        assertThat(installation.column("SELECT id FROM app_user")).hasSize(1);
        assertThat(trail()).containsExactly("PREFECTURE_ASKED");
    }

    @Test
    void askedForAgainLaterItMeetsTheSamePersonAndKeepsItsSecret() {
        prepare("050008", "akita-first");
        byte[] kept = secret("050008");
        String person = installation.one("SELECT id FROM app_user");
        installation.server.asRoot("UPDATE " + installation.database + ".job SET state = 'FAILED', uniqueness = NULL");
        assertThat(prepare("050008", "akita-first")).isInstanceOf(Enqueued.Accepted.class);
        assertThat(secret("050008")).isEqualTo(kept);
        assertThat(installation.column("SELECT id FROM app_user")).containsExactly(person);
        assertThat(installation.one("SELECT request FROM job ORDER BY created_at DESC, id DESC LIMIT 1"))
                .contains(person);
    }

    @Test
    void twoPrefecturesHaveDifferentSecretsAndMayHaveTheSameUserName() {
        prepare("050008", "ken-first");
        prepare("030007", "ken-first");
        assertThat(installation.column("SELECT prefecture_code FROM app_user ORDER BY 1"))
                .containsExactly("030007", "050008");
        KeyRing keys = installation.keys;
        assertThat(keys.openText(IdentityClients.purpose("050008"), secret("050008")))
                .isNotEqualTo(keys.openText(IdentityClients.purpose("030007"), secret("030007")));
    }

    @Test
    void nothingIsEnteredWhenItCannotBeAsked() {
        installation.server.asRoot("ALTER TABLE " + installation.database + ".job ADD CONSTRAINT never CHECK (FALSE)");
        try {
            assertThatThrownBy(() -> prepare("050008", "akita-first")).isInstanceOf(RuntimeException.class);
        } finally {
            installation.server.asRoot("ALTER TABLE " + installation.database + ".job DROP CONSTRAINT never");
        }
        assertThat(installation.column("SELECT code FROM prefecture WHERE code = '050008'"))
                .isEmpty();
        assertThat(installation.column("SELECT id FROM app_user")).isEmpty();
        assertThat(trail()).isEmpty();
    }

    private Enqueued prepare(String code, String username) {
        return prefectures.prepare(new Prefectures.Order(
                code,
                code.equals("050008") ? "秋田県" : "岩手県",
                new FirstAdministrator(Ids.next(), "架空 太郎", "a@example.jp", username),
                true));
    }

    private static byte[] secret(String code) {
        return installation
                .admin
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT client_secret FROM prefecture WHERE code = :code")
                        .bind("code", code)
                        .mapTo(byte[].class)
                        .one());
    }

    private static List<String> trail() {
        return installation.column("SELECT action FROM control_audit ORDER BY id");
    }
}
