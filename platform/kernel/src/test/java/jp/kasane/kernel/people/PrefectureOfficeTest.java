package jp.kasane.kernel.people;

import static jp.kasane.kernel.people.TownOffice.IMABETSU;
import static jp.kasane.kernel.people.TownOffice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.people.SignInAnswer.Asked;
import jp.kasane.kernel.people.SignInAnswer.Reason;
import jp.kasane.kernel.people.SignInAnswer.Refused;
import jp.kasane.kernel.testing.ARegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A prefecture looks after its own people by the same rules as a town, and never comes into a town that way. */
class PrefectureOfficeTest {

    private static final Place AOMORI = Place.prefecture(ARegistry.AOMORI);
    private static final Place AKITA = Place.prefecture(ARegistry.AKITA);
    private static final Newcomer SORA = new Newcomer("見本 空", "", "sora@example.jp", "sora");

    private final TownOffice office = new TownOffice();
    private final Viewer ken = administrator(office.registry.person("ken"), AOMORI);

    @AfterEach
    void close() {
        office.close();
    }

    private Viewer administrator(String userId, Place prefecture) {
        office.registry.grant(userId, prefecture, StandardRole.PREFECTURE_ADMINISTRATOR);
        return office.grants.viewer(userId, prefecture, "request-1").orElseThrow();
    }

    private String officer(String username) {
        String id = office.registry.person(username);
        office.registry.grant(id, AOMORI, StandardRole.PREFECTURE_OFFICER);
        return id;
    }

    private static Terms adviser() {
        return new Terms(StandardRole.ADVISER, null, "派遣", TODAY, null);
    }

    private static void assertRefused(SignInAnswer answer, Reason reason) {
        assertThat(answer).isEqualTo(new Refused(reason));
    }

    @Test
    void aNewPersonOfThePrefectureWaitsForASecondAdministrator() {
        Viewer mori = administrator(office.registry.person("mori"), AOMORI);

        InviteOutcome.Invited invited = (InviteOutcome.Invited) office.people.invite(ken, SORA, adviser());
        assertThat(invited.grant()).isInstanceOf(GrantOutcome.AwaitsApproval.class);
        assertThat(office.jobs()).isEmpty();

        String grant =
                office.roster.ofPerson(AOMORI, invited.userId()).get(0).grant().id();
        assertThat(office.people.carryOut(mori, new GrantOrder.Approve(grant)))
                .isInstanceOf(GrantOutcome.Granted.class);
        assertThat(office.jobs()).containsExactly("INVITE_USER 020001");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"TOWN_ADMINISTRATOR", "COORDINATOR", "AUDITOR"})
    void givesNoRoleOfATown(StandardRole role) {
        assertThat(office.people.invite(ken, SORA, new Terms(role, null, "配属", TODAY, null)))
                .isEqualTo(new InviteOutcome.GrantRefused(GrantOutcome.Reason.ROLE_NOT_HERE));
    }

    @Test
    void keepsItsLastAdministrator() {
        Viewer leaving = administrator(office.registry.person("mori"), AOMORI);
        String last =
                office.roster.ofPerson(AOMORI, ken.userId()).get(0).grant().id();
        String leavings =
                office.roster.ofPerson(AOMORI, leaving.userId()).get(0).grant().id();

        assertThat(office.people.carryOut(ken, new GrantOrder.End(leavings, TODAY.plusDays(3), "異動")))
                .isInstanceOf(GrantOutcome.Closed.class);
        assertThat(office.people.carryOut(leaving, new GrantOrder.Revoke(last, "交代")))
                .isEqualTo(new GrantOutcome.Refused(GrantOutcome.Reason.LAST_ADMINISTRATOR));
    }

    @Test
    void resetsTheSignInOfItsOwnPeople() {
        String hana = officer("hana");

        assertThat(office.signIns.whyNotReset(ken, hana)).isEmpty();
        assertThat(office.signIns.resetPassword(ken, hana, "本人からの申出")).isInstanceOf(Asked.class);
        assertThat(office.signIns.resetSecondFactor(ken, hana, "機種変更")).isInstanceOf(Asked.class);
        assertThat(office.trail()).containsExactly("RESET_PASSWORD", "RESET_MFA");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"TOWN_ADMINISTRATOR", "COORDINATOR", "REPORTER"})
    void resetsNothingOfWhoeverHoldsAGrantOfATown(StandardRole role) {
        String hana = officer("hana");
        office.registry.grant(hana, IMABETSU, role);

        assertThat(office.signIns.whyNotReset(ken, hana)).contains(Reason.HELD_IN_TOWN);
        assertRefused(office.signIns.resetPassword(ken, hana, "申出"), Reason.HELD_IN_TOWN);
        assertRefused(office.signIns.resetSecondFactor(ken, hana, "申出"), Reason.HELD_IN_TOWN);
        assertThat(office.jobs()).isEmpty();
        assertThat(office.trail()).isEmpty();
    }

    @Test
    void aGrantThatATownHasOnlyProposedCountsAsWell() {
        String hana = officer("hana");
        office.people.carryOut(
                office.aoi,
                new GrantOrder.Propose(hana, StandardRole.CASE_WORKER, null, "兼務", TODAY.plusDays(10), null));

        assertRefused(office.signIns.resetPassword(ken, hana, "申出"), Reason.HELD_IN_TOWN);
    }

    @Test
    void resetsAgainOnceTheTownHasEndedItsGrant() {
        String hana = officer("hana");
        String grant = office.registry.grant(hana, IMABETSU, StandardRole.CASE_WORKER);

        office.people.carryOut(office.aoi, new GrantOrder.Revoke(grant, "再設定のため"));

        assertThat(office.signIns.resetPassword(ken, hana, "申出")).isInstanceOf(Asked.class);
    }

    @Test
    void resetsNothingWhereNoGrantOfItsOwnIsInForce() {
        String hana = officer("hana");
        administrator(office.registry.person("mori"), AOMORI);
        String grant = office.roster.ofPerson(AOMORI, hana).get(0).grant().id();
        office.people.carryOut(ken, new GrantOrder.Revoke(grant, "退職"));

        assertRefused(office.signIns.resetPassword(ken, hana, "申出"), Reason.NOTHING_GRANTED);
    }

    @Test
    void touchesNobodyWhomATownLetInFirst() {
        String mei = office.caseWorker("mei");

        assertRefused(office.signIns.resetPassword(ken, mei, "申出"), Reason.NOT_HERE);
        assertRefused(office.signIns.inviteAgain(ken, mei), Reason.NOT_HERE);
        assertRefused(office.signIns.close(ken, mei, "申出"), Reason.NOT_HERE);

        office.registry.grant(mei, AOMORI, StandardRole.ADVISER);
        assertThat(office.signIns.resetPassword(ken, mei, "申出")).isInstanceOf(Refused.class);
        assertThat(office.jobs()).isEmpty();
    }

    @Test
    void twoPrefecturesNeverSeeEachOthersPeople() {
        Viewer aki = administrator(office.registry.personElsewhere("aki"), AKITA);
        String akis = office.roster.ofPerson(AKITA, aki.userId()).get(0).grant().id();

        assertThat(office.roster.of(AOMORI))
                .extracting(entry -> entry.person().id())
                .containsExactly(ken.userId());
        assertThat(office.roster.ofPerson(AOMORI, aki.userId())).isEmpty();
        assertThat(office.roster.grant(AOMORI, akis)).isEmpty();
        assertThat(office.people.carryOut(ken, new GrantOrder.Revoke(akis, "不要")))
                .isEqualTo(new GrantOutcome.Refused(GrantOutcome.Reason.NOT_HERE));
        assertThat(office.people.carryOut(
                        ken, new GrantOrder.Propose(aki.userId(), StandardRole.ADVISER, null, "派遣", TODAY, null)))
                .isEqualTo(new GrantOutcome.Refused(GrantOutcome.Reason.NO_SUCH_PERSON));
        assertRefused(office.signIns.resetPassword(ken, aki.userId(), "申出"), Reason.NOT_HERE);
        assertThat(office.people.invite(ken, new Newcomer("別人", "", "aki@example.jp", "aki"), adviser()))
                .isInstanceOf(InviteOutcome.Invited.class);
        assertThat(office.roster.of(AKITA)).hasSize(1);
    }

    @Test
    void onlyItsAdministratorLooksAfterItsPeople() {
        Viewer hana = office.grants.viewer(officer("hana"), AOMORI, "r").orElseThrow();

        assertThat(office.people.invite(hana, SORA, adviser()))
                .isEqualTo(new InviteOutcome.GrantRefused(GrantOutcome.Reason.NOT_ADMINISTRATOR));
        assertRefused(office.signIns.resetPassword(hana, ken.userId(), "申出"), Reason.NOT_HERE);
    }
}
