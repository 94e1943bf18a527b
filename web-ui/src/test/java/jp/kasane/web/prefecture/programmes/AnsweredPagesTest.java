package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a programme once applications have come: what they answer stays, and its form says so. */
class AnsweredPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch";
    private static final String TOWN = RunningPages.get().town().code();
    private static final String ANSWERED = "申請が届いているので、この";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final Caller english =
            Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER)).reading("en");

    /** With one subject, one question and its two choices. */
    private String open() {
        Answer made = officer.post(HERE + "/new", AProgramme.aomori(Forms.fresh("派遣")));
        String id = made.location().substring(HERE.length() + 1).replaceFirst("\\?.*", "");
        officer.post(HERE + "/" + id + "/forward", Form.of("version", "1"));
        return id;
    }

    private String answered() {
        String id = open();
        RequestThings.request(TOWN, id, "SENT");
        return id;
    }

    private static String edit(String id) {
        return HERE + "/" + id + "/edit";
    }

    private Form form(String id) {
        return Controls.untouched(officer.get(edit(id)).page().selectFirst("main form.form"));
    }

    private static Programme kept(String id) {
        return DispatchThings.read(PREFECTURE, id);
    }

    @Test
    void whatIsAnsweredCannotBeTakenAwayAndThePageSaysWhyBesideIt() {
        String id = answered();
        Answer form = officer.get(edit(id));
        assertThat(form.page().select("button[value^=remove.subject], button[value^=remove.question]"))
                .isEmpty();
        assertThat(form.page().select("button[value^=remove.stage], button[value^=remove.exclusion]"))
                .hasSize(5);
        assertThat(form.words()).contains(ANSWERED + "テーマは消せず", ANSWERED + "質問は消せず");
        assertThat(english.get(edit(id)).words()).contains("this subject can be neither removed nor renamed");
        Answer more = officer.post(edit(id), form(id).with("do", "add.question"));
        assertThat(more.page().select("button[value^=remove.question]"))
                .as("what was just added is not answered yet")
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "none"})
    void aDraftOfATownChangesNothingInTheForm(String state) {
        String id = open();
        if (state.equals("DRAFT")) {
            RequestThings.request(TOWN, id, state);
        }
        Answer form = officer.get(edit(id));
        assertThat(form.page().select("button[value^=remove.question]")).hasSize(1);
        assertThat(form.words()).doesNotContain(ANSWERED);
        assertThat(officer.post(edit(id), form(id).with("question.Q1.title", "庁外の会議"))
                        .location())
                .endsWith("?done=changed");
    }

    @ParameterizedTest
    @CsvSource({
        "subject.T1.title, 居場所づくり, テーマ「参加支援」の申請が届いているかもしれない",
        "subject.T1.title, '', テーマ「参加支援」の申請が届いているかもしれない",
        "question.Q1.title, 庁外の会議, 質問「庁内の会議」への回答が届いているかもしれない",
        "tiedToGroup, yes, 作業部会の名前のない申請が届いている"
    })
    void whatWouldBeReadUnderOtherWordsIsToldAtItsFieldAndStaysAsTyped(String field, String typed, String told) {
        String id = answered();
        Answer refused = officer.post(edit(id), form(id).with(field, typed).with("contractor", "わたしの直し"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).contains(told);
        assertThat(refused.typed(field)).containsExactly(typed);
        assertThat(refused.typed("contractor")).containsExactly("わたしの直し");
        assertThat(kept(id).version()).isEqualTo(2);
    }

    @Test
    void choicesThatMayHaveBeenGivenStayAndOthersMayCome() {
        String id = answered();
        Answer refused = officer.post(edit(id), form(id).with("question.Q1.choices", "ない\n準備中"));
        assertThat(refused.wrong("question.Q1.choices")).contains("次の選択肢は消せません：ある。");
        assertThat(officer.post(edit(id), form(id).with("question.Q1.choices", "ない\n準備中\nある"))
                        .location())
                .endsWith("?done=changed");
    }

    @Test
    void aRowThatWasTakenAwayBeforeTheApplicationCameStandsInTheFormAgain() {
        String id = open();
        Form before = form(id).with("row", "stage.S0", "stage.S1", "stage.S2", "stage.S3", "exclusion.X1");
        RequestThings.request(TOWN, id, "SENT");
        Answer refused = officer.post(edit(id), before.with("contractor", "わたしの直し"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("subject.T1.title")).contains("「参加支援」に戻してください");
        assertThat(refused.wrong("question.Q1.title")).contains("「庁内の会議」に戻してください");
        assertThat(refused.typed("question.Q1.choices")).containsExactly("ある\nない");
        Form again = Controls.untouched(refused.page().selectFirst("main form.form"));
        assertThat(officer.post(edit(id), again).location()).endsWith("?done=changed");
        assertThat(kept(id).settings().questions()).extracting(Question::id).containsExactly("Q1");
        assertThat(kept(id).settings().contractor()).isEqualTo("わたしの直し");
    }

    @Test
    void whatMayBeLeftUnansweredIsAskedStillAndNothingElse() {
        String id = answered();
        Form more = form(id);
        List<String> rows = new java.util.ArrayList<>(more.all("row"));
        rows.add("question.Q7");
        more = more.with("row", rows.toArray(String[]::new)).with("question.Q7.title", "担当の課");
        Answer refused = officer.post(edit(id), more.with("question.Q7.required", "yes"));
        assertThat(refused.wrong("question.Q7.required")).contains("必須にはできません");
        assertThat(officer.post(edit(id), more).location()).endsWith("?done=changed");
        assertThat(kept(id).settings().questions()).contains(new Question("Q7", "担当の課", "", false, List.of()));
    }
}
