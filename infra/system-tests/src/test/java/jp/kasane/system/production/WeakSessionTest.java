package jp.kasane.system.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.http.Answer;
import jp.kasane.system.http.Caller;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session opened by the password alone, in the hands of somebody of whom more is demanded. */
@Tag("production")
class WeakSessionTest {

    private static final Place AOMORI = Place.prefecture(People.PREFECTURE);
    private static final String HOME = "/p/020001/";
    private static final String STRONGER = "/login?stronger=1&return=";

    private final RunningKasane kasane = RunningKasane.get();
    private final People people = new People(kasane);

    @BeforeAll
    static void anOperatorPreparesThePrefecture(@TempDir Path folder) {
        FirstDaysTest.Prepared.once(folder);
    }

    private Person administrator() {
        return people.with(AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", HOME, "/p/020001/onboarding", "/p/020001/settings/mail", "/login/done"})
    void isLedToTheStrongerSignInAndBack(String path) {
        Answer answer = Caller.as(administrator()).get(path);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(STRONGER + Caller.encoded(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/020001/onboarding", "/p/020001/settings/mail", "/p/020001/towns/023035/suspend"})
    void isToldAsAnEndedSessionIsWhereAFormIsSentAndNothingIsDone(String path) {
        String before = jobs();
        Answer answer = Caller.as(administrator()).post(path, Map.of("code", "023043"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("二段階認証が必要です");
        assertThat(jobs()).isEqualTo(before);
    }

    @Test
    void isEndedToAnOpenFormThatAsks() {
        Person person = administrator();
        assertThat(Caller.as(person).get("/session", "Sec-Fetch-Mode", "cors").status())
                .isEqualTo(401);
        assertThat(Caller.as(people.strong(person))
                        .get("/session", "Sec-Fetch-Mode", "cors")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void opensThePlaceOnceItIsAStrongOne() {
        assertThat(Caller.as(people.strong(administrator())).get(HOME).status()).isEqualTo(200);
    }

    @Test
    void isEnoughForWhoAdministersNothing() {
        Person officer = people.with(AOMORI, StandardRole.PREFECTURE_OFFICER);
        assertThat(Caller.as(officer).get(HOME).status()).isEqualTo(200);
    }

    @Test
    void isNotEnoughAnyMoreForWhoeverBecomesAdministrator() {
        Person officer = people.with(AOMORI, StandardRole.PREFECTURE_OFFICER);
        assertThat(Caller.as(officer).get(HOME).status()).isEqualTo(200);
        people.grant(officer, AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR, People.Stage.LIVE);
        assertThat(Caller.as(officer).get(HOME).location()).startsWith(STRONGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "NOT_YET", "EXPIRED", "REVOKED", "DECLINED"})
    void isEnoughWhileTheGrantOfAnAdministratorIsNotLive(String stage) {
        Person officer = people.with(AOMORI, StandardRole.PREFECTURE_OFFICER);
        people.grant(officer, AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR, People.Stage.valueOf(stage));
        assertThat(Caller.as(officer).get(HOME).status()).isEqualTo(200);
    }

    @Test
    void isNotEnoughForWhoHasSetUpAnApp() {
        Person officer = people.with(AOMORI, StandardRole.PREFECTURE_OFFICER);
        kasane.database()
                .change("UPDATE app_user SET second_factor_since = UTC_TIMESTAMP() WHERE id = ?", officer.id());
        assertThat(Caller.as(officer).get(HOME).location()).startsWith(STRONGER);
    }

    @Test
    void growsNoStrongerByAnythingTheBrowserSends() {
        Caller caller =
                Caller.as(administrator()).cookie("strength", "SECOND_FACTOR").cookie("acr", "second-factor");
        for (String path : new String[] {HOME, HOME + "?acr=second-factor&stronger=1&strength=SECOND_FACTOR"}) {
            assertThat(caller.get(path, "X-Strength", "SECOND_FACTOR", "X-Acr", "second-factor")
                            .location())
                    .startsWith(STRONGER);
        }
        assertThat(caller.get("/login/callback?acr=second-factor&code=1&state=1")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get(HOME).location()).startsWith(STRONGER);
    }

    @Test
    void mayAlwaysSignOut() {
        assertThat(Caller.as(administrator()).get("/logout").status()).isEqualTo(303);
    }

    private String jobs() {
        return kasane.database().one("SELECT COUNT(*) FROM job");
    }
}
