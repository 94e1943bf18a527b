package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Gone;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.junit.jupiter.api.Test;

class RequestsTest extends ATownApplies {

    @Test
    void anApplicationGoesFromDraftToAcceptanceAndItsThreadTellsIt() {
        String id = sent(quota(), town);
        assertThat(requests.askBack(seen(id), "会議は月に何回ですか", officer)).isInstanceOf(Done.class);
        Answers more = new Answers(Map.of("Q1", "人が足りない。会議は月1回"), List.of("T1"), "", List.of(), List.of());
        assertThat(requests.answer(seen(id), more, "月に1回です", town)).isInstanceOf(Done.class);
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(new Done(id, List.of()));

        TownRequest request = now(id);
        assertThat(request.state()).isEqualTo(State.ACCEPTED);
        assertThat(request.answers()).isEqualTo(more);
        assertThat(requests.events(request))
                .extracting(RequestEvent::act)
                .containsExactly(RequestAct.SEND, RequestAct.ASK_BACK, RequestAct.ANSWER, RequestAct.ACCEPT);
        assertThat(requests.events(request)).last().satisfies(event -> {
            assertThat(event.criteria()).containsExactly("準備の進みぐあい");
            assertThat(event.words()).isEqualTo("準備会が立ち上がっている");
            assertThat(event.byUser()).isEqualTo(officer.userId());
        });
        assertThat(visits(id)).containsExactly("1 S1 UNPLANNED", "2 S2 UNPLANNED", "3 S3 UNPLANNED", "4 S4 UNPLANNED");
        assertThat(column("SELECT CONCAT_WS(' ', action, place_kind) FROM control_audit WHERE subject_kind ="
                        + " 'dispatch_request' ORDER BY id"))
                .containsExactly(
                        "DISPATCH_REQUEST_BEGUN TOWN",
                        "DISPATCH_REQUEST_SENT TOWN",
                        "DISPATCH_REQUEST_ASKED_BACK PREFECTURE",
                        "DISPATCH_REQUEST_ANSWERED TOWN",
                        "DISPATCH_REQUEST_ACCEPTED PREFECTURE");
    }

    @Test
    void aDraftIsTheTownsAlone() {
        String programme = quota();
        String id = drafted(programme, town);
        assertThat(requests.ofProgramme(HERE, programme)).isEmpty();
        assertThat(requests.findSent(HERE, programme, id)).isEmpty();
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Gone.class);
        assertThat(requests.ofTown(HERE, town.place().code()))
                .extracting(TownRequest::id)
                .containsExactly(id);

        requests.send(seen(id), WHOLE, town);
        assertThat(requests.ofProgramme(HERE, programme))
                .extracting(TownRequest::id)
                .containsExactly(id);
        assertThat(requests.findSent(HERE, programme, id)).isPresent();
        assertThat(requests.findSent(HERE, quota(), id)).isEmpty();
    }

    @Test
    void aDraftThatWasThrownAwayStaysTheTownsAlone() {
        String programme = quota();
        String id = drafted(programme, town);
        assertThat(requests.withdraw(seen(id), "", town)).isInstanceOf(Done.class);
        assertThat(requests.ofProgramme(HERE, programme)).isEmpty();
        assertThat(programmes.counts(HERE, programme).applications()).isEmpty();
    }

    @Test
    void anotherTownsAndAnotherPrefecturesRequestIsNotThere() {
        String programme = quota();
        String id = sent(programme, town);
        Seen seen = seen(id);
        assertThat(requests.find(HERE, other.place().code(), id)).isEmpty();
        assertThat(requests.find(AKITA, town.place().code(), id)).isEmpty();
        assertThat(requests.ofTown(HERE, other.place().code())).isEmpty();
        assertThat(requests.ofProgramme(AKITA, programme)).isEmpty();
        assertThat(requests.withdraw(seen, "", other)).isInstanceOf(Gone.class);
        assertThat(requests.answer(seen, WHOLE, "", other)).isInstanceOf(Gone.class);
        assertThat(requests.accept(seen, GOOD, elsewhere)).isInstanceOf(Gone.class);
        assertThat(requests.accept(new Seen(AKITA, id, 2), GOOD, elsewhere)).isInstanceOf(Gone.class);
        assertThat(requests.begin(AKITA, programme, WHOLE, town)).isInstanceOf(Gone.class);
        assertThat(now(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whoChangesWhatSomebodyElseChangedMeanwhileIsTold() {
        String id = drafted(quota(), town);
        Seen old = seen(id);
        assertThat(requests.save(old, Answers.NONE, town)).isInstanceOf(Done.class);
        assertThat(requests.save(old, WHOLE, town)).isInstanceOf(Stale.class);
        assertThat(requests.send(old, WHOLE, town)).isInstanceOf(Stale.class);
        assertThat(now(id).answers()).isEqualTo(Answers.NONE);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        String id = sent(quota(), town);
        Seen seen = seen(id);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<RequestOutcome>> decisions =
                    List.of(() -> requests.accept(seen, GOOD, officer), () -> requests.decline(seen, GOOD, officer));
            int done = 0;
            for (Future<RequestOutcome> outcome : both.invokeAll(decisions)) {
                done += outcome.get() instanceof Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void whatDoesNotLeadAnywhereFromHereIsRefused() {
        String id = sent(quota(), town);
        assertThat(requests.save(seen(id), WHOLE, town)).isEqualTo(refused(Why.STATE));
        assertThat(requests.send(seen(id), WHOLE, town)).isEqualTo(refused(Why.STATE));
        assertThat(requests.answer(seen(id), WHOLE, "", town)).isEqualTo(refused(Why.STATE));
        assertThat(requests.undo(seen(id), "", officer)).isEqualTo(refused(Why.STATE));
        requests.withdraw(seen(id), "都合により", town);
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(refused(Why.STATE));
        assertThat(requests.askBack(seen(id), "?", officer)).isEqualTo(refused(Why.STATE));
        assertThat(visits(id)).isEmpty();
    }

    @Test
    void whatIsIncompleteIsKeptAsADraftAndNotSent() {
        String programme = quota();
        String id = ((Done) requests.begin(HERE, programme, Answers.NONE, town)).id();
        assertThat(requests.send(seen(id), Answers.NONE, town)).isEqualTo(refused(Why.INCOMPLETE));
        assertThat(now(id).state()).isEqualTo(State.DRAFT);
        requests.send(seen(id), WHOLE, town);
        requests.askBack(seen(id), "?", officer);
        assertThat(requests.answer(seen(id), Answers.NONE, "", town)).isEqualTo(refused(Why.INCOMPLETE));
    }

    @Test
    void outsideItsPeriodAProgrammeTakesNoneButAnswersStillCome() {
        String programme = quota();
        String id = drafted(programme, town);
        for (String day : List.of("2026-04-09", "2026-05-21")) {
            assertThat(on(day).begin(HERE, programme, WHOLE, other)).isEqualTo(refused(Why.CLOSED));
            assertThat(on(day).send(seen(id), WHOLE, town)).isEqualTo(refused(Why.CLOSED));
        }
        assertThat(on("2026-05-20").send(seen(id), WHOLE, town)).isInstanceOf(Done.class);
        requests.askBack(seen(id), "?", officer);
        assertThat(on("2026-06-01").answer(seen(id), WHOLE, "はい", town)).isInstanceOf(Done.class);
    }

    @Test
    void whereThereIsAQuotaNobodyAppliesOnceItIsPlanned() {
        String programme = quota();
        programmes.move(programme, 2, Programme.State.PLANNING, officer);
        assertThat(requests.begin(HERE, programme, WHOLE, town)).isEqualTo(refused(Why.CLOSED));
        String always = opened(AProgramme.onRequest(0));
        programmes.move(always, 2, Programme.State.PLANNING, officer);
        assertThat(requests.begin(HERE, always, WHOLE, town)).isInstanceOf(Done.class);
        String hidden = programmes.make(AProgramme.onRequest(0), officer);
        assertThat(requests.begin(HERE, hidden, WHOLE, town)).isInstanceOf(Gone.class);
    }

    @Test
    void anExcludedTownDoesNotApply() {
        String programme = opened(AProgramme.quota(6, town.place().code()));
        assertThat(requests.begin(HERE, programme, WHOLE, town)).isEqualTo(refused(Why.EXCLUDED));
        assertThat(requests.begin(HERE, programme, WHOLE, other)).isInstanceOf(Done.class);
    }

    @Test
    void aTownHasOneLiveRequestWhereThereIsAQuotaAndSeveralOnRequest() {
        String programme = quota();
        String id = sent(programme, town);
        assertThat(requests.begin(HERE, programme, WHOLE, town)).isEqualTo(refused(Why.ONE_ALREADY));
        requests.decline(seen(id), GOOD, officer);
        String second = sent(programme, town);
        assertThat(requests.undo(seen(id), "誤り", officer)).isEqualTo(refused(Why.ONE_ALREADY));
        requests.withdraw(seen(second), "", town);
        assertThat(requests.undo(seen(id), "誤り", officer)).isInstanceOf(Done.class);

        String always = opened(AProgramme.onRequest(0));
        assertThat(List.of(sent(always, town), sent(always, town))).doesNotHaveDuplicates();
    }

    @Test
    void whoTakesADecisionBackDoesNotLearnThatTheTownHasBegunAnother() {
        String programme = quota();
        String id = sent(programme, town);
        requests.decline(seen(id), GOOD, officer);
        String begun = drafted(programme, town);
        assertThat(requests.undo(seen(id), "誤り", officer)).isEqualTo(new Done(id, List.of()));
        assertThat(requests.send(seen(begun), WHOLE, town))
                .as("it is the town that is told, and keeps what it wrote")
                .isEqualTo(refused(Why.ONE_ALREADY));
        assertThat(now(begun).state()).isEqualTo(State.DRAFT);
        assertThat(now(begun).answers()).isEqualTo(WHOLE);
    }
}
