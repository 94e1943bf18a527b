package jp.kasane.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UsersTest {

    private static AnIdentity identity;

    @BeforeAll
    static void begin() {
        identity = AnIdentity.fresh();
    }

    @Test
    void isFoundByWhatTheIdentityServerCallsThemWithinTheirPrefectureOnly() {
        User user = identity.user("aoi");
        assertThat(identity.users.bySubject("020001", "subject-aoi")).contains(user);
        assertThat(identity.users.bySubject("050008", "subject-aoi")).isEmpty();
        assertThat(identity.users.bySubject("020001", "subject-nobody")).isEmpty();
    }

    @Test
    void becomesActiveAtTheFirstSignIn() {
        User invited = identity.users.byId(identity.registry.invited("ren")).orElseThrow();
        assertThat(invited.state()).isEqualTo(User.State.INVITED);
        identity.users.arrived(invited.id());
        assertThat(identity.users.byId(invited.id()).orElseThrow().state()).isEqualTo(User.State.ACTIVE);
    }

    @Test
    void staysEndedWhoeverArrives() {
        User user = identity.user("mei");
        identity.control
                .jdbi()
                .useHandle(handle -> handle.execute("UPDATE app_user SET state = 'ENDED' WHERE id = ?", user.id()));
        identity.users.arrived(user.id());
        User ended = identity.users.byId(user.id()).orElseThrow();
        assertThat(ended.maySignIn()).isFalse();
    }

    @Test
    void readsInTheLanguageTheyChose() {
        User user = identity.user("sora");
        identity.users.prefer(user.id(), "en");
        assertThat(identity.users.byId(user.id()).orElseThrow().language()).isEqualTo("en");
        assertThatThrownBy(() -> identity.users.prefer(user.id(), "xx")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void looksUpSeveralAtOnceAndNoneForNone() {
        User one = identity.user("haru");
        User other = identity.user("natsu");
        assertThat(identity.users.byIds(List.of(one.id(), other.id()))).containsExactlyInAnyOrder(one, other);
        assertThat(identity.users.byIds(List.of())).isEmpty();
    }

    @Test
    void opensAClientSecretForItsOwnPrefectureOnly() {
        IdentityClients clients = new IdentityClients(identity.control, identity.keys);
        identity.control.jdbi().useHandle(handle -> clients.keep(handle, "020001", "secret"));
        assertThat(clients.find("020001").orElseThrow().secret()).isEqualTo("secret");
        assertThat(clients.find("020001").orElseThrow().toString()).doesNotContain("secret");
        identity.control
                .jdbi()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE prefecture a JOIN prefecture b ON b.code = '020001' SET a.client_secret = b.client_secret WHERE a.code = '050008'"));
        assertThatThrownBy(() -> clients.find("050008")).isInstanceOf(RuntimeException.class);
    }
}
