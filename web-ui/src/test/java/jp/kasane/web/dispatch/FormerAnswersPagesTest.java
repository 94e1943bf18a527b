package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** What a town answered to questions that its prefecture took away meanwhile: it stays, and is not sent. */
class FormerAnswersPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";
    private static final Question FIRST = new Question("Q1", "いまの課題", "", true, List.of());
    private static final Question SECOND = new Question("Q2", "庁内の会議", "", false, List.of("ある", "ない"));
    private static final String GONE = "消えた質問に書いた大事なこと";

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static Form form(String act) {
        return Form.of("act", act, "subjects", "T1", "preferred", "", "impossible", "", "version", "1");
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    /** A draft with an answer to a question, a choice and a group, none of which the programme asks for any more. */
    private String draft(Offered offered) {
        offered.toAGroup().asking(FIRST, SECOND);
        String programme = offered.open(Kind.ON_REQUEST);
        Answer saved = coordinator.post(
                HERE + "/apply/" + programme,
                form("save").with("q.Q1", GONE).with("q.Q2", Picks.id("ない")).with("group", "見本部会"));
        Offered.ofThree()
                .asking(
                        new Question("Q2", "庁内の会議", "", false, List.of("ある", "準備中")),
                        new Question("Q3", "そのほか", "", false, List.of()))
                .becomes(programme);
        return saved.location().replaceAll(".*/requests/|\\?.*", "");
    }

    private static String edit(String id) {
        return HERE + "/requests/" + id + "/edit";
    }

    @Test
    void theDraftKeepsThemAndItsFormShowsThem() {
        String id = draft(Offered.ofThree());
        Answer shown = coordinator.get(edit(id));
        assertThat(shown.page()
                        .select("section[aria-labelledby=former-heading]")
                        .text())
                .contains("以前の質問への回答", "送る申請には入りません", "今はない質問 " + GONE, "庁内の会議 ない", "作業部会 見本部会");
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).contains("以前の質問への回答 " + GONE, "庁内の会議 ない");
        Answer saved = coordinator.post(edit(id), form("save").with("q.Q3", "書き足したこと"));
        assertThat(saved.location()).endsWith("?done=saved");
        assertThat(row(id).get("answers")).contains(GONE, "ない", "見本部会", "書き足したこと");
        assertThat(coordinator.get(edit(id)).words()).contains(GONE, "書き足したこと");
    }

    /** The form was open while the prefecture took the question away. */
    @Test
    void whatIsTypedToAQuestionThatIsGoneByThenIsKeptToo() {
        String id = draft(Offered.ofThree());
        Form late = form("save").with("q.Q1", "もっと大事なこと").with("q.Q2", Picks.id("ない"));
        Answer wrong = coordinator.post(edit(id), late.with("preferred", "いつか"));
        assertThat(wrong.words()).contains("もっと大事なこと").doesNotContain(GONE);
        Answer saved = coordinator.post(edit(id), late.with("preferred", "").with("q.Q2", ""));
        assertThat(saved.location()).as(saved.words()).endsWith("?done=saved");
        assertThat(row(id).get("answers")).contains("もっと大事なこと").doesNotContain(GONE);
    }

    @Test
    void whatIsTypedToAQuestionThatIsGoneBeforeAnythingWasKeptIsNotLostEither() {
        String programme = Offered.ofThree().open(Kind.ON_REQUEST);
        Answer told = coordinator.post(
                HERE + "/apply/" + programme, form("send").with("q.Q1", GONE).with("q.Q2", Picks.id("ある")));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.words()).contains("いまは聞かれていない質問に書いたことは、送る申請には入りません", "今はない質問 " + GONE);
        assertThat(told.page().select("a[href=#former]")).isNotEmpty();
        assertThat(coordinator.post(HERE + "/apply/" + programme, form("send")).location())
                .endsWith("?done=sent");
        Answer kept = coordinator.post(
                HERE + "/apply/" + programme, form("save").with("q.Q1", GONE).with("q.Q2", Picks.id("ある")));
        String draft = kept.location().replaceAll(".*/requests/|\\?.*", "");
        assertThat(row(draft).get("answers")).contains(GONE).doesNotContain(Picks.id("ある"));
        assertThat(coordinator.get(edit(draft)).words()).contains("今はない質問 " + GONE);
    }

    @Test
    void theyStayWhereTheFormIsShownAgain() {
        String id = draft(Offered.ofThree());
        Answer wrong = coordinator.post(edit(id), form("save").with("preferred", "いつか"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains(GONE, "見本部会");
    }

    @Test
    void theyAreNotSent() {
        String id = draft(Offered.ofThree());
        Answer sent = coordinator.post(edit(id), form("send").with("q.Q3", "伝えること"));
        assertThat(sent.location()).as(sent.words()).endsWith("?done=sent");
        assertThat(row(id).get("answers")).contains("伝えること").doesNotContain(GONE, "見本部会", "ない");
        String decided = "/p/020001/dispatch/" + row(id).get("programme_id") + "/requests/" + id;
        assertThat(officer.get(decided).words()).contains("伝えること").doesNotContain(GONE, "見本部会");
    }

    @Test
    void theyStayInTheDraftWhereItCannotBeSent() {
        String id = draft(Offered.ofThree());
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = JSON_SET(settings, '$.applyUntil', '2020-01-01', '$.applyFrom',"
                        + " '2020-01-01') WHERE id = ?",
                row(id).get("programme_id"));
        Answer late = coordinator.post(edit(id), form("send").with("q.Q3", "遅れて書いたこと"));
        assertThat(late.location()).endsWith("?refused=CLOSED");
        assertThat(row(id).get("answers")).contains(GONE, "見本部会", "遅れて書いたこと");
    }

    @Test
    void aChoiceThatIsThereTakesThePlaceOfTheOneThatIsGone() {
        String id = draft(Offered.ofThree());
        coordinator.post(edit(id), form("save").with("q.Q2", Picks.id("準備中")));
        assertThat(row(id).get("answers")).contains("準備中", GONE).doesNotContain("ない");
    }

    @Test
    void ofAnApplicationThatWasSentTheyStayOnRecordWhenTheTownAnswers() {
        Offered offered = Offered.ofThree().asking(FIRST);
        String programme = offered.open(Kind.ON_REQUEST);
        String id = RequestThings.request(TOWN.code(), programme, "ASKED_BACK");
        Books.changeControl(
                "UPDATE dispatch_request SET answers = JSON_SET(answers, '$.given', JSON_OBJECT('Q9', ?, 'Q1', '課題'))"
                        + " WHERE id = ?",
                GONE,
                id);
        String decided = "/p/020001/dispatch/" + programme + "/requests/" + id;
        assertThat(officer.get(decided).words()).contains("以前の質問への回答 " + GONE);
        assertThat(coordinator.get(edit(id)).words()).contains(GONE, "記録として、このまま残ります");
        Answer answered =
                coordinator.post(edit(id), form("").with("q.Q1", "直した課題").with("reply", "月に一度です"));
        assertThat(answered.location()).as(answered.words()).endsWith("?done=answered");
        assertThat(row(id).get("answers")).contains(GONE, "直した課題");
        assertThat(officer.get(decided).words()).contains("以前の質問への回答 " + GONE, "直した課題");
    }
}
