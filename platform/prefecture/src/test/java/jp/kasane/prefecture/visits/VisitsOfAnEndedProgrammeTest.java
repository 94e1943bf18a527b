package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a programme has ended its visits are reported and paid, and nothing else is done to them. */
class VisitsOfAnEndedProgrammeTest extends AVisitAtHand {

    private static final Report.Text REPORT = new Report.Text("見本の状況", "見本の助言", "", "");

    private void is(String state) {
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE dispatch_programme SET state = ? WHERE id = ?", state, aVisit.programme()));
    }

    @AfterEach
    void goesOn() {
        is("RUNNING");
    }

    private static Viewer who(VisitAct act) {
        return switch (act) {
            case TOWN_AGREES, TOWN_CANNOT -> townsPerson;
            case ADVISER_AGREES, ADVISER_CANNOT -> advising;
            default -> officer;
        };
    }

    @Test
    void aVisitThatWasHeldDoesNotComeAliveAgain() {
        VisitRecord held = heldYesterday();
        is("ENDED");
        List<String> before = trail();
        assertThat(act(VisitAct.NOT_HELD, "間違い", officer)).isEqualTo(new ActOutcome.Ended());
        assertThat(now()).isEqualTo(held);
        assertThat(trail()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = VisitAct.class,
            names = {
                "TOWN_AGREES",
                "ADVISER_AGREES",
                "TOWN_CANNOT",
                "ADVISER_CANNOT",
                "CONFIRM",
                "TAKE_BACK",
                "CANCEL",
                "NOT_HELD"
            })
    void nothingIsAgreedPlacedOrTakenBackWhereverAVisitStands(VisitAct act) {
        placed();
        is("ENDED");
        VisitRecord before = now();
        assertThat(act(act, "理由", who(act))).isEqualTo(new ActOutcome.Ended());
        Placement to = new Placement(adviser, HalfDay.morning(TODAY.plusDays(20)));
        assertThat(visits.place(HERE, visit, before.version(), to, "", officer)).isEqualTo(new ActOutcome.Ended());
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void whatTookPlaceIsReportedAndPaidStill() {
        heldYesterday();
        is("ENDED");
        done(papers.report(HERE, visit, now().version(), REPORT, advising));
        VisitRecord paid = done(places.control()
                .jdbi()
                .inTransaction(transaction ->
                        visits.pay(transaction, HERE, visit, now().version(), new Amount(12_000, 0, false), officer)));
        assertThat(paid.state()).isEqualTo(VisitState.PAID);
        assertThat(done(act(VisitAct.NOT_PAID, "間違い", officer)).state()).isEqualTo(VisitState.REPORTED);
    }

    @Test
    void theOfficerStepsBackFirstAndMendsItThen() {
        heldYesterday();
        is("ENDED");
        assertThat(act(VisitAct.NOT_HELD, "間違い", officer)).isEqualTo(new ActOutcome.Ended());
        is("RUNNING");
        assertThat(done(act(VisitAct.NOT_HELD, "間違い", officer)).state()).isEqualTo(VisitState.CONFIRMED);
    }

    @Test
    void whatAColleagueChangedAndWhatIsNotThereAreSaidFirst() {
        VisitRecord held = heldYesterday();
        is("ENDED");
        assertThat(visits.act(HERE, visit, held.version() - 1, VisitAct.NOT_HELD, "間違い", officer))
                .isEqualTo(new ActOutcome.Changed(held));
        assertThat(visits.act(AKITA, visit, held.version(), VisitAct.NOT_HELD, "間違い", officer))
                .isEqualTo(new ActOutcome.Gone());
    }

    @Test
    void aProgrammeThatIsEndingIsWaitedFor() throws Exception {
        VisitRecord held = heldYesterday();
        try (Handle ending = places.control().jdbi().open()) {
            ending.begin();
            ending.execute("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = ?", aVisit.programme());
            CompletableFuture<ActOutcome> late =
                    CompletableFuture.supplyAsync(() -> act(VisitAct.NOT_HELD, "間違い", officer));
            TimeUnit.MILLISECONDS.sleep(500);
            assertThat(late).isNotDone();
            ending.commit();
            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(new ActOutcome.Ended());
        }
        assertThat(now()).isEqualTo(held);
    }
}
