package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A town has begun an application, and the prefecture takes the programme back to being set up: nothing is lost, and nothing of it seen. */
class ProgrammeSetUpAnewPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller english =
            Caller.as(People.with(TOWN, StandardRole.COORDINATOR)).reading("en");
    private String programme = "";
    private String id = "";
    private String one = "";
    private String title = "";

    private static Form form(String act) {
        return Form.of("act", act, "subjects", "T1", "preferred", "", "impossible", "");
    }

    @BeforeEach
    void begun() {
        programme = Offered.ofThree()
                .asking(new Question("Q1", "いまの課題", "", true, List.of()))
                .open(Kind.QUOTA);
        Answer saved =
                coordinator.post(HERE + "/apply/" + programme, form("save").with("q.Q1", "はじめに書いたこと"));
        id = saved.location().replaceAll(".*/requests/|\\?.*", "");
        one = HERE + "/requests/" + id;
        title = coordinator.get(one).page().selectFirst("h1").text();
        stands("DRAFT");
    }

    private void stands(String state) {
        Books.changeControl("UPDATE dispatch_programme SET state = ? WHERE id = ?", state, programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void itsPagesLeadAwayAndSayThatNothingIsLost(String below) {
        Answer away = coordinator.get(one + below);
        assertThat(away.location()).isEqualTo(HERE + "?refused=HIDDEN");
        assertThat(coordinator.get(away.location()).words())
                .contains("都道府県がいま準備し直しています", "書きかけの申請は残っています")
                .doesNotContain(title);
        assertThat(english.get(away.location()).words()).contains("setting this programme up anew");
    }

    @Test
    void theListNamesItWithoutTheProgramme() {
        assertThat(coordinator
                        .get(HERE)
                        .page()
                        .select("#requests a[href$=" + id + "]")
                        .text())
                .isNotBlank()
                .isNotEqualTo(title);
    }

    @Test
    void whatIsStillTypedIsKeptAndNotSentAndThereWhenItIsOpenedAgain() {
        Answer saved = coordinator.post(
                one + "/edit", form("save").with("version", "1").with("q.Q1", "書き足したこと"));
        assertThat(saved.location()).isEqualTo(HERE + "?done=saved");
        Answer sent = coordinator.post(
                one + "/edit", form("send").with("version", "2").with("q.Q1", "もっと書き足したこと"));
        assertThat(sent.location()).isEqualTo(HERE + "?refused=CLOSED");
        assertThat(Books.control("SELECT sent_at FROM dispatch_request WHERE id = ?", id)
                        .get(0)
                        .get("sent_at"))
                .isNull();
        stands("OPEN");
        assertThat(coordinator.get(one + "/edit").typed("q.Q1")).containsExactly("もっと書き足したこと");
    }

    @Test
    void whatCannotBeKeptIsShownAgainWithoutTheProgramme() {
        Offered.ofThree()
                .asking(
                        new Question("Q1", "まだ見せない問い", "", true, List.of()),
                        new Question("Q2", "もう一つの問い", "", false, List.of("甲の案", "乙の案")))
                .becomes(programme);
        stands("DRAFT");
        Form typed = form("save")
                .with("version", "1")
                .with("q.Q1", "書きかけの課題")
                .with("q.Q2", Picks.id("甲の案"))
                .with("preferred", "来週のどこか");
        for (Form one : List.of(typed, typed.with("preferred", "").with("version", "0"))) {
            Answer shown = coordinator.post(this.one + "/edit", one);
            assertThat(shown.status()).isEqualTo(409);
            assertThat(shown.words())
                    .contains("準備し直しています", "書きかけの課題", "甲の案")
                    .doesNotContain(title, "まだ見せない問い", "もう一つの問い", "乙の案", Picks.id("甲の案"));
        }
        Answer wrong = coordinator.post(one + "/edit", typed);
        assertThat(wrong.words()).contains("来週のどこか");
    }

    @Test
    void aDraftIsThrownAwayAlsoThen() {
        assertThat(coordinator.post(one + "/attachments", Form.of()).location()).isEqualTo(HERE + "?refused=HIDDEN");
        String typed = "長".repeat(Told.LONGEST + 1);
        assertThat(coordinator
                        .post(one + "/withdraw", Form.of("version", "1", "why", typed))
                        .location())
                .isEqualTo(HERE + "?refused=HIDDEN");
        assertThat(coordinator
                        .post(one + "/withdraw", Form.of("version", "1", "why", ""))
                        .location())
                .isEqualTo(HERE + "?done=withdrawn");
    }
}
