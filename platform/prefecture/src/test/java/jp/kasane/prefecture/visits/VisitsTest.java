package jp.kasane.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.dispatch.HalfDay;
import jp.kasane.prefecture.dispatch.Placement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final String AKITA = "050008";
    private static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);
    private static final HalfDay SOON = HalfDay.morning(TODAY.plusDays(10));

    private static TestTowns places;
    private static Visits visits;
    private static VisitPapers papers;
    private static VisitNotes notes;
    private static AVisit aVisit;
    private static String town;
    private static String adviser;
    private static Viewer officer;
    private static Viewer townsPerson;
    private static Viewer advising;

    private String request = "";
    private String visit = "";

    @BeforeAll
    static void open() {
        places = new TestTowns();
        town = places.newTown().code();
        visits = new Visits(places.control(), Clock.systemUTC());
        papers = new VisitPapers(places.control(), Clock.systemUTC());
        notes = new VisitNotes(places.control(), Clock.systemUTC());
        aVisit = new AVisit(places.control(), HERE);
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        advising = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        townsPerson = places.newViewer(Place.town(town), StandardRole.COORDINATOR);
        adviser = aVisit.adviser(advising.userId());
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void aVisitToBePlanned() {
        places.control().jdbi().useHandle(handle -> {
            for (String table :
                    List.of("dispatch_report", "dispatch_reply", "dispatch_visit_event", "dispatch_visit")) {
                handle.execute("DELETE FROM " + table);
            }
            handle.execute("DELETE FROM control_audit");
        });
        request = aVisit.request(town);
        visit = aVisit.of(request, town, 1);
    }

    private VisitRecord now() {
        return visits.find(HERE, visit).orElseThrow();
    }

    private VisitRecord done(ActOutcome outcome) {
        assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
        return ((ActOutcome.Done) outcome).after();
    }

    private VisitRecord placed() {
        return done(visits.place(HERE, visit, now().version(), new Placement(adviser, SOON), "", officer));
    }

    private ActOutcome act(VisitAct act, String words, Viewer by) {
        return visits.act(HERE, visit, now().version(), act, words, by);
    }

    private VisitRecord confirmed() {
        placed();
        done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        return done(act(VisitAct.ADVISER_AGREES, "", advising));
    }

    private VisitRecord heldYesterday() {
        confirmed();
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
        return done(act(VisitAct.HOLD, "", officer));
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_kind, actor_role, subject_kind) FROM control_audit"
                                        + " ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void isConfirmedWhenBothHaveAgreed() {
        VisitRecord proposed = placed();
        assertThat(proposed.state()).isEqualTo(VisitState.PROPOSED);
        VisitRecord half = done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        assertThat(half.state()).isEqualTo(VisitState.PROPOSED);
        VisitRecord both = done(act(VisitAct.ADVISER_AGREES, "", advising));
        assertThat(both.state()).isEqualTo(VisitState.CONFIRMED);
        assertThat(visits.events(HERE, visit))
                .extracting(VisitEvent::action)
                .containsExactly("PLACE", "TOWN_AGREES", "ADVISER_AGREES", "CONFIRM");
        assertThat(trail())
                .containsExactly(
                        "VISIT_PLACE PREFECTURE PREFECTURE_OFFICER visit",
                        "VISIT_TOWN_AGREES TOWN COORDINATOR visit",
                        "VISIT_ADVISER_AGREES PREFECTURE ADVISER visit");
    }

    @Test
    void whatIsMovedAfterwardsIsAskedForAnew() {
        VisitRecord before = confirmed();
        Placement later = new Placement(adviser, HalfDay.afternoon(TODAY.plusDays(20)));
        VisitRecord moved = done(visits.place(HERE, visit, before.version(), later, "都合により", officer));
        assertThat(moved.state()).isEqualTo(VisitState.PROPOSED);
        assertThat(moved.townAgreed() || moved.adviserAgreed()).isFalse();
        assertThat(moved.sequence()).isGreaterThan(before.sequence());
    }

    @Test
    void whoeverCannotComeSaysWhyAndTheDayIsFreeAgain() {
        confirmed();
        assertThat(act(VisitAct.TOWN_CANNOT, " ", townsPerson)).isInstanceOf(ActOutcome.NoReason.class);
        VisitRecord free = done(act(VisitAct.TOWN_CANNOT, "議会のため", townsPerson));
        assertThat(free.state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(free.at()).isNull();
        List<VisitEvent> events = visits.events(HERE, visit);
        VisitEvent last = events.get(events.size() - 1);
        assertThat(last.words()).isEqualTo("議会のため");
        assertThat(last.at()).isEqualTo(new Placement(adviser, SOON));
        assertThat(VisitNotes.impossible(List.of(free), events)).isEqualTo(Map.of(town, Set.of(SOON.day())));
    }

    @Test
    void otherDaysThatATownWouldLikeAreKeptBesideItsRefusal() {
        VisitRecord record = confirmed();
        notes.wish(record, List.of(TODAY.plusDays(30), TODAY.plusDays(31), TODAY.plusDays(30)), townsPerson);
        assertThat(VisitNotes.wishes(List.of(record), visits.eventsOfProgramme(HERE, aVisit.programme())))
                .isEqualTo(Map.of(town, Set.of(TODAY.plusDays(30), TODAY.plusDays(31))));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwritten() {
        VisitRecord seen = placed();
        done(act(VisitAct.TOWN_AGREES, "", townsPerson));
        ActOutcome late = visits.act(HERE, visit, seen.version(), VisitAct.CANCEL, "取りやめ", officer);
        assertThat(late).isEqualTo(new ActOutcome.Changed(now()));
        assertThat(now().state()).isEqualTo(VisitState.PROPOSED);
    }

    @Test
    void oneAdviserIsAtOnePlaceAtATime() {
        placed();
        String other = aVisit.of(request, town, 2);
        assertThat(visits.place(HERE, other, 1, new Placement(adviser, SOON), "", officer))
                .isInstanceOf(ActOutcome.Taken.class);
        assertThat(visits.find(HERE, other).orElseThrow().state()).isEqualTo(VisitState.UNPLANNED);
        assertThat(visits.events(HERE, other)).isEmpty();
    }

    @Test
    void nothingIsPlacedTodayOrBeforeNorHeldBeforeItsDay() {
        for (int ago = 0; ago < 2; ago++) {
            Placement past = new Placement(adviser, HalfDay.morning(TODAY.minusDays(ago)));
            assertThat(visits.place(HERE, visit, now().version(), past, "", officer))
                    .isInstanceOf(ActOutcome.TooLate.class);
        }
        confirmed();
        assertThat(act(VisitAct.HOLD, "", officer)).isInstanceOf(ActOutcome.TooEarly.class);
    }

    @Test
    void anotherPrefecturesVisitIsNotThere() {
        placed();
        assertThat(visits.find(AKITA, visit)).isEmpty();
        assertThat(visits.events(AKITA, visit)).isEmpty();
        assertThat(visits.ofTown(AKITA, town)).isEmpty();
        assertThat(visits.ofProgramme(AKITA, aVisit.programme())).isEmpty();
        assertThat(visits.act(AKITA, visit, now().version(), VisitAct.CANCEL, "x", officer))
                .isInstanceOf(ActOutcome.Gone.class);
        assertThat(papers.reply(AKITA, visit, 0, "x", "", townsPerson)).isInstanceOf(ActOutcome.Gone.class);
    }

    @Test
    void aDayThatHasPassedIsRefusedByNobody() {
        confirmed();
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY.minusDays(1), HalfDay.Half.MORNING);
        assertThat(act(VisitAct.TOWN_CANNOT, "議会", townsPerson)).isInstanceOf(ActOutcome.TooLate.class);
        assertThat(act(VisitAct.ADVISER_CANNOT, "病気", advising)).isInstanceOf(ActOutcome.TooLate.class);
        assertThat(now().state()).isEqualTo(VisitState.CONFIRMED);
        aVisit.put(visit, VisitState.CONFIRMED, adviser, TODAY, HalfDay.Half.MORNING);
        assertThat(done(act(VisitAct.ADVISER_CANNOT, "けさから病気", advising)).state())
                .isEqualTo(VisitState.UNPLANNED);
    }

    @Test
    void whatWasNotedHeldByMistakeGoesBackWithAReasonUntilItIsReported() {
        VisitRecord held = heldYesterday();
        assertThat(act(VisitAct.NOT_HELD, "", officer)).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(done(act(VisitAct.NOT_HELD, "押し間違い", officer)).state()).isEqualTo(VisitState.CONFIRMED);
        done(act(VisitAct.HOLD, "", officer));
        Report.Text text = new Report.Text("気づき", "助言", "", "");
        done(papers.report(HERE, visit, held.version() + 2, text, advising));
        assertThat(act(VisitAct.NOT_HELD, "押し間違い", officer)).isInstanceOf(ActOutcome.NotFromHere.class);
    }

    @Test
    void nobodyConfirmsForBothWithoutSayingWhy() {
        placed();
        assertThat(act(VisitAct.CONFIRM, " ", officer)).isInstanceOf(ActOutcome.NoReason.class);
        assertThat(done(act(VisitAct.CONFIRM, "電話で確認", officer)).state()).isEqualTo(VisitState.CONFIRMED);
    }

    @Test
    void onlyAnAdviserOfThePrefectureWhoHasNotRetiredIsSent() {
        places.control()
                .jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT IGNORE INTO prefecture (code, name, realm, client_id, client_secret, state, created_at)"
                                + " VALUES (?, '秋田県', 'akita', 'c', '', 'ACTIVE', NOW(6))",
                        AKITA));
        String elsewhere = new AVisit(places.control(), AKITA).adviser(null);
        String retired = aVisit.adviser(null);
        places.control()
                .jdbi()
                .useHandle(handle ->
                        handle.execute("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", retired));
        for (String nobody : List.of(elsewhere, retired, "nobody")) {
            assertThat(visits.place(HERE, visit, now().version(), new Placement(nobody, SOON), "", officer))
                    .isInstanceOf(ActOutcome.NoAdviser.class);
        }
        assertThat(now().state()).isEqualTo(VisitState.UNPLANNED);
    }

    @Test
    void theOfficerReportsForAnAdviserUnderTheirOwnRight() {
        VisitRecord held = heldYesterday();
        done(papers.report(HERE, visit, held.version(), new Report.Text("気づき", "助言", "", ""), officer));
        assertThat(trail()).last().isEqualTo("VISIT_REPORT PREFECTURE PREFECTURE_OFFICER visit");
    }

    @Test
    void isReportedOnceItWasHeldAndPaidOnceItIsReported() {
        VisitRecord held = heldYesterday();
        Amount amount = new Amount(15_000, 4_200);
        assertThat(visits.pay(HERE, visit, held.version(), amount, officer))
                .isEqualTo(new ActOutcome.NotFromHere(VisitState.HELD));
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
        assertThat(done(visits.pay(HERE, visit, now().version(), amount, officer))
                        .state())
                .isEqualTo(VisitState.PAID);
        assertThat(Amount.paid(visits.eventsOfProgramme(HERE, aVisit.programme())))
                .isEqualTo(Map.of(visit, amount));
        assertThat(papers.report(HERE, visit, now().version(), text, advising))
                .isEqualTo(new ActOutcome.NotFromHere(VisitState.PAID));
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
        return VisitNotes.failures(
                record, visits.events(HERE, record.id()), Instant.now().plus(later));
    }

    @Test
    void mailsThatNeverEndedHaveFailed() {
        VisitRecord record = confirmed();
        notes.telling(record, officer);
        assertThat(failures(record, Duration.ZERO)).isEmpty();
        assertThat(VisitNotes.telling(record, visits.events(HERE, visit), Instant.now()))
                .isTrue();
        assertThat(failures(record, Duration.ofMinutes(11)))
                .containsExactly(VisitNotes.Told.TELLING_ADVISER, VisitNotes.Told.TELLING_TOWN);
    }

    @Test
    void placingReportingAndPayingNeedMoreThanWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.PAY, "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.PLACE, "", officer));
        assertThatIllegalArgumentException().isThrownBy(() -> act(VisitAct.REPORT, "", advising));
    }
}
