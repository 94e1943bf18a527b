package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was taken away is gone at the next request, in the middle of a session. */
class RevocationTest {

    private final People people = new People(RunningKasane.get());

    @Test
    void aRevokedGrantBlocksTheNextRequest() {
        Person officer = people.stranger("架空 取消");
        String grant = people.grant(officer, Towns.IMABETSU, StandardRole.COORDINATOR, People.Stage.LIVE);
        assertThat(Caller.as(officer).get("/t/023035").status()).isEqualTo(200);
        people.revoke(grant);
        assertThat(Caller.as(officer).get("/t/023035").status()).isEqualTo(404);
        assertThat(Caller.as(officer).get("/session").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(
            value = People.Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIVE"})
    void aGrantThatIsNotLiveOpensNothing(People.Stage stage) {
        Person officer = people.stranger("架空 無効");
        people.grant(officer, Towns.IMABETSU, StandardRole.COORDINATOR, stage);
        assertThat(Caller.as(officer).get("/t/023035").status()).isEqualTo(404);
    }

    @Test
    void anEndedSessionLeadsToTheSignInAndAnEndedPersonHasNone() {
        Person officer = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        RunningKasane.get().database().change("UPDATE app_user SET state = 'ENDED' WHERE id = ?", officer.id());
        assertThat(Caller.as(officer).get("/t/023035").location()).startsWith("/login");
    }

    @Test
    void aSessionOutlivesNeitherItsIdleNorItsAbsoluteTime() {
        Person idle = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        Person old = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        RunningKasane.get()
                .database()
                .change(
                        "UPDATE web_session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 31 MINUTE WHERE user_id = ?",
                        idle.id());
        RunningKasane.get()
                .database()
                .change("UPDATE web_session SET absolute_end_at = UTC_TIMESTAMP() WHERE user_id = ?", old.id());
        assertThat(Caller.as(idle).get("/t/023035").location()).startsWith("/login");
        assertThat(Caller.as(old).get("/t/023035").location()).startsWith("/login");
    }

    @Test
    void aSuspendedTownTellsItsPeopleWhyAndNobodyElse() {
        Person officer = people.with(Towns.HIRANAI, StandardRole.COORDINATOR);
        Person stranger = people.with(Towns.IMABETSU, StandardRole.COORDINATOR);
        state("SUSPENDED", "システム試験のため停止しています");
        try {
            Answer told = Caller.as(officer).get("/t/023019");
            assertThat(told.status()).isEqualTo(403);
            assertThat(told.body()).contains("システム試験のため停止しています");
            assertThat(Caller.as(stranger).get("/t/023019").body()).doesNotContain("システム試験のため停止しています");
        } finally {
            state("ACTIVE", null);
        }
        assertThat(Caller.as(officer).get("/t/023019").status()).isEqualTo(200);
    }

    private static void state(String state, String why) {
        RunningKasane.get()
                .database()
                .change("UPDATE tenant SET state = ?, state_reason = ? WHERE code = '023019'", state, why);
    }
}
