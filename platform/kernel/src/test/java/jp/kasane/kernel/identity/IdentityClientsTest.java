package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.kasane.kernel.secrets.SealBroken;
import jp.kasane.kernel.testing.ARegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prefecture's client: only once the prefecture is open, and with a secret that opens for it alone. */
class IdentityClientsTest {

    private final AnIdentity identity = AnIdentity.fresh();
    private final IdentityClients clients = new IdentityClients(identity.control, identity.keys);

    @BeforeEach
    void withSecrets() {
        identity.control.jdbi().useTransaction(transaction -> {
            clients.keep(transaction, ARegistry.AOMORI, "secret-of-aomori");
            clients.keep(transaction, ARegistry.AKITA, "secret-of-akita");
            transaction.execute("UPDATE prefecture SET state = 'ACTIVE'");
        });
    }

    @Test
    void eachPrefectureHasItsOwn() {
        assertThat(clients.find(ARegistry.AOMORI))
                .hasValueSatisfying(one -> assertThat(one.secret()).isEqualTo("secret-of-aomori"));
        assertThat(clients.find(ARegistry.AKITA))
                .hasValueSatisfying(one -> assertThat(one.secret()).isEqualTo("secret-of-akita"));
    }

    @Test
    void nobodySignsInToAPrefectureThatIsStillBeingPrepared() {
        identity.control.jdbi().useHandle(handle -> handle.execute("UPDATE prefecture SET state = 'PREPARING'"));
        assertThat(clients.find(ARegistry.AOMORI)).isEmpty();
    }

    @Test
    void aSecretMovedToAnothersRowDoesNotOpen() {
        identity.control
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE prefecture SET client_secret = (SELECT client_secret FROM prefecture WHERE code = ?)"
                                + " WHERE code = ?",
                        ARegistry.AOMORI,
                        ARegistry.AKITA));
        assertThatThrownBy(() -> clients.find(ARegistry.AKITA)).isInstanceOf(SealBroken.class);
    }

    @Test
    void isNamedWithoutItsSecret() {
        assertThat(clients.find(ARegistry.AOMORI).orElseThrow().toString()).doesNotContain("secret-of");
    }
}
