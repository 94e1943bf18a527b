package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.programmes.ChangeOutcome;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.Programmes;
import jp.kasane.prefecture.requests.RequestOutcome.Done;
import jp.kasane.prefecture.requests.RequestOutcome.Gone;
import jp.kasane.prefecture.requests.RequestOutcome.Refused;
import jp.kasane.prefecture.requests.RequestOutcome.Stale;
import jp.kasane.prefecture.requests.RequestOutcome.Why;
import jp.kasane.prefecture.requests.TownRequest.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final String AKITA = "050008";
    private static final Answers WHOLE =
            new Answers(Map.of("Q1", "人が足りない"), List.of("T1"), "", List.of(LocalDate.of(2026, 7, 1)), List.of());
    private static final Decision GOOD = new Decision(List.of("準備の進みぐあい"), "準備会が立ち上がっている");

    private static TestTowns places;
    private static Programmes programmes;
    private static Requests requests;
    private static Viewer officer;
    private static Viewer elsewhere;
    private static Viewer town;
    private static Viewer other;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        programmes = new Programmes(places.control(), Clock.systemUTC());
        requests = on("2026-04-20");
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_OFFICER);
        town = places.newViewer(places.newTown(), StandardRole.COORDINATOR);
        other = places.newViewer(places.newTown(), StandardRole.TOWN_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        for (String table : List.of(
                "dispatch_visit_event",
                "dispatch_visit",
                "dispatch_attachment",
                "dispatch_request_event",
                "dispatch_request",
                "dispatch_programme",
                "control_audit")) {
            change("DELETE FROM " + table);
        }
    }

    private static Requests on(String day) {
        Instant noon = LocalDate.parse(day).atTime(3, 0).toInstant(ZoneOffset.UTC);
        return new Requests(places.control(), Clock.fixed(noon, ZoneOffset.UTC));
    }

    private static void change(String sql) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static List<String> column(String sql) {
        return places.control()
                .jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static String opened(ProgrammeDraft draft) {
        return AProgramme.open(programmes, draft, officer);
    }

    private static String quota() {
        return opened(AProgramme.quota(6, "000000"));
    }

    private static String drafted(String programme, Viewer by) {
        return ((Done) requests.begin(HERE, programme, WHOLE, by)).id();
    }

    private static String sent(String programme, Viewer by) {
        String id = drafted(programme, by);
        assertThat(requests.send(seen(id), WHOLE, by)).isInstanceOf(Done.class);
        return id;
    }

    private static String accepted(String programme, Viewer by) {
        String id = sent(programme, by);
        assertThat(requests.accept(seen(id), GOOD, officer)).isInstanceOf(Done.class);
        return id;
    }

    private static TownRequest now(String id) {
        return List.of(town, other).stream()
                .flatMap(one -> requests.find(HERE, one.place().code(), id).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Seen seen(String id) {
        return new Seen(HERE, id, now(id).version());
    }

    private static List<String> visits(String id) {
        return column("SELECT CONCAT_WS(' ', number, stage_id, state) FROM dispatch_visit WHERE request_id = '" + id
                + "' ORDER BY number");
    }

    private static RequestOutcome refused(Why why) {
        return new Refused(why);
    }

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
        String second = drafted(programme, town);
        assertThat(requests.undo(seen(id), "誤り", officer)).isEqualTo(refused(Why.ONE_ALREADY));
        requests.withdraw(seen(second), "", town);
        assertThat(requests.undo(seen(id), "誤り", officer)).isInstanceOf(Done.class);

        String always = opened(AProgramme.onRequest(0));
        assertThat(List.of(sent(always, town), sent(always, town))).doesNotHaveDuplicates();
    }

    @Test
    void noMoreTownsAreAcceptedThanThereIsRoomFor() {
        String programme = opened(AProgramme.quota(1, "000000"));
        String first = accepted(programme, town);
        String second = sent(programme, other);
        assertThat(requests.accept(seen(second), GOOD, officer)).isEqualTo(refused(Why.QUOTA_FULL));
        assertThat(visits(second)).isEmpty();
        requests.withdraw(seen(first), "都合により", town);
        assertThat(requests.accept(seen(second), GOOD, officer)).isInstanceOf(Done.class);

        String always = opened(AProgramme.onRequest(1));
        accepted(always, town);
        assertThat(visits(accepted(always, town))).containsExactly("1 UNPLANNED", "2 UNPLANNED", "3 UNPLANNED");
    }

    @Test
    void nobodyIsAcceptedIntoAProgrammeThatHasEnded() {
        String programme = opened(AProgramme.onRequest(0));
        String id = sent(programme, town);
        change("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = '" + programme + "'");
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(refused(Why.CLOSED));
        assertThat(visits(id)).isEmpty();
        assertThat(requests.decline(seen(id), GOOD, officer)).isInstanceOf(Done.class);
    }

    @Test
    void aTownThatWasExcludedAfterItAppliedIsNotAccepted() {
        String programme = quota();
        String id = sent(programme, town);
        ProgrammeDraft without = AProgramme.quota(6, town.place().code());
        assertThat(programmes.change(programme, 2, without, officer)).isInstanceOf(ChangeOutcome.Changed.class);
        assertThat(requests.accept(seen(id), GOOD, officer)).isEqualTo(refused(Why.EXCLUDED));
        assertThat(now(id).state()).isEqualTo(State.SENT);
        assertThat(visits(id)).isEmpty();
    }

    @Test
    void aTownHasNoMoreRequestsUnderWayThanAnybodyReads() {
        String always = opened(AProgramme.onRequest(0));
        String first = drafted(always, town);
        for (int more = 1; more < Requests.MOST_LIVE; more++) {
            drafted(always, town);
        }
        assertThat(requests.begin(HERE, always, WHOLE, town)).isEqualTo(refused(Why.TOO_MANY));
        assertThat(requests.begin(HERE, always, WHOLE, other)).isInstanceOf(Done.class);
        assertThat(requests.begin(HERE, opened(AProgramme.onRequest(0)), WHOLE, town))
                .isInstanceOf(Done.class);
        requests.withdraw(seen(first), "", town);
        assertThat(requests.begin(HERE, always, WHOLE, town)).isInstanceOf(Done.class);
    }

    @Test
    void notEvenWhenTheyAreOverAreTheyWithoutEnd() {
        String always = opened(AProgramme.onRequest(0));
        for (int one = 0; one < Requests.MOST; one++) {
            drafted(always, town);
            change("UPDATE dispatch_request SET state = 'WITHDRAWN'");
        }
        assertThat(requests.begin(HERE, always, WHOLE, town)).isEqualTo(refused(Why.TOO_MANY));
    }

    @Test
    void wordsThatNoTableHoldsAreNotTaken() {
        String id = sent(quota(), town);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.askBack(seen(id), "長".repeat(2_001), officer));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.withdraw(seen(id), "長".repeat(1_001), town));
        assertThat(requests.askBack(seen(id), "長".repeat(2_000), officer)).isInstanceOf(Done.class);
    }

    @Test
    void aDecisionIsTakenBackWhileNothingIsPlannedAndMayBeTakenAgain() {
        String id = accepted(quota(), town);
        assertThat(requests.undo(seen(id), "取り違え", officer)).isInstanceOf(Done.class);
        assertThat(now(id).state()).isEqualTo(State.SENT);
        assertThat(visits(id)).allMatch(visit -> visit.endsWith("CANCELLED"));
        requests.accept(seen(id), GOOD, officer);
        assertThat(visits(id)).hasSize(4).allMatch(visit -> visit.endsWith("UNPLANNED"));

        change("UPDATE dispatch_visit SET state = 'PROPOSED' WHERE number = 2");
        assertThat(requests.undo(seen(id), "取り違え", officer)).isEqualTo(refused(Why.PLANNED));
        assertThat(now(id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void withdrawingCancelsWhatNobodyHasAgreedToAndTellsWhatStands() {
        String id = accepted(quota(), town);
        change("INSERT INTO dispatch_adviser VALUES ('ADVISER', '020001', '架空 太郎', 'かくう', NULL, '020001', 9, '{}',"
                + " NULL, 1, NOW(6), NULL) ON DUPLICATE KEY UPDATE version = 1");
        change("UPDATE dispatch_visit SET state = 'HELD' WHERE number = 1");
        change("UPDATE dispatch_visit SET state = 'CONFIRMED' WHERE number = 2");
        change("UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = 'ADVISER', day = '2026-07-01',"
                + " half = 'MORNING', town_agreed = TRUE WHERE number = 3");
        String confirmed =
                column("SELECT id FROM dispatch_visit WHERE number = 2").get(0);

        assertThat(requests.withdraw(seen(id), "事情が変わった", town)).isEqualTo(new Done(id, List.of(confirmed)));

        assertThat(visits(id)).containsExactly("1 S1 HELD", "2 S2 CONFIRMED", "3 S3 CANCELLED", "4 S4 CANCELLED");
        assertThat(column("SELECT CONCAT_WS(' ', sequence, town_agreed, IFNULL(adviser_id, '-'), IFNULL(day, '-'))"
                        + " FROM dispatch_visit WHERE number = 3"))
                .containsExactly("1 0 - -");
        assertThat(column("SELECT CONCAT_WS(' ', action, from_state, to_state, adviser_id, day, half, words)"
                        + " FROM dispatch_visit_event ORDER BY id"))
                .containsExactly(
                        "CANCEL PROPOSED CANCELLED ADVISER 2026-07-01 MORNING 事情が変わった",
                        "CANCEL UNPLANNED CANCELLED 事情が変わった");
    }

    @Test
    void eachSideDoesItsOwn() {
        Viewer worker = places.newViewer(town.place(), StandardRole.CASE_WORKER);
        Viewer adviser = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        String programme = quota();
        String id = sent(programme, town);
        assertThatIllegalArgumentException().isThrownBy(() -> requests.accept(seen(id), GOOD, town));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.withdraw(seen(id), "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> requests.begin(HERE, programme, WHOLE, officer));
        assertThatIllegalStateException().isThrownBy(() -> requests.withdraw(seen(id), "", worker));
        assertThatIllegalStateException().isThrownBy(() -> requests.decline(seen(id), GOOD, adviser));
        assertThat(now(id).state()).isEqualTo(State.SENT);
    }
}
