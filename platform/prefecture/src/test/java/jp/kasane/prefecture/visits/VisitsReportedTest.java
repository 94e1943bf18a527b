package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.junit.jupiter.api.Test;

/** What comes after a visit: the report, the town's view, the money, what calendars were told. */
class VisitsReportedTest extends AVisitAtHand {

    @Test
    void isReportedOnceItWasHeldAndPaidOnceItIsReported() {
        VisitRecord held = heldYesterday();
        Amount amount = new Amount(15_000, 4_200, false);
        assertThat(pay(held.version(), amount)).isEqualTo(new ActOutcome.NotFromHere(VisitState.HELD));
        assertThat(Amount.paid(visits.events(HERE, visit))).isEmpty();
        Report.Text text = new Report.Text("気づき", "助言", "宿題", "次回");
        done(papers.report(HERE, visit, held.version(), text, advising));
        assertThat(papers.report(HERE, visit)).hasValueSatisfying(report -> {
            assertThat(report.text()).isEqualTo(text);
            assertThat(report.version()).isEqualTo(1);
        });
        Report.Text again = new Report.Text("気づき", "助言を直した", "宿題", "次回");
        done(papers.report(HERE, visit, now().version(), again, advising));
        assertThat(papers.report(HERE, visit).orElseThrow().version()).isEqualTo(2);
        assertThat(papers.reportsOf(HERE, aVisit.programme()).get(visit).text()).isEqualTo(again);
        assertThat(done(pay(now().version(), amount)).state()).isEqualTo(VisitState.PAID);
        assertThat(Amount.paid(visits.eventsOfProgramme(HERE, aVisit.programme())))
                .isEqualTo(Map.of(visit, amount));
        assertThat(papers.report(HERE, visit, now().version(), text, advising))
                .isEqualTo(new ActOutcome.NotFromHere(VisitState.PAID));
    }

    private ActOutcome pay(int version, Amount amount) {
        return places.control()
                .jdbi()
                .inTransaction(transaction -> visits.pay(transaction, HERE, visit, version, amount, officer));
    }

    @Test
    void whatWasPaidByMistakeGoesBackWithAReasonAndCanBePaidOtherwise() {
        aVisit.put(visit, VisitState.REPORTED, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
        done(pay(now().version(), new Amount(15_000, 4_200, false)));
        assertThat(act(VisitAct.NOT_PAID, " ", officer)).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(done(act(VisitAct.NOT_PAID, "額の誤り", officer)).state()).isEqualTo(VisitState.REPORTED);
        assertThat(Amount.paid(visits.events(HERE, visit))).isEmpty();
        assertThat(act(VisitAct.NOT_PAID, "額の誤り", officer)).isInstanceOf(ActOutcome.NotFromHere.class);
        Amount right = new Amount(15_000, 0, true);
        done(pay(now().version(), right));
        assertThat(Amount.paid(visits.events(HERE, visit))).isEqualTo(Map.of(visit, right));
        assertThat(visits.events(HERE, visit))
                .extracting(VisitEvent::action)
                .containsExactly("PAY", "AMOUNT", "NOT_PAID", "PAY", "AMOUNT");
        assertThat(trail())
                .containsExactly(
                        "VISIT_PAY PREFECTURE PREFECTURE_OFFICER visit",
                        "VISIT_NOT_PAID PREFECTURE PREFECTURE_OFFICER visit",
                        "VISIT_PAY PREFECTURE PREFECTURE_OFFICER visit");
    }

    @Test
    void aReportOnAConfirmedVisitSaysThatItWasHeld() {
        confirmed();
        Report.Text text = new Report.Text("気づき", "助言", "", "");
        assertThat(papers.report(HERE, visit, now().version(), text, advising)).isInstanceOf(ActOutcome.TooEarly.class);
        assertThat(papers.report(HERE, visit)).isEmpty();
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY, HalfDay.Half.MORNING);
        assertThat(done(papers.report(HERE, visit, now().version(), text, advising))
                        .state())
                .isEqualTo(VisitState.REPORTED);
        assertThat(visits.events(HERE, visit)).extracting(VisitEvent::action).endsWith("HOLD", "REPORT");
    }

    @Test
    void theOfficerReportsUnderTheirOwnRightForAnAdviserWhoDoesNotSignIn() {
        String professor = aVisit.adviser(null);
        aVisit.put(visit, VisitState.CONFIRMED, professor, TODAY.minusDays(1), HalfDay.Half.MORNING);
        Report.Text text = new Report.Text("気づき", "助言", "", "");
        done(papers.reportFor(HERE, visit, now().version(), text, officer));
        assertThat(visits.events(HERE, visit)).extracting(VisitEvent::action).endsWith("HOLD", "REPORT_FOR");
        assertThat(trail()).last().isEqualTo("VISIT_REPORT_FOR PREFECTURE PREFECTURE_OFFICER visit");
        done(papers.reportFor(HERE, visit, now().version(), new Report.Text("気づき", "直した", "", ""), officer));
        assertThat(papers.report(HERE, visit)).hasValueSatisfying(report -> {
            assertThat(report.version()).isEqualTo(2);
            assertThat(report.byUser()).isEqualTo(officer.userId());
        });
        assertThat(papers.reportFor(AKITA, visit, now().version(), text, officer))
                .isInstanceOf(ActOutcome.Gone.class);
        assertThat(papers.reportFor(HERE, visit, now().version() - 1, text, officer))
                .isInstanceOf(ActOutcome.Changed.class);
    }

    @Test
    void nobodyReportsForAnAdviserWhoSignsIn() {
        VisitRecord held = heldYesterday();
        assertThat(papers.reportFor(HERE, visit, held.version(), new Report.Text("気づき", "助言", "", ""), officer))
                .isInstanceOf(ActOutcome.WritesAlone.class);
        assertThat(now().state()).isEqualTo(VisitState.HELD);
        assertThat(papers.report(HERE, visit)).isEmpty();
    }

    @Test
    void theTownsViewIsKeptInVersionsAndNeverOverwritten() {
        confirmed();
        assertThat(papers.reply(HERE, visit, 0, "早すぎる", "", townsPerson))
                .isEqualTo(new ActOutcome.NotFromHere(VisitState.CONFIRMED));
        heldAlready();
        done(papers.reply(HERE, visit, 0, "役に立った", "名簿を作った", townsPerson));
        assertThat(papers.reply(HERE, visit, 0, "別の人", "", townsPerson)).isInstanceOf(ActOutcome.Changed.class);
        done(papers.reply(HERE, visit, 1, "役に立った", "名簿と会議", townsPerson));
        assertThat(papers.reply(HERE, visit)).hasValueSatisfying(reply -> {
            assertThat(reply.version()).isEqualTo(2);
            assertThat(reply.homeworkDone()).isEqualTo("名簿と会議");
        });
        assertThat(papers.repliesOf(HERE, aVisit.programme())).containsOnlyKeys(visit);
    }

    private void heldAlready() {
        aVisit.put(visit, VisitState.HELD, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
    }

    @Test
    void theVisitBeforeIsTheLastOfTheRequestThatWasReported() {
        aVisit.put(visit, VisitState.REPORTED, adviser, TODAY.minusDays(30), HalfDay.Half.MORNING);
        String second = aVisit.of(request, town, 2);
        String third = aVisit.of(request, town, 3);
        String ofOther = aVisit.of(aVisit.request(town), town, 2);
        assertThat(papers.before(HERE, visits.find(HERE, third).orElseThrow()))
                .hasValueSatisfying(before -> assertThat(before.id()).isEqualTo(visit));
        assertThat(papers.before(HERE, visits.find(HERE, second).orElseThrow())).isPresent();
        assertThat(papers.before(HERE, now())).isEmpty();
        assertThat(papers.before(HERE, visits.find(HERE, ofOther).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoseCalendarWasNotToldIsKnownUntilItIs() {
        VisitRecord record = confirmed();
        notes.told(record, VisitNotes.Told.NOT_TOLD_TOWN, officer);
        notes.told(record, VisitNotes.Told.TOLD_ADVISER, officer);
        assertThat(failures(record, Duration.ZERO)).containsExactly(VisitNotes.Told.NOT_TOLD_TOWN);
        notes.told(record, VisitNotes.Told.TOLD_TOWN, officer);
        assertThat(failures(record, Duration.ZERO)).isEmpty();
    }

    private static List<VisitNotes.Told> failures(VisitRecord record, Duration later) {
        return mails(record, later).untold();
    }

    private static VisitMails mails(VisitRecord record, Duration later) {
        return new VisitMails(
                record, visits.events(HERE, record.id()), Instant.now().plus(later));
    }

    @Test
    void answersToAProposalAreAskedForOnceAndToTheNextAnew() {
        VisitRecord proposed = placed();
        assertThat(notes.asking(HERE, List.of(), officer)).isEmpty();
        assertThat(notes.asking(HERE, List.of(proposed), officer)).containsExactly(proposed);
        notes.asked(proposed, VisitNotes.Asked.NOT_ASKED_TOWN, officer);
        assertThat(notes.asking(HERE, List.of(proposed), officer)).isEmpty();
        Placement later = new Placement(adviser, HalfDay.afternoon(TODAY.plusDays(12)));
        VisitRecord moved = done(visits.place(HERE, visit, now().version(), later, "", officer));
        assertThat(notes.asking(HERE, List.of(moved), officer)).containsExactly(moved);
        assertThat(visits.events(HERE, visit))
                .extracting(VisitEvent::action)
                .containsExactly("PLACE", "ASKING", "NOT_ASKED_TOWN", "PLACE", "ASKING");
        assertThat(failures(moved, Duration.ZERO)).isEmpty();
        assertThat(mails(moved, Duration.ZERO).unasked()).isFalse();
        assertThat(mails(moved, Duration.ofMinutes(11)).unasked()).isTrue();
    }

    @Test
    void mailsThatNeverEndedHaveFailed() {
        VisitRecord record = confirmed();
        notes.telling(record, officer);
        assertThat(failures(record, Duration.ZERO)).isEmpty();
        assertThat(mails(record, Duration.ZERO).underWay()).isTrue();
        assertThat(failures(record, Duration.ofMinutes(11)))
                .containsExactly(VisitNotes.Told.TELLING_ADVISER, VisitNotes.Told.TELLING_TOWN);
    }
}
