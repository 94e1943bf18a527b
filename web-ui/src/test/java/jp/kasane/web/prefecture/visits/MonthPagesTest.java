package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The months and files of an adviser's half-days, as they themselves and as the officer see them. */
class MonthPagesTest extends VisitsAtHand {

    private static final String DAYS = "/p/020001/availability";

    private final Person person = People.with(PREFECTURE, StandardRole.ADVISER);
    private final Caller caller = Caller.as(person);
    private final String adviser = VisitThings.ownAdviser(person, PREFECTURE);
    private final String byOfficer = "/p/020001/dispatch/advisers/" + adviser + "/availability";
    private final YearMonth next = YearMonth.from(TODAY).plusMonths(1);

    private List<Map<String, String>> offers() {
        return Books.control("SELECT * FROM dispatch_offer WHERE adviser_id = ? ORDER BY day, half", adviser);
    }

    private static LocalDate working(LocalDate from) {
        return from.datesUntil(from.plusDays(30))
                .filter(WorkingDays::offices)
                .findFirst()
                .orElseThrow();
    }

    private Answer file(String mode, String content) {
        return caller.post(DAYS + "/files", Form.of("mode", mode, "content", content));
    }

    @Test
    void theMonthsBeforeAndAfterAreAPressAwayAndKeepTheirDays() {
        Answer page = caller.get(DAYS + "?month=2027-05");
        assertThat(page.page().select("nav[aria-label=月の移動] a").eachText()).containsExactly("前の月 令和9年4月", "次の月 令和9年6月");
        assertThat(page.page().select("#days tbody tr")).hasSize(31);
        assertThat(page.words()).contains("憲法記念日", "こどもの日", "土日");
        assertThat(page.page().select("main form.form").attr("action")).isEqualTo(DAYS + "?month=2027-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "2026-13", "1999-01", "2099-12", ""})
    void aMonthThatIsNoneOrTooFarIsThisOne(String month) {
        assertThat(caller.get(DAYS + "?month=" + month)
                        .page()
                        .select("main form.form")
                        .attr("action"))
                .isEqualTo(DAYS + "?month=" + YearMonth.from(TODAY));
    }

    @ParameterizedTest
    @CsvSource({"24, true", "25, false", "-24, true", "-25, false"})
    void twoYearsAreLookedAtEitherWay(int months, boolean shown) {
        YearMonth month = YearMonth.from(TODAY).plusMonths(months);
        assertThat(caller.get(DAYS + "?month=" + month)
                        .page()
                        .select("main form.form")
                        .attr("action"))
                .isEqualTo(DAYS + "?month=" + (shown ? month : YearMonth.from(TODAY)));
    }

    @Test
    void aVisitStandsAtItsHalfDayAndLeadsToItsPageOnEitherSide() {
        String id = VisitThings.visit(PREFECTURE, TOWN.code(), adviser, "PROPOSED");
        LocalDate day = working(next.atDay(1));
        Books.changeControl("UPDATE dispatch_visit SET day = ? WHERE id = ?", day.toString(), id);
        String month = next.toString();
        assertThat(caller.get(DAYS + "?month=" + month).page().select("#days a").attr("href"))
                .isEqualTo(OF_ADVISER + id);
        assertThat(officer.get(byOfficer + "?month=" + month)
                        .page()
                        .select("#days a")
                        .attr("href"))
                .isEqualTo(OF_PROGRAMME + id);
        assertThat(officer.get(byOfficer + "?month=" + month)
                        .page()
                        .select("#days a")
                        .text())
                .isEqualTo("午前 試験町");
    }

    @Test
    void theOfficerAndTheAdviserChangeTheSameDaysAndTheTrailSaysWho() {
        LocalDate day = working(next.atDay(1));
        Answer saved = officer.post(byOfficer + "?month=" + next, Form.of("day", day + ".AFTERNOON"));
        assertThat(saved.location()).isEqualTo(byOfficer + "?month=" + next + "&done=saved");
        assertThat(officer.get(saved.location()).words()).contains("保存しました");
        assertThat(Books.entries(PREFECTURE, saved.requestId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor_id", OFFICER.id())
                        .containsEntry("subject_id", adviser));
        Answer page = caller.get(DAYS + "?month=" + next);
        assertThat(page.page().select("input[checked]").eachAttr("value")).containsExactly(day + ".AFTERNOON");
        caller.post(DAYS + "?month=" + next, Form.of("shown", day + ".AFTERNOON"));
        assertThat(offers()).isEmpty();
    }

    @Test
    void aRetiredAdvisersDaysAndAnotherPrefecturesAreNotThere() {
        String retired = DispatchThings.adviser(PREFECTURE, "見本 引退", null);
        Books.changeControl("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", retired);
        String elsewhere = DispatchThings.adviser(jp.kasane.web.running.RunningPages.OTHER_PREFECTURE, "見本 他県", null);
        for (String id : List.of(retired, elsewhere)) {
            String days = byOfficer.replace(adviser, id);
            assertThat(officer.get(days).status()).isEqualTo(404);
            assertThat(officer.get(days + "/files").status()).isEqualTo(404);
            assertThat(officer.post(days, Form.of("all", "yes")).status()).isEqualTo(404);
            assertThat(officer.post(days + "/files", Form.of("mode", "LIST", "content", "x"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(coordinator.get(byOfficer).status()).isEqualTo(404);
    }

    @Test
    void whatHasPassedOfThisMonthStaysAsItWas() {
        YearMonth now = YearMonth.from(TODAY);
        Books.changeControl("INSERT INTO dispatch_offer VALUES (?, ?, 'MORNING')", adviser, now.atDay(1));
        caller.post(DAYS + "?month=" + now, Form.of("shown", now.atDay(1) + ".MORNING", "day", TODAY + ".MORNING"));
        assertThat(offers())
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("day", now.atDay(1).toString()));
    }

    @Test
    void aWholeDayIsTwoHalvesAndWhatIsThereAlreadyIsNotThereTwice() {
        LocalDate day = working(TODAY.plusDays(40));
        assertThat(file("LIST", day + "（終日）\n" + day + ",午前").words()).contains("2件の半日を加えました");
        file("LIST", day.toString());
        assertThat(offers()).hasSize(2);
    }

    @Test
    void howAFileIsTakenMustBeChosenAndTheContentComesBack() {
        Answer refused = file("", "何か");
        assertThat(refused.wrong("mode")).isEqualTo("＊取り込み方を選んでください。");
        assertThat(refused.typed("content")).containsExactly("何か");
        assertThat(file("BUSY", "これは予定表ではない").wrong("content")).contains("1行目", "行の形になっていません");
        assertThat(officer.get(byOfficer + "/files").title()).isEqualTo("一覧や予定表から取り込む");
    }

    @Test
    void anEnglishReaderReadsMonthsAndFilesInEnglish() {
        Caller english = Caller.as(person).reading("en");
        Answer page = english.get(DAYS + "?month=2027-05");
        assertThat(page.page().select("#days caption").text()).isEqualTo("May 2027");
        assertThat(page.words()).doesNotContain("令和", "午前");
        Answer files = english.post(DAYS + "/files", Form.of("mode", "LIST", "content", "x"));
        assertThat(files.wrong("content")).isNotBlank().doesNotContain("行目");
    }
}
