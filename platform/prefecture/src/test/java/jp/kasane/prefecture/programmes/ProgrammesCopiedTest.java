package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.ChangeOutcome.Refused;
import jp.kasane.prefecture.programmes.ChangeOutcome.Why;
import jp.kasane.prefecture.programmes.Programme.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A programme's copy for the next year, and the end of a draft. */
class ProgrammesCopiedTest {

    private static final String HERE = TestTowns.PREFECTURE;

    private static TestTowns places;
    private static Programmes programmes;
    private static Viewer officer;
    private static Viewer elsewhere;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        programmes = new Programmes(places.control(), Clock.systemUTC());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture("050008"), StandardRole.PREFECTURE_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    private static void change(String sql, Object... values) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    private static Programme find(String id) {
        return programmes.find(HERE, id).orElseThrow();
    }

    private static String at(State state) {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        change("UPDATE dispatch_programme SET state = ? WHERE id = ?", state.name(), id);
        return id;
    }

    /** A town has begun to: it has sent nothing yet. */
    private static String begun(String programme) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " changed_at) VALUES (?, ?, ?, ?, 'DRAFT', '{\"group\":\"移動支援部会\"}', 1, ?, NOW(6))",
                id,
                HERE,
                programme,
                places.newTown().code(),
                officer.userId());
        return id;
    }

    private static void sent(String programme) {
        change("UPDATE dispatch_request SET state = 'SENT', sent_at = NOW(6) WHERE id = ?", begun(programme));
    }

    /** Opened and taken back before anybody sent anything. */
    private static String takenBack() {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        programmes.move(id, 1, State.OPEN, officer);
        programmes.move(id, 2, State.DRAFT, officer);
        return id;
    }

    /** A plan was looked for, or is. */
    private static void run(String programme, String state) {
        change(
                "INSERT INTO dispatch_run (id, prefecture_code, programme_id, state, basis, started_by, started_at, written_at)"
                        + " VALUES (?, ?, ?, ?, REPEAT('0', 64), ?, NOW(6), NOW(6))",
                Ids.next(),
                HERE,
                programme,
                state,
                officer.userId());
    }

    private static List<String> runs() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT programme_id FROM dispatch_run ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_kind, place_code, actor_role, subject_kind, subject_id)"
                                        + " FROM control_audit")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aCopyIsADraftAYearLaterThatLeavesNobodyOut() {
        String id = at(State.ENDED);
        String copy = programmes.copy(id, officer).orElseThrow();
        Programme before = find(id);
        Programme after = find(copy);
        assertThat(after.state()).isEqualTo(State.DRAFT);
        assertThat(after.year()).isEqualTo(before.year().next());
        assertThat(after.title()).isEqualTo(before.title());
        ProgrammeSettings old = before.settings();
        ProgrammeSettings now = after.settings();
        assertThat(List.of(now.from(), now.until(), now.applyFrom(), now.applyUntil()))
                .containsExactly(
                        old.from().plusYears(1),
                        old.until().plusYears(1),
                        old.applyFrom().plusYears(1),
                        old.applyUntil().plusYears(1));
        assertThat(now.stages()).extracting(StageSetting::title).isEqualTo(titles(old));
        assertThat(now.subjects()).isEqualTo(old.subjects());
        assertThat(now.questions()).isEqualTo(old.questions());
        assertThat(now.weights()).isEqualTo(old.weights());
        assertThat(now.terms()).isEqualTo(old.terms());
        assertThat(now.exclusions()).isEmpty();
        assertThat(programmes.copy(id, elsewhere)).isEmpty();
        assertThat(trail())
                .contains(
                        "PROGRAMME_COPIED PREFECTURE 020001 PREFECTURE_OFFICER dispatch_programme " + id,
                        "PROGRAMME_MADE PREFECTURE 020001 PREFECTURE_OFFICER dispatch_programme " + copy);
    }

    private static List<String> titles(ProgrammeSettings settings) {
        return settings.stages().stream().map(StageSetting::title).toList();
    }

    @Test
    void onlyADraftOfTheOwnPrefectureIsDeleted() {
        String id = at(State.DRAFT);
        assertThat(programmes.delete(id, 7, officer)).isInstanceOf(ChangeOutcome.Stale.class);
        assertThat(programmes.delete(id, 1, elsewhere)).isInstanceOf(ChangeOutcome.Gone.class);
        assertThat(programmes.delete(id, 1, officer)).isInstanceOf(ChangeOutcome.Deleted.class);
        assertThat(programmes.find(HERE, id)).isEmpty();
        assertThat(trail()).contains("PROGRAMME_DELETED PREFECTURE 020001 PREFECTURE_OFFICER dispatch_programme " + id);
        assertThat(programmes.delete(at(State.OPEN), 1, officer)).isEqualTo(new Refused(Why.NOT_A_DRAFT, 0));
    }

    @Test
    void whatTownsOnceSawStaysOnRecordWhetherAnyOfThemHadBegunOrNot() {
        String untouched = takenBack();
        String begun = takenBack();
        begun(begun);
        for (String id : List.of(untouched, begun)) {
            assertThat(programmes.delete(id, 3, officer)).isEqualTo(new Refused(Why.STAYS_ON_RECORD, 0));
            assertThat(programmes.deletable(find(id))).isFalse();
            assertThat(find(id).version()).isEqualTo(3);
        }
        assertThat(programmes.deletable(find(at(State.DRAFT)))).isTrue();
        assertThat(programmes.deletable(find(at(State.OPEN)))).isFalse();
        assertThat(programmes.deletable(find(programmes.copy(begun, officer).orElseThrow())))
                .as("a copy was seen by nobody")
                .isTrue();
    }

    @Test
    void whatATownOnlyBeganKeepsNobodyFromGoingBackAndIsThereWhenItIsOpenedAgain() {
        String id = at(State.OPEN);
        String begun = begun(id);
        assertThat(programmes.counts(HERE, id)).isEqualTo(new ProgrammeCounts(Map.of(), Map.of()));
        assertThat(programmes.move(id, 1, State.DRAFT, officer)).isEqualTo(new ChangeOutcome.Changed(2));
        assertThat(programmes.move(id, 2, State.OPEN, officer)).isEqualTo(new ChangeOutcome.Changed(3));
        assertThat(answers(begun)).contains("移動支援部会");
    }

    private static String answers(String request) {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT answers FROM dispatch_request WHERE id = :id")
                        .bind("id", request)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void whatWasSentKeepsAProgrammeOpenAlsoAfterItWasWithdrawnAndIsCounted() {
        String id = at(State.OPEN);
        sent(id);
        assertThat(programmes.move(id, 1, State.DRAFT, officer)).isEqualTo(new Refused(Why.STAYS_OPEN, 0));
        assertThat(programmes.counts(HERE, id).applications("SENT")).isEqualTo(1);
        change("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE programme_id = ?", id);
        assertThat(programmes.move(id, 1, State.DRAFT, officer)).isEqualTo(new Refused(Why.STAYS_OPEN, 0));
        assertThat(programmes.counts(HERE, id).applications("WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void whatATownThrewAwayBeforeItSentItIsCountedNowhere() {
        String id = at(State.OPEN);
        change("UPDATE dispatch_request SET state = 'WITHDRAWN' WHERE id = ?", begun(id));
        assertThat(programmes.counts(HERE, id)).isEqualTo(new ProgrammeCounts(Map.of(), Map.of()));
        assertThat(programmes.move(id, 1, State.DRAFT, officer)).isEqualTo(new ChangeOutcome.Changed(2));
    }

    @Test
    void withADraftGoItsSearchesForAPlanAlsoOneThatIsStillSearchingAndNoOthers() {
        String other = at(State.DRAFT);
        run(other, "DONE");
        String id = at(State.DRAFT);
        run(id, "DONE");
        run(id, "RUNNING");
        assertThat(programmes.delete(id, 1, officer)).isInstanceOf(ChangeOutcome.Deleted.class);
        assertThat(runs()).containsExactly(other);
        assertThat(programmes.delete(id, 1, officer)).as("a second press").isInstanceOf(ChangeOutcome.Gone.class);
        assertThat(programmes.copy(id, officer)).isEmpty();
        change("DELETE FROM dispatch_run");
    }

    @Test
    void whatIsNotDeletedKeepsItsSearches() {
        String asked = takenBack();
        run(asked, "STOPPED");
        programmes.delete(asked, 3, officer);
        String open = at(State.OPEN);
        run(open, "TAKEN");
        programmes.delete(open, 1, officer);
        programmes.delete(open, 7, officer);
        programmes.delete(open, 1, elsewhere);
        assertThat(runs()).containsExactlyInAnyOrder(asked, open);
        change("DELETE FROM dispatch_run");
    }

    @Test
    void aCopyIsMadeOfWhatStandsThereNowAndLeavesItAsItIs() {
        String id = at(State.RUNNING);
        String copy = programmes.copy(id, officer).orElseThrow();
        programmes.change(
                copy,
                1,
                ADraft.ofAomori().year(new FiscalYear(2027)).titled("翌年度の派遣").build(),
                officer);
        assertThat(find(id).title()).isEqualTo(ADraft.TITLE);
        assertThat(find(id).state()).isEqualTo(State.RUNNING);
        assertThat(find(id).version()).isEqualTo(1);
        Programme third = find(programmes.copy(copy, officer).orElseThrow());
        assertThat(third.title()).isEqualTo("翌年度の派遣");
        assertThat(third.year()).isEqualTo(new FiscalYear(2028));
    }
}
