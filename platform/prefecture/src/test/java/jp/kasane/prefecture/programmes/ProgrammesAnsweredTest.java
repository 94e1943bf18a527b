package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.authority.Viewer;
import jp.kasane.kernel.control.Ids;
import jp.kasane.kernel.testing.TestTowns;
import jp.kasane.prefecture.programmes.Answered.What;
import jp.kasane.prefecture.programmes.ChangeOutcome.Changed;
import jp.kasane.prefecture.programmes.Programme.State;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Once an application was sent, what it answers stays as it was asked; what a town only began to write is told by nothing. */
class ProgrammesAnsweredTest {

    private static final String HERE = TestTowns.PREFECTURE;
    private static final Question WORDS = new Question("Q1", "いまの課題は何ですか", "200字まで", true, List.of());
    private static final ProgrammeDraft FEWER = ADraft.ofAomori().asking(WORDS).build();
    private static final ChangeOutcome LOST =
            new ChangeOutcome.Lost(List.of(new Answered(What.QUESTION, "Q2", List.of("庁内の会議"))));

    private static TestTowns places;
    private static String town;
    private static Programmes programmes;
    private static Viewer officer;

    @BeforeAll
    static void open() {
        places = new TestTowns();
        town = places.newTown().code();
        programmes = new Programmes(places.control(), Clock.systemUTC());
        officer = places.newViewer(Place.prefecture(HERE), StandardRole.PREFECTURE_OFFICER);
    }

    @AfterAll
    static void close() {
        places.close();
    }

    private static String at(State state) {
        String id = programmes.make(ADraft.ofAomori().build(), officer);
        change("UPDATE dispatch_programme SET state = ? WHERE id = ?", state.name(), id);
        return id;
    }

    private static void change(String sql, Object... values) {
        places.control().jdbi().useHandle(handle -> handle.execute(sql, values));
    }

    private static void application(String programme, String state, boolean sent) {
        places.control().jdbi().useHandle(handle -> application(handle, programme, state, sent));
    }

    private static void application(Handle handle, String programme, String state, boolean sent) {
        handle.execute(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " sent_at, changed_at) VALUES (?, ?, ?, ?, ?, '{}', 1, ?, IF(?, NOW(6), NULL), NOW(6))",
                Ids.next(),
                HERE,
                programme,
                town,
                state,
                officer.userId(),
                sent);
    }

    private static Programme find(String id) {
        return programmes.find(HERE, id).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "PLANNING", "RUNNING", "ENDED"})
    void aQuestionThatWasAnsweredStaysInWhateverStateTheProgrammeIs(State state) {
        String id = at(state);
        application(id, "ACCEPTED", true);
        assertThat(programmes.change(id, 1, FEWER, officer)).isEqualTo(LOST);
        assertThat(find(id).draft()).isEqualTo(ADraft.ofAomori().build());
        assertThat(find(id).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"SENT", "ASKED_BACK", "ACCEPTED", "DECLINED", "WITHDRAWN"})
    void itStaysWhateverBecameOfTheApplication(String state) {
        String id = at(State.OPEN);
        application(id, state, true);
        assertThat(programmes.change(id, 1, FEWER, officer)).isEqualTo(LOST);
        assertThat(programmes.answered(find(id))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "WITHDRAWN"})
    void whatATownOnlyBeganToWriteIsToldByNoRefusal(String state) {
        String id = at(State.OPEN);
        application(id, state, false);
        assertThat(programmes.answered(find(id))).isFalse();
        assertThat(programmes.change(id, 1, FEWER, officer)).isEqualTo(new Changed(2));
        assertThat(find(id).settings().questions()).containsExactly(WORDS);
    }

    @Test
    void anotherProgrammesApplicationIsNoAnswerToThisOne() {
        String id = at(State.OPEN);
        application(at(State.OPEN), "SENT", true);
        assertThat(programmes.change(id, 1, FEWER, officer)).isEqualTo(new Changed(2));
    }

    @Test
    void whateverElseIsSetMayChangeStill() {
        String id = at(State.RUNNING);
        application(id, "ACCEPTED", true);
        ProgrammeDraft more = ADraft.ofAomori()
                .titled("言い直した名前")
                .asking(
                        new Question("Q1", "いまの課題は何ですか", "400字まで", true, List.of()),
                        new Question("Q2", "庁内の会議", "", false, List.of("ある", "ない", "検討中", "月1回")),
                        new Question("Q3", "そのほか", "", false, List.of()))
                .build();
        assertThat(programmes.change(id, 1, more, officer)).isEqualTo(new Changed(2));
        assertThat(find(id).draft()).isEqualTo(more);
    }

    @Test
    void anApplicationThatIsBeingSentIsWaitedFor() throws Exception {
        String id = at(State.OPEN);
        try (Handle town = places.control().jdbi().open()) {
            town.begin();
            assertThat(Programmes.held(town, HERE, id)).isPresent();
            CompletableFuture<ChangeOutcome> late =
                    CompletableFuture.supplyAsync(() -> programmes.change(id, 1, FEWER, officer));
            application(town, id, "SENT", true);
            town.commit();
            assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(LOST);
        }
    }
}
