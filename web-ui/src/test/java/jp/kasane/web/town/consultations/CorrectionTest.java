package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Correcting what was taken down, alone and while somebody else does. */
class CorrectionTest {

    private static final Place TOWN = RunningPages.get().town();

    private final Person first = People.with(TOWN, StandardRole.COORDINATOR);
    private final Person second = People.with(TOWN, StandardRole.CASE_WORKER);
    private final String id = Things.consultation(TOWN, Things.intake());
    private final String record = "/t/" + TOWN.code() + "/consultations/" + id;

    private Answer send(Person person, Form form) {
        return Caller.as(person).post(record + "/edit", form);
    }

    private Form opened(Person person) {
        return Controls.untouched(Caller.as(person)
                .get(record + "/edit")
                .page()
                .select("main form")
                .first());
    }

    private String stored(String column) {
        return Books.consultation(TOWN, id).get(column);
    }

    private List<String> acts() {
        return Books.rows(
                        Books.of(TOWN),
                        "SELECT act FROM consultation_history WHERE consultation_id = ? ORDER BY version",
                        id)
                .stream()
                .map(row -> row.get("act"))
                .toList();
    }

    @Test
    void theFormShowsWhatIsStoredAndSendingItUntouchedChangesNothing() {
        Answer answer = send(first, opened(first));
        assertThat(answer.location()).isEqualTo(record + "?told=revised");
        assertThat(acts()).containsExactly("RECORD");
    }

    @Test
    void aCorrectionMakesANewVersionAndKeepsTheOld() {
        send(first, opened(first).with("body", "直した").with("fields", "CHILD"));
        assertThat(stored("body")).isEqualTo("直した");
        assertThat(stored("fields")).isEqualTo("CHILD");
        assertThat(stored("changed_by")).isEqualTo(first.id());
        assertThat(acts()).containsExactly("RECORD", "REVISE");
    }

    @Test
    void whoComesSecondSeesBothAndChoosesFieldByField() {
        Form mine = opened(second)
                .with("body", "わたしの\n文")
                .with("next_note", "わたしのメモ")
                .with("fields");
        send(first, opened(first).with("body", "先の文").with("person_name", "架空 改"));
        Answer conflict = send(second, mine);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("fieldset.conflict-row legend").eachText())
                .containsExactly("本人の名前", "分野", "相談の内容", "申し送り");
        assertThat(conflict.words()).contains("先の文", "わたしの");
        assertThat(stored("body")).isEqualTo("先の文");
        Form chosen = Controls.untouched(conflict.page().select("main form").first())
                .with("choose.body", "mine")
                .with("choose.person_name", "theirs")
                .with("choose.fields", "theirs")
                .with("choose.next_note", "mine");
        assertThat(send(second, chosen).location()).isEqualTo(record + "?told=revised");
        assertThat(stored("body")).isEqualTo("わたしの\n文");
        assertThat(stored("person_name")).isEqualTo("架空 改");
        assertThat(stored("fields")).isEqualTo("ELDERLY,POVERTY");
        assertThat(stored("next_step_note")).isEqualTo("わたしのメモ");
        assertThat(acts()).containsExactly("RECORD", "REVISE", "REVISE");
    }

    @Test
    void whoIsOvertakenAgainWhileChoosingIsAskedAgainAndLosesNothing() {
        Form mine = opened(second).with("body", "わたしの文");
        send(first, opened(first).with("body", "先の文"));
        Form chosen = Controls.untouched(
                        send(second, mine).page().select("main form").first())
                .with("choose.body", "mine");
        send(first, opened(first).with("body", "さらに先の文"));
        Answer again = send(second, chosen);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("さらに先の文", "わたしの文");
        assertThat(stored("body")).isEqualTo("さらに先の文");
    }

    @Test
    void aConflictOfBadInputIsFirstAskedAsAForm() {
        Form mine = opened(second).with("body", "").with("contact_name", "残る名");
        send(first, opened(first).with("body", "先の文"));
        Answer refused = send(second, mine);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.typed("contact_name")).containsExactly("残る名");
        assertThat(refused.typed("version")).containsExactly(mine.first("version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "99", "999999999999", "abc", "1.0"})
    void aVersionThatWasTamperedWithOverwritesNothing(String version) {
        Answer answer = send(first, opened(first).with("version", version).with("body", "上書き"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(stored("body")).isNotEqualTo("上書き");
    }

    @Test
    void aClosedRecordIsShownInsteadOfItsForm() {
        Form mine = opened(second).with("body", "おそい");
        Caller.as(first).post(record + "/step/finish", Form.of());
        assertThat(Caller.as(second).get(record + "/edit").location()).isEqualTo(record + "?told=closed");
        Answer late = send(second, mine.with("version", stored("version")));
        assertThat(late.location()).as("what was typed is kept as a draft").isEqualTo(record + "?told=kept");
        assertThat(stored("body")).isNotEqualTo("おそい");
    }

    @Test
    void aConcealedAddressIsNotAskedOfWhoMayNotKnowItAndStaysAsItIs() {
        send(first, opened(first).with("address", "隠した住所").with("concealed", "yes"));
        Person commissioned = People.with(TOWN, StandardRole.COMMISSIONED_WORKER);
        Books.change(Books.of(TOWN), "UPDATE consultation SET assigned_to = ? WHERE id = ?", commissioned.id(), id);
        Answer form = Caller.as(commissioned).get(record + "/edit");
        assertThat(form.page().select("[name=address], [name=concealed]")).isEmpty();
        assertThat(form.page().select("main").html()).doesNotContain("隠した住所");
        Form theirs = Controls.untouched(form.page().select("main form").first());
        send(commissioned, theirs.with("address", "書き換え").with("body", "書き足し"));
        assertThat(stored("person_address")).isEqualTo("隠した住所");
        assertThat(stored("address_concealed")).isEqualTo("1");
        assertThat(stored("body")).isEqualTo("書き足し");
        Answer conflict = send(commissioned, theirs.with("body", "もう一度"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.page().select("legend").eachText()).doesNotContain("住所");
    }
}
