package jp.kasane.web.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/** What a town answers a resident who asks who looked at their record. */
class InquiryPageTest {

    private static final Place TOWN = RunningPages.get().newTown();
    private static final String BASE = "/t/" + TOWN.code() + "/access-log/inquiry";
    private static final Person ADMINISTRATOR = People.with(TOWN, StandardRole.TOWN_ADMINISTRATOR);
    private static final Person ONLY_OFFICER =
            People.with(TOWN, StandardRole.TOWN_ADMINISTRATOR, StandardRole.COORDINATOR);

    private static String record(String name) {
        return Things.consultation(TOWN, Things.intake().with("person_name", name));
    }

    private static String number(String record) {
        return Books.consultation(TOWN, record).get("number");
    }

    private static List<String> lines(Answer page, int column) {
        return page.page()
                .select(".table tbody tr td:nth-child(" + column + "), .table tbody tr th:nth-child(" + column + ")")
                .eachText();
    }

    @Test
    void everyLookListChangeAndPrintOfTheRecordIsOnTheSheetWithWhoUnderWhichPostAndWhy() {
        String record = record("見本 一枚");
        Person worker = People.stranger("福祉 見太");
        String grant = People.grant(worker.id(), TOWN, StandardRole.CASE_WORKER, People.Stage.LIVE);
        Books.changeControl("UPDATE access_grant SET post = '地域福祉係長' WHERE id = ?", grant);
        String consultation = "/t/" + TOWN.code() + "/consultations/" + record;
        Caller.as(worker).get(consultation);
        Caller.as(worker).get(consultation + "/print");
        Caller.as(worker).get("/t/" + TOWN.code() + "/consultations");

        Answer sheet = Caller.as(ADMINISTRATOR).get(BASE + "?q=" + Form.encoded(number(record)));

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(lines(sheet, 2)).filteredOn(who -> who.startsWith("福祉 見太")).hasSize(3);
        assertThat(lines(sheet, 3)).filteredOn("地域福祉係長"::equals).hasSize(3);
        assertThat(String.join(" ", lines(sheet, 4))).contains("印刷", "閲覧", "一覧の表示", "作成");
        assertThat(lines(sheet, 1)).allMatch(when -> when.startsWith("令和"));
        assertThat(sheet.body()).doesNotContain("見本 一枚");
    }

    @Test
    void thePostIsTheOneHeldThenAlsoAfterTheGrantEnded() {
        String record = record("見本 異動");
        Person worker = People.stranger("福祉 前任");
        String grant = People.grant(worker.id(), TOWN, StandardRole.CASE_WORKER, People.Stage.LIVE);
        Books.changeControl("UPDATE access_grant SET post = '前の係長' WHERE id = ?", grant);
        Caller.as(worker).get("/t/" + TOWN.code() + "/consultations/" + record);
        Books.changeControl(
                "UPDATE access_grant SET state = 'REVOKED', ended_at = UTC_TIMESTAMP(6) WHERE id = ?", grant);

        assertThat(Caller.as(ADMINISTRATOR)
                        .get(BASE + "?number=" + Form.encoded(number(record)))
                        .body())
                .contains("前の係長");
    }

    @Test
    void whoMayNotListRecordsFindsNobodyByName() {
        record("見本 秘子");
        Answer asked = Caller.as(ADMINISTRATOR).get(BASE + "?q=" + Form.encoded("見本 秘子"));
        assertThat(asked.page().select("input[type=checkbox]")).isEmpty();
        assertThat(asked.page().select(".table")).isEmpty();
        Answer never = Caller.as(ADMINISTRATOR).get(BASE + "?q=" + Form.encoded("見本 無子"));
        assertThat(asked.words().replace("秘", "無")).isEqualTo(never.words());
    }

    @Test
    void whoMayListThemFindsThePersonAndPicksTheirRecords() {
        String one = record("架空 選子");
        String other = record("架空 選子");
        Answer found = Caller.as(ONLY_OFFICER).get(BASE + "?q=" + Form.encoded("架空 選子"));
        assertThat(found.page().select("input[type=checkbox]").eachAttr("value"))
                .containsExactlyInAnyOrder(number(one), number(other));
        assertThat(found.page().select(".table"))
                .as("nothing before one has picked")
                .isEmpty();
        Answer sheet = Caller.as(ONLY_OFFICER)
                .get(BASE + "?number=" + Form.encoded(number(one)) + "&number=" + Form.encoded(number(other)));
        assertThat(sheet.page().select(".table")).hasSize(2);
    }

    @Test
    void lookingAndTakingTheFileStandInTheLogWithTheReason() {
        String record = record("見本 足跡");
        String query = "?number=" + Form.encoded(number(record));
        for (String path : List.of(BASE, BASE + "/export.csv")) {
            Answer answer = Caller.as(ADMINISTRATOR).get(path + query);
            List<Map<String, String>> entries = Books.entries(TOWN, answer.requestId());
            assertThat(entries).singleElement().satisfies(entry -> {
                assertThat(entry.get("subject_id")).isEqualTo(record);
                assertThat(entry.get("purpose")).isEqualTo("本人からの照会");
                assertThat(entry.get("action")).isEqualTo(path.equals(BASE) ? "LIST" : "EXPORT");
            });
        }
    }

    @Test
    void theFileHoldsTheSameLines() {
        String record = record("見本 書出");
        Caller.as(ONLY_OFFICER).get("/t/" + TOWN.code() + "/consultations/" + record);
        Answer file = Caller.as(ADMINISTRATOR).get(BASE + "/export.csv?number=" + Form.encoded(number(record)));
        assertThat(file.body()).startsWith("\uFEFF").contains(number(record), "閲覧", "作成");
        assertThat(file.header("Content-Disposition").orElse("")).contains("who-looked-" + TOWN.code() + ".csv");
        assertThat(file.body()).doesNotContain("見本 書出");
    }

    @Test
    void aNumberNobodyHasIsTold() {
        Answer asked = Caller.as(ADMINISTRATOR).get(BASE + "?q=" + Form.encoded("R99-9999"));
        assertThat(asked.words()).contains("R99-9999");
        assertThat(asked.page().select(".table")).isEmpty();
    }

    @Test
    void theLogSaysHowFarItIsSealedAndLeadsHere() {
        Answer log = Caller.as(ADMINISTRATOR).get("/t/" + TOWN.code() + "/access-log");
        assertThat(log.page().select("a[href$=/access-log/inquiry]")).hasSize(1);
        assertThat(log.page().select("a[href$=/access-log/anchors]")).hasSize(1);
        assertThat(log.words()).contains("まだ封印されていません");
    }
}
