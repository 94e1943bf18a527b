package jp.kasane.kernel.people;

import static jp.kasane.kernel.people.TownOffice.IMABETSU;
import static jp.kasane.kernel.people.TownOffice.YOMOGITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.people.SignInAnswer.Asked;
import jp.kasane.kernel.people.SignInAnswer.Reason;
import jp.kasane.kernel.people.SignInAnswer.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInCareTest {

    private final TownOffice office = new TownOffice();

    @AfterEach
    void close() {
        office.close();
    }

    private static void assertRefused(SignInAnswer answer, Reason reason) {
        assertThat(answer).isEqualTo(new Refused(reason));
    }

    @Test
    void resetsAPasswordWithAReasonInTheTrail() {
        String mei = office.caseWorker("mei");

        assertThat(office.signIns.resetPassword(office.aoi, mei, "本人からの申出")).isInstanceOf(Asked.class);

        assertThat(office.jobs()).containsExactly("RESET_PASSWORD 023035");
        assertThat(office.trail()).containsExactly("RESET_PASSWORD");
        assertRefused(office.signIns.resetPassword(office.aoi, mei, "もう一度"), Reason.UNDER_WAY);
    }

    @Test
    void resetsASecondFactor() {
        String mei = office.caseWorker("mei");

        assertThat(office.signIns.resetSecondFactor(office.aoi, mei, "機種変更")).isInstanceOf(Asked.class);
        assertThat(office.trail()).containsExactly("RESET_MFA");
    }

    @Test
    void leavesThePeopleOfOtherTownsAlone() {
        Viewer nagi = office.administrator("nagi", YOMOGITA);
        office.registry.grant(nagi.userId(), IMABETSU, StandardRole.CENTRE_STAFF);

        assertRefused(office.signIns.resetPassword(office.aoi, nagi.userId(), "申出"), Reason.NOT_HOME);
        assertRefused(office.signIns.resetPassword(nagi, office.aoi.userId(), "申出"), Reason.NOT_HERE);
        assertRefused(office.signIns.resetPassword(office.aoi, "no-such-person", "申出"), Reason.NOT_HERE);
        assertThat(office.jobs()).isEmpty();
    }

    @Test
    void isNothingForWhoeverDoesNotAdminister() {
        String mei = office.caseWorker("mei");
        Viewer worker = new Viewer(mei, IMABETSU, Set.of(StandardRole.CASE_WORKER), "r");

        assertRefused(office.signIns.resetPassword(worker, office.ren.userId(), "申出"), Reason.NOT_HERE);
    }

    @Test
    void resetsNothingOfOnesOwn() {
        assertRefused(office.signIns.resetSecondFactor(office.aoi, office.aoi.userId(), "紛失"), Reason.OWN_SIGN_IN);
    }

    @Test
    void invitesAgainOnlyWhoHasNotArrived() {
        String mei = office.registry.invited("mei");
        office.registry.grant(mei, IMABETSU, StandardRole.CASE_WORKER);
        String arrived = office.caseWorker("sora");

        assertThat(office.signIns.inviteAgain(office.aoi, mei)).isInstanceOf(Asked.class);
        assertRefused(office.signIns.inviteAgain(office.aoi, arrived), Reason.ALREADY_ARRIVED);
        assertRefused(office.signIns.resetPassword(office.aoi, mei, "申出"), Reason.NOT_ARRIVED);
    }

    @Test
    void invitesNobodyToNothing() {
        String mei = office.registry.invited("mei");
        String grant = office.registry.grant(mei, IMABETSU, StandardRole.CASE_WORKER);
        office.people.carryOut(office.aoi, new GrantOrder.Revoke(grant, "辞退"));

        assertRefused(office.signIns.inviteAgain(office.aoi, mei), Reason.NOTHING_GRANTED);
    }

    @Test
    void closesASignInOnlyWhenNothingIsHeldAnyMore() {
        String mei = office.registry.person("mei");
        String grant = office.registry.grant(mei, IMABETSU, StandardRole.CASE_WORKER);
        assertRefused(office.signIns.close(office.aoi, mei, "退職"), Reason.STILL_GRANTED);

        office.people.carryOut(office.aoi, new GrantOrder.Revoke(grant, "退職"));

        assertThat(office.signIns.close(office.aoi, mei, "退職")).isInstanceOf(Asked.class);
        assertThat(office.jobs()).containsExactly("END_USER 023035");
    }
}
