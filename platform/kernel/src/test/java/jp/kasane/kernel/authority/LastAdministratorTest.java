package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.APlace.TODAY;
import static jp.kasane.kernel.authority.APlace.aTown;
import static jp.kasane.kernel.authority.APlace.grantOf;
import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LastAdministratorTest {

    @Test
    void isNotRevoked() {
        PlaceGrants grants =
                aTown().withOneOfficerForAll().administeredBy("aoi").inTheHandsOf("aoi");

        grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "aoi"), "退職"));

        assertThat(grants.losesLastAdministrator()).isTrue();
    }

    @Test
    void getsNoLastDay() {
        PlaceGrants grants =
                aTown().withOneOfficerForAll().administeredBy("aoi").inTheHandsOf("aoi");

        grants.carryOut(new GrantOrder.End(grantOf(grants, "aoi"), TODAY.plusYears(1), "任期"));

        assertThat(grants.losesLastAdministrator()).isTrue();
    }

    @Test
    void mayGoWhenASuccessorIsThereFromTheNextDayOn() {
        PlaceGrants grants = aTown().withOneOfficerForAll()
                .administeredBy("aoi")
                .invited("ren")
                .inTheHandsOf("aoi");
        LocalDate last = LocalDate.of(2027, 3, 31);

        grants.carryOut(new GrantOrder.Propose("ren", TOWN_ADMINISTRATOR, null, "後任", last.plusDays(1), null));
        grants.carryOut(new GrantOrder.End(grantOf(grants, "aoi"), last, "人事異動"));

        assertThat(grants.losesLastAdministrator()).isFalse();
    }

    @Test
    void mayNotGoWhenADayIsLeftBetween() {
        PlaceGrants grants = aTown().withOneOfficerForAll()
                .administeredBy("aoi")
                .knowing("ren")
                .inTheHandsOf("aoi");
        LocalDate last = LocalDate.of(2027, 3, 31);

        grants.carryOut(new GrantOrder.Propose("ren", TOWN_ADMINISTRATOR, null, "後任", last.plusDays(2), null));
        grants.carryOut(new GrantOrder.End(grantOf(grants, "aoi"), last, "人事異動"));

        assertThat(grants.losesLastAdministrator()).isTrue();
    }

    @Test
    void mayNotGoWhileTheOtherWasOnlyInvited() {
        PlaceGrants grants = aTown().withOneOfficerForAll()
                .administeredBy("aoi")
                .invited("ren")
                .inTheHandsOf("aoi");
        grants.carryOut(new GrantOrder.Propose("ren", TOWN_ADMINISTRATOR, null, "後任", TODAY, null));

        grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "aoi"), "退職"));

        assertThat(grants.losesLastAdministrator()).isTrue();
    }

    @Test
    void isNoMatterWhenACaseWorkerGoes() {
        PlaceGrants grants = aTown().administeredBy("aoi")
                .until("2027-03-31")
                .with("mei", CASE_WORKER)
                .inTheHandsOf("aoi");

        grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "mei"), "退職"));

        assertThat(grants.losesLastAdministrator()).isFalse();
    }
}
