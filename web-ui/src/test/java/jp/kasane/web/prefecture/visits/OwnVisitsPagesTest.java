package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;

/** An adviser's own visits and the days they offer. */
class OwnVisitsPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String VISITS = "/p/020001/visits";
    private static final String AVAILABILITY = "/p/020001/availability";
    private static final LocalDate TODAY = LocalDate.now(Grants.JAPAN);

    private final Person person = People.with(PREFECTURE, StandardRole.ADVISER);
    private final Caller caller = Caller.as(person);
    private final String adviser = VisitThings.ownAdviser(person, PREFECTURE);
    private final String town = RunningPages.get().town().code();

    private String visit(String state) {
        return VisitThings.visit(PREFECTURE, town, adviser, state);
    }

    private List<Map<String, String>> offers() {
        return Books.control("SELECT * FROM dispatch_offer WHERE adviser_id = ? ORDER BY day, half", adviser);
    }

    private static LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        while (!WorkingDays.offices(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void theTurnOfTheYearIsNothingToOffer() {
        Answer page = caller.get(AVAILABILITY + "?month=2027-12");
        assertThat(page.words()).contains("年末年始");
        assertThat(page.page().select("input[value^=2027-12-28]")).hasSize(2);
        assertThat(page.page().select("input[value^=2027-12-30]")).isEmpty();
    }

    @Test
    void anAdviserSeesTheirVisitWithWhatTheTownWroteAndAgrees() {
        String id = visit("PROPOSED");
        assertThat(caller.get(VISITS).words()).contains("現状把握", "日の返事をしてください");
        assertThat(caller.get(VISITS + "/" + id).words()).contains("連携の進め方", "参加支援", "返事待ち");
        Answer agreed = caller.post(VISITS + "/" + id + "/agree", Form.of("version", "1"));
        assertThat(agreed.location()).endsWith(id + "?done=agreed");
        assertThat(caller.get(agreed.location()).words()).contains("アドバイザー：行ける");
    }

    @Test
    void whoCannotGoSaysWhy() {
        String id = visit("PROPOSED");
        Answer without = caller.post(VISITS + "/" + id + "/cannot", Form.of("version", "1", "cannot", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.wrong("cannot")).isNotBlank();
        Answer with = caller.post(VISITS + "/" + id + "/cannot", Form.of("version", "1", "cannot", "体調不良"));
        assertThat(with.location()).isEqualTo(VISITS + "?done=cannot");
        assertThat(VisitThings.stateOf(id)).isEqualTo("UNPLANNED");
        assertThat(caller.get(VISITS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void whoComesInsteadDoesNotReadWhyTheOneBeforeCannot() {
        String id = visit("PROPOSED");
        caller.post(VISITS + "/" + id + "/cannot", Form.of("version", "1", "cannot", "入院のため"));
        Person next = People.with(PREFECTURE, StandardRole.ADVISER);
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = ?, day = ?, half = 'MORNING' WHERE id = ?",
                VisitThings.ownAdviser(next, PREFECTURE),
                workingDay(TODAY.plusDays(50)).toString(),
                id);
        assertThat(Caller.as(next).get(VISITS + "/" + id).words())
                .contains("アドバイザーが「行けない」と答えました")
                .doesNotContain("入院のため");
    }

    @Test
    void aDayThatHasPassedIsNotRefusedAnyMore() {
        String id = visit("CONFIRMED");
        assertThat(caller.get(VISITS + "/" + id).page().select("form[action$=cannot]"))
                .isEmpty();
        assertThat(caller.post(VISITS + "/" + id + "/cannot", Form.of("version", "1", "cannot", "体調不良"))
                        .location())
                .endsWith("?refused=late");
        assertThat(VisitThings.stateOf(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void aReportKeepsWhatWasTypedAndIsReadByTheTown() {
        String id = visit("CONFIRMED");
        Answer empty = caller.post(VISITS + "/" + id + "/report", Form.of("version", "1", "findings", "窓口"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.typed("findings")).containsExactly("窓口");
        assertThat(empty.wrong("advice")).isNotBlank();
        Form form = Form.of("version", "1", "findings", "窓口", "advice", "集まる", "homework", "名簿", "next", "見る");
        assertThat(caller.post(VISITS + "/" + id + "/report", form).location()).endsWith("?done=reported");
        assertThat(VisitThings.stateOf(id)).isEqualTo("REPORTED");
        Caller townsPerson = Caller.as(People.with(RunningPages.get().town(), StandardRole.COORDINATOR));
        assertThat(townsPerson.get("/t/" + town + "/visits/" + id).words()).contains("窓口", "集まる", "名簿");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        String id = visit("PROPOSED");
        Answer late = caller.post(VISITS + "/" + id + "/agree", Form.of("version", "0"));
        assertThat(late.location()).endsWith("?refused=changed");
        assertThat(caller.get(late.location()).words()).contains("ほかの人が先に変えました");
    }

    @Test
    void theCalendarFileNamesProgrammeTownStageAndTimeAndNobody() {
        Answer file = caller.get(VISITS + "/" + visit("CONFIRMED") + "/visit.ics");
        assertThat(file.type()).startsWith("text/calendar");
        assertThat(file.body().replace("\r\n ", ""))
                .contains("BEGIN:VEVENT", "試験町", "現状把握")
                .doesNotContain("見本 訪問", People.NAME, "mailto:");
    }

    @Test
    void anotherAdvisersVisitIsNotThere() {
        String id = visit("PROPOSED");
        Person other = People.with(PREFECTURE, StandardRole.ADVISER);
        VisitThings.ownAdviser(other, PREFECTURE);
        assertThat(Caller.as(other).get(VISITS + "/" + id).status()).isEqualTo(404);
        assertThat(Caller.as(other).get(VISITS + "/" + id + "/visit.ics").status())
                .isEqualTo(404);
        assertThat(Caller.as(other)
                        .post(VISITS + "/" + id + "/agree", Form.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(Caller.as(other).get(VISITS).words()).doesNotContain(id);
    }

    @Test
    void whoIsNotWrittenDownAsAnAdviserIsToldSo() {
        Caller nobody = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(nobody.get(VISITS).words()).contains("アドバイザーとして登録されていません");
        assertThat(nobody.get(AVAILABILITY).words()).contains("アドバイザーとして登録されていません");
        assertThat(nobody.post(AVAILABILITY, Form.of()).location()).endsWith("refused=unknown");
        assertThat(nobody.post(
                                AVAILABILITY + "/files",
                                Form.of(
                                        "mode",
                                        "LIST",
                                        "content",
                                        TODAY.plusDays(9).toString()))
                        .words())
                .contains("アドバイザーとして登録されていません");
    }

    @Test
    void anOfficerAdvisesNobody() {
        Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        assertThat(officer.get(VISITS).status()).isIn(403, 404);
        assertThat(officer.get(AVAILABILITY).status()).isIn(403, 404);
    }

    @Test
    void aMonthIsOfferedAndNothingButItsWorkingDays() {
        YearMonth month = YearMonth.from(TODAY).plusMonths(1);
        LocalDate working = workingDay(month.atDay(1));
        LocalDate sunday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.SUNDAY));
        Answer saved = caller.post(
                AVAILABILITY + "?month=" + month,
                Form.of("day", working + ".MORNING", "day", sunday + ".MORNING", "day", "nonsense"));
        assertThat(saved.location()).isEqualTo(AVAILABILITY + "?month=" + month + "&done=saved");
        assertThat(offers())
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("day", working.toString()).containsEntry("half", "MORNING"));
        assertThat(caller.get(saved.location()).page().select("input[checked]").eachAttr("value"))
                .containsExactly(working + ".MORNING");
        caller.post(AVAILABILITY + "?month=" + month, Form.of("all", "yes"));
        assertThat(offers()).hasSizeGreaterThan(20);
    }

    @Test
    void whatWasOfferedElsewhereMeanwhileStaysWhenAMonthIsSaved() {
        String month = AVAILABILITY + "?month=" + YearMonth.from(TODAY).plusMonths(1);
        LocalDate first = workingDay(YearMonth.from(TODAY).plusMonths(1).atDay(1));
        LocalDate second = workingDay(first.plusDays(1));
        caller.post(month, Form.of("day", first + ".MORNING", "day", first + ".AFTERNOON"));
        Form shown = Controls.untouched(caller.get(month).page().selectFirst("main form.form"));
        Books.changeControl("DELETE FROM dispatch_offer WHERE adviser_id = ? AND half = 'AFTERNOON'", adviser);
        Books.changeControl("INSERT INTO dispatch_offer VALUES (?, ?, 'MORNING')", adviser, second);
        caller.post(month, shown.with("day", first + ".AFTERNOON"));
        assertThat(offers()).singleElement().satisfies(row -> assertThat(row).containsEntry("day", second.toString()));
    }

    @Test
    void aMonthThatHasPassedDoesNotChange() {
        YearMonth past = YearMonth.from(TODAY).minusMonths(1);
        assertThat(caller.post(AVAILABILITY + "?month=" + past, Form.of("all", "yes"))
                        .location())
                .endsWith("refused=past");
        assertThat(caller.get(AVAILABILITY + "?month=" + past).page().select("input[type=checkbox]"))
                .isEmpty();
        assertThat(caller.get(AVAILABILITY + "?month=nonsense").status()).isEqualTo(200);
    }

    @Test
    void aListIsTakenInOrItsLinesAreTold() {
        LocalDate day = workingDay(TODAY.plusDays(40));
        Answer wrong = caller.post(
                AVAILABILITY + "/files", Form.of("mode", "LIST", "content", day + ",午前\n十月\n" + day + ",夕方"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("content")).contains("2行目", "3行目");
        assertThat(offers()).isEmpty();
        Answer fine = caller.post(AVAILABILITY + "/files", Form.of("mode", "LIST", "content", day + ",午前"));
        assertThat(fine.words()).contains("1件の半日を加えました");
        assertThat(offers()).hasSize(1);
    }

    @Test
    void aHundredThousandLinesArrive() {
        String line = workingDay(TODAY.plusDays(40)) + ",午前\r\n";
        Answer taken = caller.post(AVAILABILITY + "/files", Form.of("mode", "LIST", "content", line.repeat(100_000)));
        assertThat(taken.words()).contains("1件の半日を加えました");
        Answer more = caller.post(AVAILABILITY + "/files", Form.of("mode", "LIST", "content", line.repeat(100_001)));
        assertThat(more.wrong("content")).contains("100,000行を超えています");
    }

    @Test
    void aCalendarTakesTheDaysOnWhichOneIsBusy() {
        LocalDate day = workingDay(TODAY.plusDays(40));
        String busy = day.toString().replace("-", "");
        String file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:" + busy + "T100000\nDURATION:PT1H\nSUMMARY:門外不出\n"
                + "END:VEVENT\nBEGIN:VEVENT\nDTSTART;TZID=Nowhere:20261001T100000\nEND:VEVENT\nEND:VCALENDAR\n";
        caller.post(AVAILABILITY + "/files", Form.of("mode", "LIST", "content", day.toString()));
        Answer taken = caller.post(AVAILABILITY + "/files", Form.of("mode", "BUSY", "content", file));
        assertThat(taken.words()).contains("2件の予定を読み", "8行目").doesNotContain("門外不出");
        assertThat(offers()).singleElement().satisfies(row -> assertThat(row).containsEntry("half", "AFTERNOON"));
        Answer unsure = caller.post(AVAILABILITY + "/files", Form.of("mode", "REST", "content", file));
        assertThat(unsure.wrong("content")).contains("8行目");
        assertThat(offers()).hasSize(1);
        String clear = file.replaceFirst("(?s)BEGIN:VEVENT\nDTSTART;TZID=Nowhere.*?END:VEVENT\n", "");
        caller.post(AVAILABILITY + "/files", Form.of("mode", "REST", "content", clear));
        assertThat(offers()).hasSizeGreaterThan(40);
        Answer broken = caller.post(AVAILABILITY + "/files", Form.of("mode", "BUSY", "content", "BEGIN:VCALENDAR\nx"));
        assertThat(broken.wrong("content")).contains("2行目");
        assertThat(caller.post(AVAILABILITY + "/files", Form.of("mode", "?", "content", file))
                        .wrong("mode"))
                .isNotBlank();
    }
}
