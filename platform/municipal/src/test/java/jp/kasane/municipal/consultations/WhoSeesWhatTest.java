package jp.kasane.municipal.consultations;

import static jp.kasane.kernel.authority.StandardRole.CASE_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COMMISSIONED_WORKER;
import static jp.kasane.kernel.authority.StandardRole.COORDINATOR;
import static jp.kasane.kernel.authority.StandardRole.SPECIALIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.control.Ids;
import org.junit.jupiter.api.Test;

/** Against a real MariaDB: what must not be seen does not exist. */
class WhoSeesWhatTest extends Scene {
    @Test
    void commissionedStaffSeeWhatTheyRecordedOrWereGivenAndNothingElseExists() {
        String mine = as(BUN, COMMISSIONED_WORKER).record(Intakes.any()).id();
        String theirs = recorded(AKI, Intakes.any()).id();
        recorded(AKI, Intakes.any());
        as(AKI, CASE_WORKER).assign(theirs, new Assignee(BUN, "文"));

        Listing listing = as(BUN, COMMISSIONED_WORKER).list(ConsultationQuery.newest());

        assertThat(listing.rows()).extracting(ListedConsultation::id).containsExactlyInAnyOrder(mine, theirs);
        assertThat(listing.total()).isEqualTo(2);
    }

    @Test
    void aRecordThatMustNotBeSeenAnswersLikeOneThatNeverWas() {
        String hidden = recorded(AKI, Intakes.any()).id();
        String never = Ids.next();

        for (String id : List.of(hidden, never, "", "x", "' OR 1=1 --")) {
            assertThat(as(BUN, COMMISSIONED_WORKER).find(id)).isEmpty();
            assertThat(as(BUN, COMMISSIONED_WORKER).story(id)).isEmpty();
            assertThat(as(BUN, COMMISSIONED_WORKER).print(id)).isEmpty();
            assertThat(as(BUN, COMMISSIONED_WORKER).finish(id)).isEqualTo(new StepOutcome.Unknown());
            assertThat(as(BUN, COMMISSIONED_WORKER).revise(id, 1, Intakes.any()))
                    .isEqualTo(new RevisionOutcome.Unknown());
        }
        assertThat(trail()).hasSize(1);
    }

    @Test
    void searchAndCountNeverTouchWhatMustNotBeSeen() {
        recorded(AKI, Intakes.about("秘密 一郎", "ひみつ いちろう"));

        Listing found = as(BUN, SPECIALIST).list(ConsultationQuery.newest().searching("ひみつ"));

        assertThat(found.rows()).isEmpty();
        assertThat(found.total()).isZero();
        assertThat(as(BUN, SPECIALIST).list(ConsultationQuery.newest().at(2)).total())
                .as("counted, and not only what is on the page")
                .isZero();
    }

    @Test
    void aConcealedAddressLeavesByThePageAlone() {
        String id = recorded(AKI, Intakes.concealed()).id();

        assertThat(as(AKI, COORDINATOR)
                        .find(id)
                        .orElseThrow()
                        .intake()
                        .aboutWhom()
                        .address())
                .isEqualTo("秘匿すべき住所9-9");
        ConsultationSheet paper = as(AKI, COORDINATOR).print(id).orElseThrow();
        assertThat(paper.intake().aboutWhom().address()).isEmpty();
        assertThat(paper.addressHidden()).isTrue();
        assertThat(as(AKI, COORDINATOR).export(ConsultationQuery.newest(), "報告").orElseThrow())
                .allSatisfy(sheet ->
                        assertThat(sheet.intake().aboutWhom().address()).isEmpty());
        assertThat(as(AKI, COORDINATOR)
                        .list(ConsultationQuery.newest().searching("秘匿すべき住所"))
                        .rows())
                .isEmpty();
    }

    @Test
    void somebodyWhoMayNotKnowTheAddressCorrectsTheRestWithoutLosingIt() {
        String id = recorded(AKI, Intakes.concealed()).id();
        as(AKI, CASE_WORKER).assign(id, new Assignee(BUN, "文"));
        ConsultationSheet seen = as(BUN, COMMISSIONED_WORKER).find(id).orElseThrow();
        assertThat(seen.intake().aboutWhom().address()).isEmpty();

        as(BUN, COMMISSIONED_WORKER).revise(id, seen.version(), Intakes.any());

        assertThat(town.column("SELECT CONCAT(person_name, person_address, address_concealed) FROM consultation"))
                .containsExactly("架空 太郎秘匿すべき住所9-91");
    }

    @Test
    void whoMayNotVoidCannot() {
        String id = recorded(AKI, Intakes.any()).id();

        assertThat(as(AKI, CASE_WORKER).voidRecord(id, new VoidReason("誤り"))).isEqualTo(new StepOutcome.Unknown());
    }
}
