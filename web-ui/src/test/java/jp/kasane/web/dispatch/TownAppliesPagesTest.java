package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.programmes.Programme.Kind;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.requests.Requests;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;

/** A town applies to programmes of every kind: what it is asked, what is refused, and what of it stays. */
class TownAppliesPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";
    private static final Question CHOICE = new Question("Q2", "庁内の会議", "", true, List.of("ある", "ない"));

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller english =
            Caller.as(People.with(TOWN, StandardRole.COORDINATOR)).reading("en");

    private static String apply(String programme) {
        return HERE + "/apply/" + programme;
    }

    private static Form form(String act) {
        return Form.of("act", act, "subjects", "T1", "preferred", "", "impossible", "");
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    private String drafted(String programme, Form form) {
        Answer saved = coordinator.post(apply(programme), form.with("act", "save"));
        assertThat(saved.location()).as(saved.toString()).endsWith("?done=begun");
        return saved.location().replaceAll(".*/requests/|\\?.*", "");
    }

    @Test
    void aProgrammeForAWorkingGroupAsksForItsNameOnceItIsSent() {
        String programme = Offered.ofThree().toAGroup().open(Kind.QUOTA);
        String id = drafted(programme, form("save"));
        String edit = HERE + "/requests/" + id + "/edit";
        Answer without = coordinator.post(edit, form("send").with("version", "1"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.wrong("group")).contains("入力してください");
        Answer sent = coordinator.post(edit, form("send").with("version", "1").with("group", "移動支援部会"));
        assertThat(sent.location()).endsWith("?done=sent");
        assertThat(coordinator.get(sent.location()).words()).contains("作業部会 移動支援部会");
        Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        Answer list = officer.get("/p/020001/dispatch/" + programme + "/requests");
        assertThat(list.page().select("#requests th").eachText()).contains("作業部会");
        assertThat(list.page().select("#requests td").eachText()).contains("移動支援部会");
    }

    @Test
    void whereNoGroupIsAskedForNoneIsShown() {
        String programme = Offered.ofThree().open(Kind.QUOTA);
        assertThat(coordinator.get(apply(programme)).page().select("[name=group]"))
                .isEmpty();
        String id = drafted(programme, form("save").with("group", "聞かれていない部会"));
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).doesNotContain("作業部会", "聞かれていない部会");
    }

    @Test
    void aQuestionWithChoicesIsAnsweredByOneOfThem() {
        String programme = Offered.ofThree().asking(CHOICE).open(Kind.QUOTA);
        Answer form = coordinator.get(apply(programme));
        assertThat(form.page().select("input[type=radio][name=\"q.Q2\"]")).hasSize(2);
        Answer none = coordinator.post(apply(programme), form("send"));
        assertThat(none.wrong("q.Q2")).contains("選んでください");
        assertThat(none.typed("subjects")).containsExactly("T1");
        Answer odd = coordinator.post(apply(programme), form("save").with("q.Q2", "ある"));
        assertThat(odd.wrong("q.Q2")).contains("選び直して");
        String id = drafted(programme, form("save").with("q.Q2", Picks.id("ない")));
        assertThat(coordinator.get(HERE + "/requests/" + id + "/edit").typed("q.Q2"))
                .containsExactly(Picks.id("ない"));
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).contains("庁内の会議 ない");
    }

    @Test
    void aChoiceThatIsGoneIsAskedForAnew() {
        Offered offered = Offered.ofThree().asking(CHOICE);
        String programme = offered.open(Kind.QUOTA);
        String id = drafted(programme, form("save").with("q.Q2", Picks.id("ない")));
        offered.asking(new Question("Q2", "庁内の会議", "", true, List.of("ある", "準備中")))
                .becomes(programme);
        String edit = HERE + "/requests/" + id + "/edit";
        assertThat(coordinator.get(edit).typed("q.Q2")).isEmpty();
        Answer untouched = coordinator.post(edit, form("send").with("version", "1"));
        assertThat(untouched.wrong("q.Q2")).contains("選んでください");
        Answer old = coordinator.post(edit, form("send").with("version", "1").with("q.Q2", Picks.id("ない")));
        assertThat(old.wrong("q.Q2")).contains("選び直して");
        assertThat(row(id).get("state")).isEqualTo("DRAFT");
    }

    @Test
    void onRequestATownAppliesAgainAndAgainButNotWithoutEnd() {
        String programme = Offered.ofThree().open(Kind.ON_REQUEST);
        assertThat(coordinator.get(HERE).words()).contains("市町村の要請に応じて訪問する事業です");
        drafted(programme, form("save"));
        assertThat(coordinator.get(HERE).page().select("a[href=" + apply(programme) + "]"))
                .as("it may apply again")
                .hasSize(1);
        for (int more = 1; more < Requests.MOST_LIVE; more++) {
            RequestThings.request(TOWN.code(), programme, "SENT");
        }
        Answer refused = coordinator.post(apply(programme), form("save"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("この事業への申請が多すぎます");
        assertThat(english.post(apply(programme), form("save")).words()).contains("too many applications");
    }

    @Test
    void whereThereIsAQuotaTheOneApplicationIsOpenedInsteadOfAnother() {
        String programme = Offered.ofThree().open(Kind.QUOTA);
        String id = RequestThings.request(TOWN.code(), programme, "ACCEPTED");
        Answer overview = coordinator.get(HERE);
        assertThat(overview.page()
                        .select("#offer-" + programme + " ~ .actions a")
                        .attr("href"))
                .isEqualTo(HERE + "/requests/" + id);
        Books.changeControl("UPDATE dispatch_request SET state = 'DECLINED' WHERE id = ?", id);
        assertThat(coordinator
                        .get(HERE)
                        .page()
                        .select("#offer-" + programme + " ~ .actions a")
                        .attr("href"))
                .isEqualTo(apply(programme));
    }

    @Test
    void beforeThePeriodTheFirstDayIsToldInTheReadersLanguage() {
        LocalDate tomorrow = LocalDate.now(Grants.JAPAN).plusDays(1);
        String programme =
                Offered.ofThree().applying(tomorrow, tomorrow.plusDays(30)).open(Kind.QUOTA);
        String offer = "article:has(#offer-" + programme + ")";
        assertThat(coordinator.get(HERE).page().select(offer).text())
                .contains("受付は、" + JapaneseDates.full(tomorrow) + "からです")
                .doesNotContain("申し込む");
        assertThat(english.get(HERE).page().select(offer).text())
                .contains("Applications are taken from " + JapaneseDates.english(tomorrow));
        assertThat(coordinator.get(apply(programme)).location()).endsWith("?refused=CLOSED");
    }

    @Test
    void whatWasTypedStaysAsADraftWhereThePeriodEndedMeanwhile() {
        Offered offered = Offered.ofThree().asking(new Question("Q1", "いまの課題", "", true, List.of()));
        String programme = offered.open(Kind.QUOTA);
        String id = drafted(programme, form("save").with("q.Q1", "はじめに書いたこと"));
        LocalDate yesterday = LocalDate.now(Grants.JAPAN).minusDays(1);
        offered.applying(yesterday.minusDays(1), yesterday).becomes(programme);
        Answer late = coordinator.post(
                HERE + "/requests/" + id + "/edit",
                form("send").with("version", "1").with("q.Q1", "締め切りの後に書き足したこと"));
        assertThat(late.location()).endsWith("?refused=CLOSED");
        assertThat(row(id).get("state")).isEqualTo("DRAFT");
        assertThat(coordinator.get(late.location()).words()).contains("締め切りの後に書き足したこと", "いまは受け付けていない");
        assertThat(coordinator.get(HERE + "/requests/" + id + "/edit").typed("q.Q1"))
                .containsExactly("締め切りの後に書き足したこと");
    }

    @Test
    void anApplicationToWhatHasEndedIsReadAndTheProgrammeIsOfferedNoMore() {
        String programme = Offered.ofThree().open(Kind.ON_REQUEST);
        String id = RequestThings.request(TOWN.code(), programme, "ACCEPTED");
        Books.changeControl("UPDATE dispatch_programme SET state = 'ENDED' WHERE id = ?", programme);
        assertThat(coordinator.get(HERE).page().select("#offer-" + programme)).isEmpty();
        assertThat(coordinator.get(HERE).page().select("#requests a[href$=" + id + "]"))
                .hasSize(1);
        assertThat(coordinator.get(HERE + "/requests/" + id).status()).isEqualTo(200);
        assertThat(coordinator.get(apply(programme)).location()).endsWith("?refused=CLOSED");
    }

    @Test
    void anExclusionWithoutAReasonIsToldWithoutOne() {
        String programme = Offered.ofThree().excluding(TOWN.code(), "").open(Kind.QUOTA);
        assertThat(coordinator
                        .get(HERE)
                        .page()
                        .select("article:has(#offer-" + programme + ")")
                        .text())
                .contains("今回の対象には入っていません")
                .doesNotContain("理由：");
        String other = RunningPages.get().otherTown().code();
        String theirs = Offered.ofThree().excluding(other, "よその町の理由").open(Kind.QUOTA);
        assertThat(coordinator.get(HERE).words())
                .as("why another town is left out is nobody's concern")
                .doesNotContain("よその町の理由");
        assertThat(coordinator.get(apply(theirs)).words()).doesNotContain("よその町の理由", other);
    }

    @Test
    void aDraftIsThrownAwayWithoutAReasonAndNobodyElseEverSawIt() {
        String programme = Offered.ofThree().open(Kind.QUOTA);
        String id = drafted(programme, form("save"));
        assertThat(coordinator
                        .post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", ""))
                        .location())
                .endsWith("?done=withdrawn");
        Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        assertThat(officer.get("/p/020001/dispatch/" + programme + "/requests").words())
                .contains("まだ申請はありません");
        assertThat(drafted(programme, form("save"))).isNotEqualTo(id);
    }

    @Test
    void aReasonThatIsTooLongStaysToBeShortened() {
        String id = RequestThings.request(TOWN.code(), Offered.ofThree().open(Kind.QUOTA), "SENT");
        String typed = "長".repeat(Told.LONGEST + 1);
        Answer refused =
                coordinator.post(HERE + "/requests/" + id + "/withdraw", Form.of("version", "1", "why", typed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("why")).contains("1,000字まで", "1,001字");
        assertThat(refused.typed("why")).containsExactly(typed);
        assertThat(row(id).get("state")).isEqualTo("SENT");
    }

    @Test
    void anAnswerThatIsTooLongStaysWithAllElseThatWasTyped() {
        String programme = Offered.ofThree()
                .asking(new Question("Q1", "いまの課題", "", true, List.of()))
                .open(Kind.QUOTA);
        String id = RequestThings.request(TOWN.code(), programme, "ASKED_BACK");
        String reply = "答".repeat(Told.LONGEST + 1);
        Answer refused = coordinator.post(
                HERE + "/requests/" + id + "/edit",
                form("").with("version", "1").with("q.Q1", "直した課題").with("reply", reply));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("reply")).contains("1,000字まで");
        assertThat(refused.typed("reply")).containsExactly(reply);
        assertThat(refused.typed("q.Q1")).containsExactly("直した課題");
        assertThat(row(id).get("state")).isEqualTo("ASKED_BACK");
    }

    @Test
    void whatATownWritesIsShownAsTextAndNeverRun() {
        String programme = Offered.ofThree()
                .asking(new Question("Q1", "<b>課題</b>", "<i>書き方</i>", true, List.of()))
                .open(Kind.QUOTA);
        String id = drafted(programme, form("save").with("q.Q1", "<script>alert(1)</script>"));
        for (String below : List.of("", "/edit")) {
            Answer page = coordinator.get(HERE + "/requests/" + id + below);
            assertThat(page.page().select("main b, main i, main script:not([src])"))
                    .isEmpty();
            assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    void theFormAndWhatIsWrongAreInEnglishForWhoeverReadsEnglish() {
        String programme = Offered.ofThree().asking(CHOICE).toAGroup().open(Kind.QUOTA);
        Answer form = english.get(apply(programme));
        assertThat(form.words()).contains("庁内の会議").doesNotContain("下書きを保存する", "相談したいもの");
        LocalDate outside = Offered.YEAR.lastDay().plusDays(1);
        Answer refused = english.post(
                apply(programme),
                form("send").with("preferred", outside.toString()).with("impossible", "来週"));
        assertThat(refused.wrong("impossible")).contains("“来週” cannot be read as a day");
        Answer told = english.post(apply(programme), form("send").with("preferred", outside.toString()));
        assertThat(told.wrong("preferred"))
                .contains(JapaneseDates.english(outside))
                .doesNotContain("令和");
        assertThat(told.wrong("group")).isNotBlank();
        assertThat(told.typed("preferred")).containsExactly(outside.toString());
    }

    @Test
    void anUnknownProgrammeRequestOrFileIsNotThere() {
        String id = drafted(Offered.ofThree().open(Kind.QUOTA), form("save"));
        for (String below : List.of(
                "/apply/01J00000000000000000000000",
                "/requests/01J00000000000000000000000",
                "/requests/01J00000000000000000000000/edit",
                "/requests/" + id + "/attachments/01J00000000000000000000000")) {
            assertThat(coordinator.get(HERE + below).status()).as(below).isEqualTo(404);
        }
        assertThat(coordinator
                        .post(HERE + "/requests/" + id + "/attachments/01J00000000000000000000000/remove", Form.of())
                        .status())
                .isEqualTo(404);
    }
}
