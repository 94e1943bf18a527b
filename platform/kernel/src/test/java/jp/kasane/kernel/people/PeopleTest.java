package jp.kasane.kernel.people;

import static jp.kasane.kernel.people.TownOffice.IMABETSU;
import static jp.kasane.kernel.people.TownOffice.TODAY;
import static jp.kasane.kernel.people.TownOffice.YOMOGITA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Grant;
import jp.kasane.kernel.authority.GrantOrder;
import jp.kasane.kernel.authority.GrantOutcome;
import jp.kasane.kernel.authority.GrantOutcome.AwaitsApproval;
import jp.kasane.kernel.authority.GrantOutcome.Granted;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.identity.User;
import jp.kasane.kernel.jobs.JobKind;
import jp.kasane.kernel.jobs.JobState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final Newcomer MEI = new Newcomer("見本 芽衣", "みほん めい", "Mei@example.jp", "Mei");

    private final TownOffice office = new TownOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anInvitedPersonGetsTheirMailOnceTheGrantIsApproved() {
        InviteOutcome.Invited invited =
                (InviteOutcome.Invited) office.people.invite(office.aoi, MEI, office.caseWork());
        assertThat(office.jobs()).isEmpty();

        Grant proposed = ((AwaitsApproval) invited.grant()).grant();
        assertThat(office.people.carryOut(office.ren, new GrantOrder.Approve(proposed.id())))
                .isInstanceOf(Granted.class);

        assertThat(office.jobs()).containsExactly("INVITE_USER 023035");
        assertThat(office.trail()).containsExactly("INVITE", "PROPOSE", "APPROVE");
        Map<String, Errand> errands = office.people.errands(IMABETSU);
        assertThat(errands.get(invited.userId()).kind()).isEqualTo(JobKind.INVITE_USER);
        assertThat(errands.get(invited.userId()).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void theRosterTellsWhoSinceWhenAndThroughWhom() {
        InviteOutcome.Invited invited =
                (InviteOutcome.Invited) office.people.invite(office.aoi, MEI, office.caseWork());
        office.people.carryOut(
                office.ren,
                new GrantOrder.Approve(
                        ((AwaitsApproval) invited.grant()).grant().id()));

        RosterEntry entry = office.roster.ofPerson(IMABETSU, invited.userId()).get(0);

        assertThat(entry.person().name()).isEqualTo("見本 芽衣");
        assertThat(entry.person().kana()).isEqualTo("みほん めい");
        assertThat(entry.person().email()).isEqualTo("mei@example.jp");
        assertThat(entry.person().username()).isEqualTo("mei");
        assertThat(entry.person().state()).isEqualTo(User.State.INVITED);
        assertThat(entry.proposedBy()).isEqualTo("架空 aoi");
        assertThat(entry.approvedBy()).isEqualTo("架空 ren");
        assertThat(entry.grant().validFrom()).isEqualTo(TODAY);
        assertThat(entry.standing(TownOffice.CLOCK.instant())).isEqualTo(RosterEntry.Standing.LIVE);
        assertThat(entry.home()).isTrue();
        assertThat(office.roster.ofPerson(YOMOGITA, invited.userId())).isEmpty();
        assertThat(office.roster.grant(YOMOGITA, entry.grant().id())).isEmpty();
        assertThat(office.roster.grant(IMABETSU, entry.grant().id())).contains(entry);
    }

    @Test
    void whoLooksAtTheRosterOrAtAPersonIsInTheTrail() {
        office.people.listed(office.aoi);
        office.people.read(office.aoi, office.ren.userId());
        office.people.readGrant(office.aoi, "01AAAAAAAAAAAAAAAAAAAAAAAA");
        office.people.exported(office.aoi);
        assertThat(office.trail()).containsExactly("LIST", "READ", "READ", "EXPORT");
    }

    @Test
    void aRefusedInvitationEntersNobody() {
        long before = office.users();
        Terms past = new Terms(StandardRole.CASE_WORKER, null, "配属", TODAY.minusDays(1), null);

        assertThat(office.people.invite(office.aoi, MEI, past))
                .isEqualTo(new InviteOutcome.GrantRefused(GrantOutcome.Reason.BEGINS_IN_THE_PAST));

        assertThat(office.users()).isEqualTo(before);
        assertThat(office.trail()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnEntry() {
        Newcomer wrong = new Newcomer(" ", "カナ\u0007", "no-address", "あ");

        assertThat(office.people.invite(office.aoi, wrong, office.caseWork()))
                .isEqualTo(new InviteOutcome.WrongEntry(Set.of(
                        Newcomer.Problem.NAME,
                        Newcomer.Problem.KANA,
                        Newcomer.Problem.EMAIL,
                        Newcomer.Problem.USERNAME)));
    }

    @Test
    void doesNotMistakeOnePersonForAnother() {
        office.registry.person("mei");

        assertThat(office.people.invite(
                        office.aoi, new Newcomer("別人", "", "other@example.jp", "mei"), office.caseWork()))
                .isEqualTo(new InviteOutcome.WrongEntry(Set.of(Newcomer.Problem.USERNAME_TAKEN)));
        assertThat(office.people.invite(
                        office.aoi, new Newcomer("別人", "", "mei@example.jp", "other"), office.caseWork()))
                .isEqualTo(new InviteOutcome.WrongEntry(Set.of(Newcomer.Problem.EMAIL_TAKEN)));
    }

    @Test
    void somebodyOfAnotherTownKeepsTheirOneSignIn() {
        Viewer mei = office.administrator("mei", YOMOGITA);

        InviteOutcome.Invited invited =
                (InviteOutcome.Invited) office.people.invite(office.aoi, MEI, office.caseWork());
        office.people.carryOut(
                office.ren,
                new GrantOrder.Approve(
                        ((AwaitsApproval) invited.grant()).grant().id()));

        assertThat(invited.userId()).isEqualTo(mei.userId());
        assertThat(office.jobs()).isEmpty();
        assertThat(office.roster.ofPerson(IMABETSU, mei.userId()).get(0).home()).isFalse();
        assertThat(office.roster.ofPerson(YOMOGITA, mei.userId()).get(0).home()).isTrue();
    }

    @Test
    void whomAnotherTownLetInFirstIsInvitedByThatTownAlone() {
        String mei = office.registry.invited("mei");
        office.registry.grant(mei, YOMOGITA, StandardRole.CASE_WORKER);

        InviteOutcome.Invited invited =
                (InviteOutcome.Invited) office.people.invite(office.aoi, MEI, office.caseWork());
        String proposed = ((AwaitsApproval) invited.grant()).grant().id();
        assertThat(office.people.carryOut(office.ren, new GrantOrder.Approve(proposed)))
                .isInstanceOf(Granted.class);

        assertThat(office.jobs()).isEmpty();
    }

    /** Not even whether a user name is taken. */
    @Test
    void whoActsInARoleWithoutThatRightIsToldNothingOfAnybody() {
        office.registry.person("mei");
        Viewer coordinating = new Viewer(office.aoi.userId(), IMABETSU, Set.of(StandardRole.COORDINATOR), "request-1");

        assertThat(office.people.invite(
                        coordinating, new Newcomer("別人", "", "other@example.jp", "mei"), office.caseWork()))
                .isEqualTo(new InviteOutcome.GrantRefused(GrantOutcome.Reason.NOT_ADMINISTRATOR));
    }

    @Test
    void manyProposalsAreApprovedTogetherOrNotAtAll() {
        String first = proposed("mei");
        String second = proposed("sora");
        List<GrantOrder.Approve> both = List.of(new GrantOrder.Approve(first), new GrantOrder.Approve(second));

        assertThat(office.people.carryOutAll(office.aoi, both)).allMatch(GrantOutcome.Refused.class::isInstance);
        assertThat(office.people.carryOutAll(office.ren, both)).allMatch(Granted.class::isInstance);
        assertThat(office.jobs()).hasSize(2);
    }

    private String proposed(String username) {
        InviteOutcome.Invited invited = (InviteOutcome.Invited) office.people.invite(
                office.aoi, new Newcomer("見本 " + username, "", username + "@example.jp", username), office.caseWork());
        return ((AwaitsApproval) invited.grant()).grant().id();
    }
}
