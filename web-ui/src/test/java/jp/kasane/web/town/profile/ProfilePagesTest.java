package jp.kasane.web.town.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 町のすがた: what a town has published about itself, entered, corrected, taken off and put back by its administrator. */
class ProfilePagesTest {

    private static final RunningPages PAGES = RunningPages.get();

    private static Place town;
    private static String here;
    private static Caller administrator;
    private static Caller colleague;

    @BeforeAll
    static void aTown() {
        town = PAGES.newTown();
        here = "/t/" + town.code() + "/profile";
        administrator = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
        colleague = Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR));
    }

    private static Form figure(String label) {
        return Things.figureForm().with("label", label);
    }

    /** The id of a figure that was just added under a label of its own. */
    private static String added(Form form) {
        Answer added = administrator.post(here + "/figures/new", form);
        assertThat(added.location()).as(added.toString()).isEqualTo(here + "?told=added");
        return administrator
                .get(here)
                .page()
                .select("#figures tr:contains(" + form.first("label") + ") a")
                .attr("href")
                .replaceAll(".*/figures/|/edit", "");
    }

    private static Answer edit(String id, Form form) {
        return administrator.post(here + "/figures/" + id + "/edit", form);
    }

    private static String line(Caller reader, String label) {
        return reader.get(here)
                .page()
                .select("#figures tr:contains(" + label + ")")
                .text();
    }

    @Test
    void whatIsEnteredStandsThereAsItWasPublishedWithTimeAndSource() {
        String label = Forms.fresh("高齢化率");
        added(figure(label).with("value", "約５３．７").with("unit", "%").with("note", "四捨五入\n総務省の推計"));
        assertThat(line(administrator, label)).contains("約５３．７%", "令和8年11月1日", "見本計画　1ページ", "四捨五入 総務省の推計");
        Caller worker = Caller.as(People.with(town, StandardRole.CASE_WORKER));
        assertThat(line(worker, label)).contains("約５３．７%").doesNotContain("直す");
        assertThat(worker.get(here).words()).doesNotContain("項目を追加する", "変更の記録");
    }

    @ParameterizedTest
    @CsvSource({
        "label, '', 入力してください",
        "label, ' 　', 入力してください",
        "value, '', 値を入れるか",
        "emptiness, UNKNOWN, どちらか一方",
        "emptiness, NEVER, 選び直してください",
        "origin, '', 選んでください",
        "origin, RUMOUR, 選び直してください",
        "document, '', 入力してください"
    })
    void whatIsMissingOrDoesNotFitIsToldAtItsFieldAndAllStays(String field, String typed, String said) {
        Form form = figure(Forms.fresh("項目")).with(field, typed);
        Answer refused = administrator.post(here + "/figures/new", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).contains(said);
        assertThat(refused.page().select(".error-summary li")).hasSize(1);
        for (String name : List.of("label", "value", "unit", "as_of", "document", "place", "note")) {
            assertThat(refused.typed(name)).as(name).containsExactly(form.first(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "value", "unit", "as_of", "document", "place", "note"})
    void aTextThatIsTooLongIsToldAndStays(String field) {
        String typed = "長".repeat(5_000);
        Answer refused = administrator.post(
                here + "/figures/new", figure(Forms.fresh("項目")).with(field, typed));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong(field)).contains("字までです", "5,000字あります");
        assertThat(refused.typed(field)).containsExactly(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "value", "unit", "as_of", "document", "place"})
    void aTextOfOneLineHasNoMore(String field) {
        Answer refused = administrator.post(
                here + "/figures/new", figure(Forms.fresh("項目")).with(field, "一\n二"));
        assertThat(refused.wrong(field)).contains("改行は使えません");
    }

    @Test
    void aFigureWithoutAValueSaysWhy() {
        String label = Forms.fresh("指標");
        String id = added(figure(label).with("value", "").with("emptiness", "NOT_COMPILED"));
        assertThat(line(administrator, label)).contains("未集計").doesNotContain("か所");
        Form form = Controls.untouched(
                administrator.get(here + "/figures/" + id + "/edit").page().selectFirst("main form.form"));
        assertThat(form.first("emptiness")).isEqualTo("NOT_COMPILED");
        assertThat(edit(id, form.with("emptiness", "").with("value", "7")).location())
                .endsWith("told=revised");
        assertThat(line(administrator, label)).contains("7か所").doesNotContain("未集計");
    }

    @Test
    void whatNoSourceStatesIsMarkedAndNeedsNoDocument() {
        String label = Forms.fresh("仮置き");
        added(figure(label).with("origin", "ASSUMPTION").with("document", "").with("place", ""));
        assertThat(line(administrator, label)).contains("仮定", "出典なし");
    }

    @Test
    void twoSourcesThatDifferStandBesideEachOtherUnderOneLabel() {
        String label = Forms.fresh("集落の数");
        added(figure(label).with("value", "9"));
        assertThat(administrator.get(here).page().select("tr:contains(" + label + ") .chip"))
                .isEmpty();
        administrator.post(
                here + "/figures/new", figure(label).with("value", "10").with("place", "4ページの表"));
        Answer page = administrator.get(here);
        assertThat(page.words()).contains("出典によって違うものがあります", "9か所", "10か所", "見本計画　4ページの表");
        assertThat(page.page().select("#figures th:contains(" + label + ")").attr("rowspan"))
                .isEqualTo("2");
    }

    @Test
    void aFigureIsCorrectedOnTheVersionThatWasSeen() {
        String label = Forms.fresh("小学校の数");
        String id = added(figure(label));
        assertThat(edit(id, figure(label).with("value", "3").with("version", "1"))
                        .location())
                .isEqualTo(here + "?told=revised");
        assertThat(line(administrator, label)).contains("3か所");
        assertThat(administrator
                        .get(here + "?told=revised")
                        .page()
                        .select(".notice-title")
                        .text())
                .isEqualTo("保存しました");
        assertThat(administrator.get(here + "?told=nonsense").page().select(".notice-title"))
                .isEmpty();
    }

    @Test
    void whoWasOvertakenChoosesFieldByFieldAndNothingIsLost() {
        String label = Forms.fresh("世帯数");
        String id = added(figure(label));
        colleague.post(
                here + "/figures/" + id + "/edit",
                figure(label).with("value", "13").with("note", "同僚の補足").with("version", "1"));
        Answer conflict = edit(
                id, figure(label).with("value", "14").with("note", "わたしの補足").with("version", "1"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.words()).contains("13", "14", "同僚の補足", "わたしの補足");
        assertThat(conflict.page().select("fieldset.conflict-row legend").eachText())
                .as("only what differs is asked about")
                .containsExactly("値", "補足");
        Form choosing = Controls.untouched(conflict.page().selectFirst("main form.form"));
        assertThat(choosing.first("version")).isEqualTo("2");
        assertThat(edit(id, choosing.with("choose.value", "theirs").with("choose.note", "mine"))
                        .location())
                .endsWith("told=revised");
        assertThat(line(administrator, label)).contains("13か所", "わたしの補足").doesNotContain("同僚の補足");
    }

    @Test
    void whoIsOvertakenWhileChoosingIsAskedAgain() {
        String label = Forms.fresh("自治会の数");
        String id = added(figure(label));
        colleague.post(
                here + "/figures/" + id + "/edit",
                figure(label).with("value", "13").with("version", "1"));
        Answer conflict = edit(id, figure(label).with("value", "14").with("version", "1"));
        Form choosing = Controls.untouched(conflict.page().selectFirst("main form.form"));
        colleague.post(
                here + "/figures/" + id + "/edit",
                figure(label).with("value", "15").with("version", "2"));
        Answer again = edit(id, choosing.with("choose.value", "mine"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.words()).contains("14", "15");
        assertThat(line(administrator, label)).contains("15か所");
    }

    @Test
    void whatIsTakenOffIsGoneForReadersAndPutBackByTheAdministrator() {
        String label = Forms.fresh("見本の施設");
        String id = added(figure(label));
        Caller worker = Caller.as(People.with(town, StandardRole.CASE_WORKER));
        assertThat(administrator
                        .post(here + "/figures/" + id + "/remove", Form.of("version", "1"))
                        .location())
                .endsWith("told=removed");
        assertThat(line(administrator, label)).isEmpty();
        assertThat(worker.get(here).words()).doesNotContain(label);
        Answer page = administrator.get(here);
        assertThat(page.page().select("li.card:contains(" + label + ") form").attr("action"))
                .isEqualTo(here + "/figures/" + id + "/restore");
        assertThat(administrator
                        .post(here + "/figures/" + id + "/restore", Form.of("version", "2"))
                        .location())
                .endsWith("told=restored");
        assertThat(line(worker, label)).contains("12か所");
        assertThat(administrator.get(here).page().select(".timeline-title").text())
                .contains("「" + label + "」を追加", "「" + label + "」を外した", "「" + label + "」を戻した");
    }

    @Test
    void whoTakesOffWhatSomebodyElseChangedSeesItFirst() {
        String label = Forms.fresh("診療所の数");
        String id = added(figure(label));
        colleague.post(
                here + "/figures/" + id + "/edit",
                figure(label).with("value", "2").with("version", "1"));
        Answer late = administrator.post(here + "/figures/" + id + "/remove", Form.of("version", "1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(line(administrator, label)).as("nothing was taken off").contains("2か所");
        colleague.post(here + "/figures/" + id + "/remove", Form.of("version", "2"));
        Answer over = edit(id, figure(label).with("value", "4").with("version", "2"));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.words()).contains("先に、この項目を外しました");
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNeverRun() {
        String label = Forms.fresh("文字");
        added(figure(label).with("value", "<b>9</b>").with("note", "<script>alert(1)</script>"));
        Answer page = administrator.get(here);
        assertThat(page.page().select("main b, main script:not([src])")).isEmpty();
        assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void thePageAndWhatIsWrongAreInEnglishForWhoeverReadsEnglish() {
        Caller english =
                Caller.as(People.with(town, StandardRole.TOWN_ADMINISTRATOR)).reading("en");
        Answer refused = english.post(
                here + "/figures/new",
                figure(Forms.fresh("英語")).with("label", "").with("value", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("label")).isNotBlank().doesNotContain("入力");
        assertThat(refused.wrong("value")).isNotBlank().doesNotContain("値");
        String label = Forms.fresh("仮定の項目");
        added(figure(label).with("origin", "ASSUMPTION").with("document", "").with("as_of", ""));
        assertThat(line(english, label)).contains(label, "12か所").doesNotContain("仮定 ", "出典なし", "時点の記載なし");
    }
}
