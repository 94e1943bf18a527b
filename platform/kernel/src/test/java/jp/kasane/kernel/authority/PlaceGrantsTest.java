package jp.kasane.kernel.authority;

import static jp.kasane.kernel.authority.APlace.TODAY;
import static jp.kasane.kernel.authority.APlace.aPrefecture;
import static jp.kasane.kernel.authority.APlace.aTown;
import static jp.kasane.kernel.authority.APlace.grantOf;
import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.PREFECTURE_OFFICER;
import static jp.kasane.kernel.authority.StandardRole.RECORDER;
import static jp.kasane.kernel.authority.StandardRole.TOWN_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import jp.kasane.kernel.authority.GrantOutcome.AwaitsApproval;
import jp.kasane.kernel.authority.GrantOutcome.Closed;
import jp.kasane.kernel.authority.GrantOutcome.Granted;
import jp.kasane.kernel.authority.GrantOutcome.Reason;
import jp.kasane.kernel.authority.GrantOutcome.Refused;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceGrantsTest {

    private static GrantOrder.Propose propose(String userId, StandardRole role) {
        return new GrantOrder.Propose(userId, role, null, "配属", TODAY, null);
    }

    private static void assertRefused(GrantOutcome outcome, Reason reason) {
        assertThat(outcome).isEqualTo(new Refused(reason));
    }

    @Nested
    class Widening {

        @Test
        void waitsForAnotherAdministrator() {
            PlaceGrants grants =
                    aTown().administeredBy("aoi", "ren").knowing("mei").inTheHandsOf("aoi");

            GrantOutcome outcome = grants.carryOut(propose("mei", CASE_WORKER));

            assertThat(outcome).isInstanceOf(AwaitsApproval.class);
            Grant grant = ((AwaitsApproval) outcome).grant();
            assertThat(grant.state()).isEqualTo(Grant.State.PROPOSED);
            assertThat(grant.proposedBy()).isEqualTo("aoi");
            assertThat(grant.approvedBy()).isNull();
        }

        @Test
        void takesEffectWhenTheOtherApproves() {
            PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                    .proposed("aoi", "mei", CASE_WORKER)
                    .inTheHandsOf("ren");

            GrantOutcome outcome = grants.carryOut(new GrantOrder.Approve(grantOf(grants, "mei")));

            assertThat(outcome).isInstanceOf(Granted.class);
            assertThat(((Granted) outcome).grant().approvedBy()).isEqualTo("ren");
        }

        @Test
        void isNotApprovedByWhoProposedIt() {
            PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                    .proposed("aoi", "mei", CASE_WORKER)
                    .inTheHandsOf("aoi");

            assertRefused(grants.carryOut(new GrantOrder.Approve(grantOf(grants, "mei"))), Reason.OWN_PROPOSAL);
        }

        @Test
        void isNotApprovedByWhomItIsFor() {
            PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                    .proposed("aoi", "ren", COORDINATOR)
                    .inTheHandsOf("ren");

            assertRefused(grants.carryOut(new GrantOrder.Approve(grantOf(grants, "ren"))), Reason.OWN_GRANT);
        }

        @Test
        void byALaterLastDayFollowsOnAsAProposal() {
            PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                    .with("mei", CASE_WORKER)
                    .until("2027-03-31")
                    .inTheHandsOf("aoi");

            GrantOutcome outcome =
                    grants.carryOut(new GrantOrder.End(grantOf(grants, "mei"), LocalDate.of(2028, 3, 31), "任期の更新"));

            Grant follows = ((AwaitsApproval) outcome).grant();
            assertThat(follows.validFrom()).isEqualTo("2027-04-01");
            assertThat(follows.validTo()).isEqualTo("2028-03-31");
        }

        @Test
        void isNoneWhenOnlyTheTitleChanges() {
            PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                    .with("mei", CASE_WORKER)
                    .inTheHandsOf("aoi");
            grants.carryOut(new GrantOrder.Revoke(grantOf(grants, "mei"), "職名の変更"));

            GrantOutcome outcome =
                    grants.carryOut(new GrantOrder.Propose("mei", CASE_WORKER, "主任相談員", "職名の変更", TODAY, null));

            assertThat(outcome).isInstanceOf(Granted.class);
        }

        @Test
        void needsNobodyElseWhereOneOfficerIsEverything() {
            PlaceGrants grants = aTown().withOneOfficerForAll()
                    .administeredBy("aoi")
                    .knowing("mei")
                    .inTheHandsOf("aoi");

            assertThat(grants.carryOut(propose("mei", CASE_WORKER))).isInstanceOf(Granted.class);
            assertThat(grants.carryOut(propose("aoi", RECORDER))).isInstanceOf(Granted.class);
        }

        @Test
        void worksTheSameInAPrefecture() {
            PlaceGrants grants =
                    aPrefecture().administeredBy("aoi", "ren").knowing("mei").inTheHandsOf("aoi");

            assertThat(grants.carryOut(propose("mei", PREFECTURE_OFFICER))).isInstanceOf(AwaitsApproval.class);
            assertRefused(grants.carryOut(propose("mei", CASE_WORKER)), Reason.ROLE_NOT_HERE);
        }
    }

    @Nested
    class ALoneAdministrator {

        private final PlaceGrants grants =
                aTown().administeredBy("aoi").knowing("mei").invited("ren").inTheHandsOf("aoi");

        @Test
        void appointsTheSecondAlone() {
            assertThat(grants.carryOut(propose("ren", TOWN_ADMINISTRATOR))).isInstanceOf(Granted.class);
        }

        @Test
        void appointsNoThirdAlone() {
            grants.carryOut(propose("ren", TOWN_ADMINISTRATOR));

            assertThat(grants.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(AwaitsApproval.class);
        }

        @Test
        void appointsOnlyOneEvenForALaterDay() {
            grants.carryOut(new GrantOrder.Propose("ren", TOWN_ADMINISTRATOR, null, "後任", TODAY.plusMonths(4), null));

            assertThat(grants.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(AwaitsApproval.class);
        }

        @Test
        void appointsNobodyElseAlone() {
            assertThat(grants.carryOut(propose("mei", CASE_WORKER))).isInstanceOf(AwaitsApproval.class);
        }
    }

    @Nested
    class WhoTookTheOtherAdministratorAway {

        private final PlaceGrants grants = aTown().administeredBy("aoi")
                .takenAway("ren", "aoi")
                .knowing("mei")
                .inTheHandsOf("aoi");

        @Test
        void appointsNobodyAlone() {
            assertThat(grants.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(AwaitsApproval.class);
        }

        @Test
        void givesBackAlone() {
            assertThat(grants.carryOut(propose("ren", TOWN_ADMINISTRATOR))).isInstanceOf(Granted.class);
        }

        @Test
        void bindsNobodyElse() {
            PlaceGrants others = aTown().administeredBy("aoi")
                    .takenAway("ren", "sora")
                    .knowing("mei")
                    .inTheHandsOf("aoi");

            assertThat(others.carryOut(propose("mei", TOWN_ADMINISTRATOR))).isInstanceOf(Granted.class);
        }
    }

    @Nested
    class TheOwnGrant {

        private final PlaceGrants grants = aTown().administeredBy("ren", "aoi").inTheHandsOf("aoi");

        @Test
        void isNotWidened() {
            assertRefused(grants.carryOut(propose("aoi", COORDINATOR)), Reason.OWN_GRANT);
        }

        @Test
        void isNotEndedOrRevoked() {
            String own = grantOf(grants, "aoi");
            assertRefused(grants.carryOut(new GrantOrder.Revoke(own, "退職")), Reason.OWN_GRANT);
            assertRefused(grants.carryOut(new GrantOrder.End(own, TODAY, "退職")), Reason.OWN_GRANT);
        }
    }

    @Nested
    class Refuses {

        private final PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .with("mei", CASE_WORKER)
                .gone("sora")
                .inTheHandsOf("aoi");

        @Test
        void whoeverDoesNotAdministerThePlace() {
            PlaceGrants byMei =
                    aTown().administeredBy("aoi").with("mei", COORDINATOR).inTheHandsOf("mei");

            assertRefused(byMei.carryOut(propose("mei", RECORDER)), Reason.NOT_ADMINISTRATOR);
            assertRefused(byMei.carryOut(new GrantOrder.Revoke("g1", "退職")), Reason.NOT_ADMINISTRATOR);
        }

        @Test
        void anAdministratorWhosePeriodIsOver() {
            PlaceGrants late = aTown().administeredBy("aoi", "ren")
                    .until("2026-11-21")
                    .knowing("mei")
                    .inTheHandsOf("ren");

            assertRefused(late.carryOut(propose("mei", RECORDER)), Reason.NOT_ADMINISTRATOR);
        }

        @Test
        void peopleWhoAreNotThere() {
            assertRefused(grants.carryOut(propose("nobody", RECORDER)), Reason.NO_SUCH_PERSON);
            assertRefused(grants.carryOut(propose("sora", RECORDER)), Reason.PERSON_ENDED);
        }

        @Test
        void theSameRoleTwiceAtATime() {
            assertRefused(grants.carryOut(propose("mei", CASE_WORKER)), Reason.ALREADY_HELD);
        }

        @ParameterizedTest
        @CsvSource({"2026-11-21,,BEGINS_IN_THE_PAST", "2026-12-02,2026-12-01,ENDS_BEFORE_IT_BEGINS"})
        void periodsThatCannotBe(LocalDate from, LocalDate to, Reason reason) {
            assertRefused(grants.carryOut(new GrantOrder.Propose("mei", RECORDER, null, "配属", from, to)), reason);
        }

        @Test
        void lastDaysThatCannotBe() {
            String mei = grantOf(grants, "mei");
            assertRefused(grants.carryOut(new GrantOrder.End(mei, TODAY.minusDays(1), "退職")), Reason.ENDS_IN_THE_PAST);
            assertRefused(grants.carryOut(new GrantOrder.End(mei, null, "延長")), Reason.NOTHING_CHANGES);
        }

        @Test
        void whatIsNotOnTheBook() {
            assertRefused(grants.carryOut(new GrantOrder.Approve("elsewhere")), Reason.NOT_HERE);
            assertRefused(grants.carryOut(new GrantOrder.Approve(grantOf(grants, "mei"))), Reason.NOT_HERE);
            assertRefused(grants.carryOut(new GrantOrder.Decline("elsewhere", "不要")), Reason.NOT_HERE);
            assertRefused(grants.carryOut(new GrantOrder.Revoke("elsewhere", "不要")), Reason.NOT_HERE);
            assertRefused(grants.carryOut(new GrantOrder.End("elsewhere", TODAY, "不要")), Reason.NOT_HERE);
        }

        @Test
        void whatWasAlreadyTakenAway() {
            String mei = grantOf(grants, "mei");
            assertThat(grants.carryOut(new GrantOrder.Revoke(mei, "退職"))).isInstanceOf(Closed.class);

            assertRefused(grants.carryOut(new GrantOrder.Revoke(mei, "退職")), Reason.NOT_HERE);
        }

        @Test
        void ordersWithoutAReason() {
            assertThatThrownBy(() -> new GrantOrder.Revoke("g1", " ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new GrantOrder.End("g1", null, "理".repeat(501)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aProposalMayBeTakenBackByWhoMadeIt() {
        PlaceGrants grants = aTown().administeredBy("aoi", "ren")
                .proposed("aoi", "mei", CASE_WORKER)
                .inTheHandsOf("aoi");

        assertThat(grants.carryOut(new GrantOrder.Decline(grantOf(grants, "mei"), "取り下げ")))
                .isInstanceOf(Closed.class);
    }
}
