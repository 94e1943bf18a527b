package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.tenancy.Tenant;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.programmes.ChangeOutcome.Changed;
import jp.kasane.prefecture.programmes.ChangeOutcome.Refused;
import jp.kasane.prefecture.programmes.ChangeOutcome.Why;
import jp.kasane.prefecture.programmes.Programme.State;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgrammesTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final String AKITA = "050008";

    private static TestTowns places;
    private static Tenant town;
    private static Programmes programmes;
    private static Viewer officer;
    private static Viewer elsewhere;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        change("INSERT INTO prefecture (code, name, realm, client_id, client_secret, state, created_at) VALUES"
                + " ('050008', '別県', 'kasane-other', 'kasane-web', 'x', 'ACTIVE', NOW(6))");
        town = places.newTown();
        programmes = new Programmes(places.control(), Clock.systemUTC());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
        elsewhere = places.newViewer(Place.prefecture(AKITA), StandardRole.PREFECTURE_ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    @BeforeEach
    void none() {
        change("DELETE FROM dispatch_visit");
        change("DELETE FROM dispatch_request");
        change("DELETE FROM dispatch_programme");
        change("DELETE FROM control_audit");
    }

    private static void change(String sql, Object... values) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    private static Programme find(String id) {
        return programmes.find(HERE, id).orElseThrow();
    }

    /** One that stands there without anybody's having pressed anything. */
    private static String at(State state) {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        change("UPDATE dispatch_programme SET state = ? WHERE id = ?", state.name(), id);
        return id;
    }

    private static String applied(String programme) {
        String id = Ids.next();
        change(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, 'ACCEPTED', '{}', 1, ?, NOW(6), NOW(6))",
                id,
                HERE,
                programme,
                town.code(),
                officer.userId());
        return id;
    }

    private static void visit(String programme, String state) {
        change(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, ?, ?, ?, ?, 'S1', 1, ?, 1, NOW(6))",
                Ids.next(),
                HERE,
                programme,
                applied(programme),
                town.code(),
                state);
    }

    private static String earlier(int year, String title, String state) {
        String id = at(State.RUNNING);
        change("UPDATE dispatch_programme SET fiscal_year = ?, title = ? WHERE id = ?", year, title, id);
        visit(id, state);
        return id;
    }

    @Test
    void whoWasHelpedInEarlierYearsIsKnownByTheLatestProgramme() {
        FiscalYear now = new FiscalYear(2026);
        assertThat(programmes.helpedBefore(HERE, now)).isEmpty();
        earlier(2024, "はじめの派遣", "PAID");
        earlier(2025, "次の派遣", "HELD");
        earlier(2025, "取りやめた派遣", "CANCELLED");
        earlier(2026, "今年の派遣", "HELD");
        assertThat(programmes.helpedBefore(HERE, now))
                .containsExactly(new Helped(town.code(), new FiscalYear(2025), "次の派遣"));
        assertThat(programmes.helpedBefore(HERE, new FiscalYear(2024))).isEmpty();
        assertThat(programmes.helpedBefore(AKITA, now)).isEmpty();
    }

    private static List<String> trail() {
        return places.control()
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT CONCAT_WS(' ', action, place_kind, place_code, actor_role, subject_kind, subject_id)"
                                        + " FROM control_audit ORDER BY id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void keepsAllThatTheOfficerSet() {
        ProgrammeDraft draft = ADraft.ofAomori().build();
        String id = programmes.make(draft, officer);
        Programme kept = find(id);
        assertThat(kept.draft()).isEqualTo(draft);
        assertThat(kept.prefecture()).isEqualTo(HERE);
        assertThat(kept.state()).isEqualTo(State.DRAFT);
        assertThat(kept.visitsPerRequest()).isEqualTo(4);
        assertThat(trail())
                .containsExactly("PROGRAMME_MADE PREFECTURE 020001 PREFECTURE_OFFICER dispatch_programme " + id);
    }

    @Test
    void theNewestYearComesFirst() {
        String old =
                programmes.make(ADraft.ofAomori().year(new FiscalYear(2025)).build(), officer);
        String now = programmes.make(ADraft.ofAomori().build(), officer);
        assertThat(programmes.of(HERE)).extracting(Programme::id).containsExactly(now, old);
    }

    @Test
    void townsSeeADraftNever() {
        at(State.DRAFT);
        String open = at(State.OPEN);
        String ended = at(State.ENDED);
        assertThat(programmes.openTo(HERE)).extracting(Programme::id).containsExactly(open, ended);
    }

    @Test
    void anotherPrefecturesProgrammeIsNotThere() {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        assertThat(programmes.of(AKITA)).isEmpty();
        assertThat(programmes.find(AKITA, id)).isEmpty();
        assertThat(programmes.openTo(AKITA)).isEmpty();
        assertThat(programmes.change(id, 1, ADraft.ofAomori().titled("別").build(), elsewhere))
                .isEqualTo(new ChangeOutcome.Gone());
        assertThat(programmes.move(id, 1, State.OPEN, elsewhere)).isEqualTo(new ChangeOutcome.Gone());
        visit(id, "HELD");
        assertThat(programmes.counts(AKITA, id)).isEqualTo(new ProgrammeCounts(Map.of(), Map.of()));
        assertThat(find(id).title()).isEqualTo(ADraft.TITLE);
        assertThat(trail()).hasSize(1);
    }

    @Test
    void whoChangesItSaysWhichVersionTheySaw() {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        ProgrammeDraft mine = ADraft.ofAomori().titled("わたしの直し").build();
        assertThat(programmes.change(id, 1, mine, officer)).isEqualTo(new Changed(2));
        assertThat(programmes.change(id, 1, ADraft.ofAomori().titled("遅れた直し").build(), officer))
                .isEqualTo(new ChangeOutcome.Stale(find(id)));
        assertThat(programmes.move(id, 1, State.OPEN, officer)).isInstanceOf(ChangeOutcome.Stale.class);
        assertThat(find(id).draft()).isEqualTo(mine);
        assertThat(trail()).hasSize(2).last().asString().startsWith("PROGRAMME_CHANGED");
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneIsTold() throws Exception {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        ProgrammeDraft draft = ADraft.ofAomori().titled("同時").build();
        try (Handle other = places.control().jdbi().open()) {
            other.begin();
            assertThat(Programmes.held(other, HERE, id)).isPresent();
            CompletableFuture<ChangeOutcome> late =
                    CompletableFuture.supplyAsync(() -> programmes.change(id, 1, draft, officer));
            other.execute("UPDATE dispatch_programme SET version = 2 WHERE id = ?", id);
            other.commit();
            assertThat(late.get(30, TimeUnit.SECONDS)).isInstanceOf(ChangeOutcome.Stale.class);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void itGoesOneStepForwardOrBackAndNeverFurther(State from) {
        for (State to : State.values()) {
            String id = at(from);
            ChangeOutcome outcome = programmes.move(id, 1, to, officer);
            if (Math.abs(from.ordinal() - to.ordinal()) == 1) {
                assertThat(outcome).isEqualTo(new Changed(2));
                assertThat(find(id).state()).isEqualTo(to);
            } else {
                assertThat(outcome).isEqualTo(new Refused(Why.NOT_THE_NEXT_STEP, 0));
                assertThat(find(id).state()).isEqualTo(from);
            }
        }
    }

    @Test
    void noTownSeesWhatItAppliedForVanish() {
        String id = at(State.OPEN);
        applied(id);
        assertThat(programmes.move(id, 1, State.DRAFT, officer)).isEqualTo(new Refused(Why.STAYS_OPEN, 0));
    }

    @Test
    void itEndsWhenNoVisitIsToBeHeldAnyMore() {
        String id = at(State.RUNNING);
        visit(id, "CONFIRMED");
        assertThat(programmes.move(id, 1, State.ENDED, officer)).isEqualTo(new Refused(Why.VISITS_STILL_OPEN, 1));
        change("UPDATE dispatch_visit SET state = 'CANCELLED'");
        assertThat(programmes.move(id, 1, State.ENDED, officer)).isEqualTo(new Changed(2));
        assertThat(trail()).last().asString().startsWith("PROGRAMME_ENDED");
    }

    @Test
    void onceVisitsAreThereStagesStayAsTheyAreButForTheirWordsAndDays() {
        String id = at(State.PLANNING);
        visit(id, "UNPLANNED");
        ADraft fewer = ADraft.ofAomori().without("S4");
        assertThat(programmes.change(id, 1, fewer.build(), officer)).isEqualTo(new Refused(Why.STAGES_HAVE_VISITS, 1));
        assertThat(programmes.change(id, 1, ADraft.ofAomori().with("S5", "報告会").build(), officer))
                .isEqualTo(new Refused(Why.STAGES_HAVE_VISITS, 1));
        assertThat(programmes.change(
                        id, 1, ADraft.ofAomori().renamed("S4", "まとめと報告").build(), officer))
                .isEqualTo(new Changed(2));
        assertThat(find(id).settings().stage("S4").orElseThrow().title()).isEqualTo("まとめと報告");
    }

    @Test
    void yearAndKindAreSettledOnceTownsSawThem() {
        String id = at(State.OPEN);
        ADraft other = ADraft.ofAomori().year(new FiscalYear(2027));
        assertThat(programmes.change(id, 1, other.build(), officer)).isEqualTo(new Refused(Why.SETTLED_WHEN_OPENED, 0));
        assertThat(programmes.change(
                        id, 1, ADraft.ofAomori().kind(Programme.Kind.ON_REQUEST).build(), officer))
                .isEqualTo(new Refused(Why.SETTLED_WHEN_OPENED, 0));
        assertThat(programmes.change(at(State.DRAFT), 1, other.build(), officer))
                .isEqualTo(new Changed(2));
    }

    @Test
    void countsWhatThereIsByState() {
        String id = at(State.RUNNING);
        visit(id, "HELD");
        visit(id, "HELD");
        ProgrammeCounts counts = programmes.counts(HERE, id);
        assertThat(counts.applications("ACCEPTED")).isEqualTo(2);
        assertThat(counts.visits("HELD")).isEqualTo(2);
        assertThat(counts.visits("PAID")).isZero();
    }

    @Test
    void onlyWhoRunsProgrammesChangesThem() {
        Viewer adviser = places.newViewer(Place.prefecture(HERE), StandardRole.ADVISER);
        Viewer coordinator = places.newViewer(town, StandardRole.COORDINATOR);
        ProgrammeDraft draft = ADraft.ofAomori().build();
        assertThatIllegalStateException().isThrownBy(() -> programmes.make(draft, adviser));
        assertThatIllegalArgumentException().isThrownBy(() -> programmes.make(draft, coordinator));
        assertThat(programmes.of(HERE)).isEmpty();
    }
}
