package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of a consultation's life, and how they are undone. */
class StepsTest {

    private static final Place TOWN = RunningPages.get().town();

    private final Person officer = People.with(TOWN, StandardRole.COORDINATOR);
    private final String id = Things.consultation(TOWN, Things.intake());
    private final String record = "/t/" + TOWN.code() + "/consultations/" + id;

    private Answer step(String what, String... fields) {
        return Caller.as(officer).post(record + "/step/" + what, Form.of(fields));
    }

    private Answer read() {
        return Caller.as(officer).get(record);
    }

    private String stored(String column) {
        return Books.consultation(TOWN, id).get(column);
    }

    @Test
    void finishingOffersToTakeItBack() {
        Answer finished = step("finish");
        assertThat(finished.location()).isEqualTo(record + "?told=finished");
        Answer shown = Caller.as(officer).get(finished.location());
        assertThat(shown.words()).contains("完了にしました");
        assertThat(shown.page().select("form").eachAttr("action")).contains(record + "/step/reopen");
        assertThat(step("reopen").location()).isEqualTo(record + "?told=reopened");
        assertThat(stored("state")).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finish", "assign", "void"})
    void whatIsNoLongerOpenSaysSoInsteadOfDoingItTwice(String what) {
        step("finish");
        String before = stored("version");
        String state = stored("state");
        Answer answer = step(what, "colleague", officer.id(), "reason", "二重");
        if (what.equals("void")) {
            assertThat(stored("state")).isEqualTo("VOIDED");
            assertThat(step("void", "reason", "もう一度").location()).isEqualTo(record + "?told=closed");
        } else {
            assertThat(answer.location()).isEqualTo(record + "?told=closed");
            assertThat(stored("version")).isEqualTo(before);
            assertThat(stored("state")).isEqualTo(state);
        }
    }

    @Test
    void aColleagueIsWhoeverMayWorkHereAndNobodyElse() {
        Person worker = People.with(TOWN, StandardRole.CASE_WORKER);
        assertThat(read().page().select("#colleague option").eachAttr("value")).contains(worker.id());
        step("assign", "colleague", worker.id());
        assertThat(stored("assigned_to")).isEqualTo(worker.id());
        for (String nobody : new String[] {
            "",
            "x",
            People.stranger().id(),
            People.with(RunningPages.get().otherTown(), StandardRole.CASE_WORKER)
                    .id(),
            People.with(TOWN, StandardRole.AUDITOR).id()
        }) {
            Answer refused = step("assign", "colleague", nobody);
            assertThat(refused.status()).as(nobody).isEqualTo(422);
            assertThat(refused.wrong("colleague")).isNotBlank();
        }
        assertThat(stored("assigned_to")).isEqualTo(worker.id());
    }

    @Test
    void whoSeesOnlyTheirOwnWorkAndGivesItAwayIsLedToTheList() {
        Person commissioned = People.with(TOWN, StandardRole.COMMISSIONED_WORKER);
        Books.change(Books.of(TOWN), "UPDATE consultation SET assigned_to = ? WHERE id = ?", commissioned.id(), id);
        Answer given = Caller.as(commissioned).post(record + "/step/assign", Form.of("colleague", officer.id()));
        assertThat(given.location()).isEqualTo("/t/" + TOWN.code() + "/consultations?told=handed");
        assertThat(Caller.as(commissioned).get(given.location()).words()).contains("あなたの一覧から外れました");
        assertThat(Caller.as(commissioned).get(record).status()).isEqualTo(404);
    }

    @Test
    void aVoidRecordStaysReadableWithItsReasonAndOffersNoStep() {
        assertThat(step("void", "reason", "  人違い  ").location()).isEqualTo(record + "?told=voided");
        Answer shown = read();
        assertThat(shown.words()).contains("人違い");
        assertThat(shown.page().select("main form[method=post]")).isEmpty();
        assertThat(shown.page().select("main a[href$=/edit]")).isEmpty();
        assertThat(stored("void_reason")).isEqualTo("人違い");
    }

    @Test
    void aReasonIsAskedForBeforeAnythingIsVoid() {
        Answer refused = step("void", "reason", "  ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("details.actions-last").hasAttr("open"))
                .isTrue();
        assertThat(stored("state")).isEqualTo("OPEN");
    }

    @Test
    void theTitleNamesTheNumberAndNobody() {
        Answer shown = read();
        assertThat(shown.page().title()).contains(stored("number")).doesNotContain(People.NAME);
        assertThat(shown.words()).contains(People.NAME + " 髙子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "<b>", "voided.x", "told.recorded"})
    void anAddressMakesThePageSayNothingThatDidNotHappen(String told) {
        assertThat(Caller.as(officer)
                        .get(record + "?told=" + Form.encoded(told))
                        .page()
                        .select(".notice.tone-done, .notice.tone-warning"))
                .isEmpty();
    }

    @Test
    void paperCarriesNoConcealedAddressNotEvenForWhoMayKnowIt() {
        String concealed = Things.consultation(TOWN, Things.intake().with("concealed", "yes"));
        String page = "/t/" + TOWN.code() + "/consultations/" + concealed;
        assertThat(Caller.as(officer).get(page).words()).contains(Things.SECRET + " 一番地");
        assertThat(Caller.as(officer).get(page + "/print").words())
                .doesNotContain("一番地")
                .contains(People.NAME + " 髙子");
    }
}
