package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.kernel.control.Ids;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.junit.jupiter.api.Test;

/** A programme's year in figures, and its list of visits. */
class YearPagesTest extends VisitsAtHand {

    private final String programme = DispatchThings.programme(PREFECTURE, "RUNNING");
    private final String here = "/p/020001/dispatch/" + programme + "/visits";

    /** Of this test's own programme. */
    private String visit(String adviser, String state) {
        return moved(VisitThings.visit(PREFECTURE, TOWN.code(), adviser, state));
    }

    private String moved(String id) {
        Books.changeControl(
                "UPDATE dispatch_request SET programme_id = ? WHERE id = ?", programme, row(id).get("request_id"));
        Books.changeControl("UPDATE dispatch_visit SET programme_id = ? WHERE id = ?", programme, id);
        return id;
    }

    private static void replied(String visit, String done) {
        Books.changeControl(
                "INSERT INTO dispatch_reply (visit_id, version, view, homework_done, by_user, at)"
                        + " SELECT ?, COALESCE(MAX(version), 0) + 1, '役に立った', ?, ?, UTC_TIMESTAMP(6) FROM dispatch_reply"
                        + " WHERE visit_id = ?",
                visit,
                done,
                Ids.next(),
                visit);
    }

    /** The lines of one of the tables, each with its figures. */
    private static List<String> lines(Answer page, String table) {
        return page.page().select("#" + table + " tbody tr").eachText();
    }

    private Answer year() {
        return officer.get(here + "/year");
    }

    @Test
    void whatIsPlannedWhatTookPlaceAndWhatWasCancelledAreCountedApart() {
        visit(SILENT, "UNPLANNED");
        visit(SILENT, "PROPOSED");
        visit(SILENT, "CONFIRMED");
        visit(SILENT, "HELD");
        visit(SILENT, "PAID");
        visit(SILENT, "CANCELLED");
        assertThat(lines(year(), "state"))
                .containsExactly(
                        "日が未定 1 0 0 0",
                        "返事待ち 1 0 0 0",
                        "確定 1 0 0 0",
                        "実施済み 1 1 0 0",
                        "支払済み 1 1 0 0",
                        "取りやめ 0 0 1 0",
                        "合計 5 2 1 0");
        assertThat(lines(year(), "town")).containsExactly("試験町 5 2 1 0", "合計 5 2 1 0");
        assertThat(lines(year(), "adviser")).containsExactly("（未定） 1 0 1 0", "見本 静か 4 2 0 0", "合計 5 2 1 0");
    }

    @Test
    void homeworkIsCountedOnceItsResultIsWritten() {
        String answered = visit(SILENT, "REPORTED");
        replied(answered, "");
        assertThat(lines(year(), "state")).endsWith("合計 1 1 0 0");
        replied(answered, "名簿を作った");
        assertThat(lines(year(), "state")).as("the newest counts").endsWith("合計 1 1 0 1");
        replied(answered, " ");
        assertThat(lines(year(), "state")).endsWith("合計 1 1 0 0");
    }

    @Test
    void twoAdvisersOfOneNameAreTwo() {
        String one = DispatchThings.adviser(PREFECTURE, "見本 同名", null);
        String other = DispatchThings.adviser(PREFECTURE, "見本 同名", null);
        visit(one, "HELD");
        visit(one, "HELD");
        visit(other, "CONFIRMED");
        assertThat(lines(year(), "adviser")).containsExactlyInAnyOrder("見本 同名 2 2 0 0", "見本 同名 1 0 0 0", "合計 3 2 0 0");
    }

    @Test
    void whoeverIsCalledLikeTheLastLineIsNotTakenForIt() {
        visit(DispatchThings.adviser(PREFECTURE, "合計", null), "HELD");
        visit(SILENT, "HELD");
        assertThat(lines(year(), "adviser")).containsExactlyInAnyOrder("合計 1 1 0 0", "見本 静か 1 1 0 0", "合計 2 2 0 0");
    }

    @Test
    void stagesAreCountedByTheirNumberAndTitle() {
        visit(SILENT, "HELD");
        String second = visit(SILENT, "PROPOSED");
        Books.changeControl("UPDATE dispatch_visit SET number = 2, stage_id = 'STAGEB' WHERE id = ?", second);
        String gone = visit(SILENT, "PROPOSED");
        Books.changeControl("UPDATE dispatch_visit SET number = 3, stage_id = 'GONE' WHERE id = ?", gone);
        assertThat(lines(year(), "stage"))
                .containsExactlyInAnyOrder("第1回 現状把握 1 1 0 0", "第2回 まとめ 1 0 0 0", "第3回 1 0 0 0", "合計 3 1 0 0");
    }

    @Test
    void aProgrammeWithoutVisitsHasNothingButItsTotals() {
        for (String table : List.of("state", "stage", "town", "adviser")) {
            assertThat(lines(year(), table)).containsExactly("合計 0 0 0 0");
        }
        assertThat(year().title()).isEqualTo("年間報告：見本の派遣 " + programme);
    }

    @Test
    void anEnglishReaderReadsTheYearInEnglishAndNobodyElseReadsIt() {
        visit(SILENT, "UNPLANNED");
        Answer page = Caller.as(OFFICER).reading("en").get(here + "/year");
        assertThat(page.words()).contains("Year report", "Numbers of visits; nothing about residents.");
        assertThat(lines(page, "adviser")).containsExactly("(nobody yet) 1 0 0 0", "Total 1 0 0 0");
        assertThat(advising.get(here + "/year").status()).isEqualTo(404);
        assertThat(coordinator.get(here + "/year").status()).isEqualTo(404);
    }

    @Test
    void theListNamesDayTownStageAdviserStateAndWhatIsStillToBeAnswered() {
        String proposed = visit(OWN, "PROPOSED");
        visit(SILENT, "HELD");
        visit(SILENT, "UNPLANNED");
        List<String> rows = officer.get(here).page().select("#visits tbody tr").eachText();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("試験町", "第1回 現状把握", "見本 静か", "実施済み").doesNotContain("まだ");
        assertThat(rows.get(1)).contains("見本 訪問", "返事待ち", "市町村：まだ／アドバイザー：まだ");
        assertThat(rows.get(2))
                .as("those without a day are last")
                .startsWith("日は未定")
                .contains("日が未定");
        assertThat(officer.get(here).page().select("#visits a").eachAttr("href"))
                .contains(here + "/" + proposed);
        assertThat(officer.get(here + "?state=PAID").words()).contains("訪問はありません");
    }
}
