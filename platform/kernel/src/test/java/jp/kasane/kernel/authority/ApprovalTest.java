package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.APlace.TODAY;
import static jp.kasane.kernel.authority.APlace.aTown;
import static jp.kasane.kernel.authority.APlace.grantOf;
import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.GrantOutcome.AwaitsApproval;
import jp.kasane.kernel.authority.GrantOutcome.Granted;
import jp.kasane.kernel.authority.GrantOutcome.Reason;
import jp.kasane.kernel.authority.GrantOutcome.Refused;
import org.junit.jupiter.api.Test;

/** What a second administrator cannot let pass, and what one cannot do alone by taking two steps at once. */
class ApprovalTest {

    private static GrantOutcome approved(PlaceGrants grants, String userId) {
        return grants.carryOut(new GrantOrder.Approve(grantOf(grants, userId)));
    }

    private static GrantOrder.Propose propose(String userId, StandardRole role) {
        return new GrantOrder.Propose(userId, role, null, "配属", TODAY, null);
    }

    @Test
    void isNotGivenToWhatIsOverAlready() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .proposed("aoi", "mei", CASE_WORKER)
                .until(TODAY.minusDays(1).toString())
                .inTheHandsOf("ren");

        assertThat(approved(grants, "mei")).isEqualTo(new Refused(Reason.PERIOD_OVER));
    }

    @Test
    void isNotGivenToSomebodyWhoHasLeftMeanwhile() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .proposed("aoi", "mei", CASE_WORKER)
                .gone("mei")
                .inTheHandsOf("ren");

        assertThat(approved(grants, "mei")).isEqualTo(new Refused(Reason.PERSON_ENDED));
    }

    @Test
    void isNotRefusedByWhomItIsFor() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .proposed("aoi", "ren", COORDINATOR)
                .inTheHandsOf("ren");

        assertThat(grants.carryOut(new GrantOrder.Decline(grantOf(grants, "ren"), "不要")))
                .isEqualTo(new Refused(Reason.OWN_GRANT));
    }

    @Test
    void isNeededForARoleThatWasHeldForAPartOfTheTimeOnly() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .with("mei", CASE_WORKER)
                .until(TODAY.plusDays(30).toString())
                .inTheHandsOf("aoi");
        grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "mei"), "職名の変更"));

        assertThat(grants.carryOut(propose("mei", CASE_WORKER))).isInstanceOf(AwaitsApproval.class);
    }

    @Test
    void isNotDoneWithoutByTakingTheOtherAdministratorAwayInTheSameStep() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren").knowing("mei").inTheHandsOf("aoi");
        grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "ren"), "異動"));

        assertThat(grants.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(AwaitsApproval.class);
    }

    @Test
    void isNotAskedOfAnAdministratorWhoHasLeft() {
        PlaceGrants grants =
                aTown().administeredBy("aoi", "ren").gone("ren").knowing("mei").inTheHandsOf("aoi");

        assertThat(grants.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(Granted.class);
    }
}
