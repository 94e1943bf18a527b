package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.prefecture.programmes.ChangeOutcome.Changed;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.Subject;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.junit.jupiter.api.Test;

/** What goes back and forth between the prefecture and a town until it is decided, and after. */
class RequestsAnsweredTest extends ATownApplies {

    private static String asked(String programme) {
        String id = sent(programme, town);
        assertThat(requests.askBack(seen(id), "会議は月に何回ですか", officer)).isInstanceOf(Done.class);
        return id;
    }

    private static List<RequestAct> acts(String id) {
        return requests.events(now(id)).stream().map(RequestEvent::act).toList();
    }

    /** The same with other questions and subjects. */
    private static ProgrammeDraft asking(List<Question> questions, List<Subject> subjects) {
        ProgrammeDraft draft = AProgramme.quota(6, "000000");
        ProgrammeSettings s = draft.settings();
        return AProgramme.with(
                draft,
                new ProgrammeSettings(
                        s.from(),
                        s.until(),
                        s.applyFrom(),
                        s.applyUntil(),
                        s.townsQuota(),
                        s.visitsPerRequest(),
                        s.stages(),
                        subjects,
                        questions,
                        s.eligibility(),
                        s.exclusions(),
                        s.closed(),
                        s.criteria(),
                        s.terms(),
                        s.weights(),
                        s.contractor(),
                        false));
    }

    private static Answers saying(String question, String answer) {
        return new Answers(Map.of(question, answer), List.of("T1"), "", List.of(), List.of());
    }

    @Test
    void thePrefectureAsksAsOftenAsItMustAndEachQuestionHasItsAnswer() {
        String id = asked(quota());
        requests.answer(seen(id), WHOLE, "月に1回です", town);
        assertThat(now(id).state()).isEqualTo(State.SENT);
        requests.askBack(seen(id), "だれが集まりますか", officer);
        assertThat(now(id).state()).isEqualTo(State.ASKED_BACK);
        requests.answer(seen(id), WHOLE, "", town);
        assertThat(requests.events(now(id)))
                .extracting(RequestEvent::words)
                .containsExactly("", "会議は月に何回ですか", "月に1回です", "だれが集まりますか", "");
        assertThat(acts(id))
                .containsExactly(
                        RequestAct.SEND,
                        RequestAct.ASK_BACK,
                        RequestAct.ANSWER,
                        RequestAct.ASK_BACK,
                        RequestAct.ANSWER);
    }

    @Test
    void nobodyAsksTwiceBeforeAnAnswerComes() {
        String id = asked(quota());
        assertThat(requests.askBack(seen(id), "もう一つ", officer)).isEqualTo(refused(Why.STATE));
        assertThat(acts(id)).containsExactly(RequestAct.SEND, RequestAct.ASK_BACK);
    }

    @Test
    void anApplicationIsDecidedAlsoWhileAQuestionIsOpen() {
        String id = asked(quota());
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(visits(id)).hasSize(4);
        assertThat(requests.answer(seen(id), WHOLE, "遅れた回答", town)).isEqualTo(refused(Why.STATE));
        String other = asked(quota());
        assertThat(requests.decline(seen(other), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(visits(other)).isEmpty();
    }

    @Test
    void whatIsAnsweredMeanwhileIsNotDecidedUnseen() {
        String id = asked(quota());
        Seen before = seen(id);
        requests.answer(before, saying("Q1", "会議はない"), "", town);
        assertThat(requests.accept(before, GOOD, officer)).isInstanceOf(Stale.class);
        assertThat(requests.decline(before, GOOD, officer)).isInstanceOf(Stale.class);
        assertThat(requests.askBack(before, "?", officer)).isInstanceOf(Stale.class);
        assertThat(now(id).state()).isEqualTo(State.SENT);
        assertThat(now(id).answers().to("Q1")).isEqualTo("会議はない");
    }

    @Test
    void whatTheTownDecidesIsNotAnsweredUnseenEither() {
        String id = asked(quota());
        Seen before = seen(id);
        requests.decline(before, GOOD, officer);
        assertThat(requests.answer(before, WHOLE, "回答", town)).isInstanceOf(Stale.class);
        assertThat(requests.withdraw(before, "取り下げ", town)).isInstanceOf(Stale.class);
        assertThat(now(id).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void aTownWithdrawsAlsoWhatItIsAskedAbout() {
        String id = asked(quota());
        assertThat(requests.withdraw(seen(id), "事情が変わった", town)).isEqualTo(new Done(id, List.of()));
        assertThat(now(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(requests.ofProgramme(HERE, now(id).programme()))
                .as("the prefecture keeps what was sent to it")
                .extracting(TownRequest::id)
                .containsExactly(id);
    }

    @Test
    void aDraftThatIsThrownAwayWasNeverThereForThePrefecture() {
        String programme = quota();
        String id = drafted(programme, town);
        assertThat(requests.withdraw(seen(id), "", town)).isInstanceOf(Done.class);
        assertThat(requests.ofProgramme(HERE, programme)).isEmpty();
        assertThat(requests.findSent(HERE, programme, id)).isEmpty();
        assertThat(requests.undo(seen(id), "", officer)).isInstanceOf(RequestOutcome.Gone.class);
        assertThat(requests.begin(HERE, programme, WHOLE, town)).isInstanceOf(Done.class);
    }

    @Test
    void whenItWasFirstSentStaysAndSavingADraftIsNoEvent() {
        String id = drafted(quota(), town);
        requests.save(seen(id), Answers.NONE, town);
        assertThat(requests.events(now(id))).isEmpty();
        assertThat(now(id).sentAt()).isNull();
        assertThat(on("2026-04-20").send(seen(id), WHOLE, town)).isInstanceOf(Done.class);
        String first = column("SELECT sent_at FROM dispatch_request").get(0);
        requests.askBack(seen(id), "?", officer);
        on("2026-05-02").answer(seen(id), WHOLE, "はい", town);
        assertThat(column("SELECT sent_at FROM dispatch_request")).containsExactly(first);
        assertThat(now(id).sent()).isTrue();
    }

    @Test
    void aQuestionThatCameWhileATownWasWritingIsAnsweredBeforeAnythingIsSent() {
        String programme = quota();
        String id = drafted(programme, town);
        Question more = new Question("Q9", "会議の記録はありますか", "", true, List.of("ある", "ない"));
        List<Subject> subjects = AProgramme.quota(6, "000000").settings().subjects();
        assertThat(programmes.change(programme, 2, asking(List.of(more), subjects), officer))
                .isEqualTo(new Changed(3));
        assertThat(requests.send(seen(id), WHOLE, town)).isEqualTo(refused(Why.INCOMPLETE));
        assertThat(requests.send(seen(id), saying("Q9", "たぶん"), town)).isEqualTo(refused(Why.INCOMPLETE));
        assertThat(requests.send(seen(id), saying("Q9", "ある"), town)).isInstanceOf(Done.class);
    }

    @Test
    void aSubjectThatIsGoneIsNotAskedForAnyMore() {
        String programme = quota();
        String id = drafted(programme, town);
        programmes.change(programme, 2, asking(List.of(), List.of(new Subject("T9", "地域づくり"))), officer);
        assertThat(requests.send(seen(id), WHOLE, town)).isEqualTo(refused(Why.INCOMPLETE));
        Answers anew = new Answers(Map.of(), List.of("T9"), "", List.of(), List.of());
        assertThat(requests.send(seen(id), anew, town)).isInstanceOf(Done.class);
        assertThat(now(id).answers()).isEqualTo(anew);
    }

    @Test
    void whatWasSentIsDecidedAsItWasSentWhateverIsAskedNow() {
        String programme = quota();
        String id = sent(programme, town);
        ProgrammeSettings now = AProgramme.quota(6, "000000").settings();
        Question more = new Question("Q9", "新しい質問", "", false, List.of());
        List<Question> questions =
                Stream.concat(now.questions().stream(), Stream.of(more)).toList();
        assertThat(programmes.change(programme, 2, asking(questions, now.subjects()), officer))
                .isEqualTo(new Changed(3));
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(now(id).answers()).isEqualTo(WHOLE);
    }

    @Test
    void aDeclinedApplicationIsTakenUpAgainAndBothDecisionsStayInItsHistory() {
        String id = sent(quota(), town);
        requests.decline(seen(id), new Decision(List.of(), "✓ ではない理由"), officer);
        requests.undo(seen(id), "取り違え", officer);
        requests.accept(seen(id), GOOD, officer);
        assertThat(acts(id)).containsExactly(RequestAct.SEND, RequestAct.DECLINE, RequestAct.UNDO, RequestAct.ACCEPT);
        assertThat(requests.events(now(id)).get(1).words()).isEqualTo("✓ ではない理由");
        assertThat(requests.events(now(id)).get(1).criteria()).isEmpty();
        assertThat(visits(id)).hasSize(4);
    }

    @Test
    void takingBackAnAcceptanceMakesRoomForAnotherTown() {
        String programme = opened(AProgramme.quota(1, "000000"));
        String first = accepted(programme, town);
        String second = sent(programme, other);
        assertThat(requests.accept(seen(second), GOOD, officer)).isEqualTo(refused(Why.QUOTA_FULL));
        requests.undo(seen(first), "取り違え", officer);
        assertThat(requests.accept(seen(second), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(requests.accept(seen(first), GOOD, officer)).isEqualTo(refused(Why.QUOTA_FULL));
        assertThat(visits(first)).allMatch(visit -> visit.endsWith("CANCELLED"));
    }

    @Test
    void anAcceptedTownIsNotRefusedForItsOwnPlace() {
        String always = opened(AProgramme.onRequest(1));
        accepted(always, town);
        assertThat(requests.accept(seen(sent(always, town)), GOOD, officer)).isInstanceOf(Done.class);
        assertThat(requests.accept(seen(sent(always, other)), GOOD, officer)).isEqualTo(refused(Why.QUOTA_FULL));
    }

    @Test
    void onRequestATownAppliesAndIsAcceptedWhileOthersAreVisited() {
        String always = opened(AProgramme.onRequest(0));
        programmes.move(always, 2, Programme.State.PLANNING, officer);
        programmes.move(always, 3, Programme.State.RUNNING, officer);
        String id = accepted(always, town);
        assertThat(visits(id)).containsExactly("1 UNPLANNED", "2 UNPLANNED", "3 UNPLANNED");
        programmes.move(always, 4, Programme.State.ENDED, officer);
        assertThat(programmes.find(HERE, always).orElseThrow().state())
                .as("visits are still to be held")
                .isEqualTo(Programme.State.RUNNING);
    }

    @Test
    void whatNobodyCanHaveMeantIsAFaultAndNothingIsDone() {
        String id = sent(quota(), town);
        Seen seen = seen(id);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.askBack(seen, "長".repeat(2_001), officer));
        assertThat(requests.accept(seen, GOOD, officer)).isInstanceOf(Done.class);
        Seen then = seen(id);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.undo(then, "長".repeat(1_001), officer));
        assertThat(now(id).state()).isEqualTo(State.ACCEPTED);
        assertThat(acts(id)).containsExactly(RequestAct.SEND, RequestAct.ACCEPT);
        assertThat(requests.undo(then, "長".repeat(1_000), officer)).isInstanceOf(Done.class);
        assertThat(requests.events(now(id)).get(2).words()).hasSize(1_000);
    }

    @Test
    void wishesThatAreTheSameAreKeptOnceAndInTheirOrder() {
        LocalDate day = LocalDate.of(2026, 7, 1);
        Answers twice = new Answers(
                Map.of("Q1", "人が足りない"), List.of("T2", "T1", "T2"), "", List.of(day.plusDays(7), day, day), List.of());
        String id = ((Done) requests.begin(HERE, quota(), twice, town)).id();
        assertThat(now(id).answers().preferred()).containsExactly(day, day.plusDays(7));
        assertThat(now(id).answers().subjects()).containsExactly("T2", "T1");
    }

    @Test
    void everyActStandsInTheTrailUnderWhoDidItAndNeverWithItsWords() {
        String id = asked(quota());
        requests.answer(seen(id), WHOLE, "門外不出の回答", town);
        requests.decline(seen(id), new Decision(List.of(), "門外不出の理由"), officer);
        requests.undo(seen(id), "門外不出の取消", officer);
        assertThat(column("SELECT CONCAT_WS(' ', action, place_kind, subject_id) FROM control_audit"
                        + " WHERE subject_kind = 'dispatch_request' ORDER BY id"))
                .containsExactly(
                        "DISPATCH_REQUEST_BEGUN TOWN " + id,
                        "DISPATCH_REQUEST_SENT TOWN " + id,
                        "DISPATCH_REQUEST_ASKED_BACK PREFECTURE " + id,
                        "DISPATCH_REQUEST_ANSWERED TOWN " + id,
                        "DISPATCH_REQUEST_DECLINED PREFECTURE " + id,
                        "DISPATCH_REQUEST_UNDONE PREFECTURE " + id);
        assertThat(column("SELECT IFNULL(purpose, '') FROM control_audit")).noneMatch(one -> one.contains("門外不出"));
    }
}
