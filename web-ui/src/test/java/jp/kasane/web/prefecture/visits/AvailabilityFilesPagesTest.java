package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.time.JapaneseDates;
import jp.kasane.prefecture.programmes.WorkingDays;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half-days from lists and calendar files: by the adviser, and by the officer for any adviser of the prefecture. */
class AvailabilityFilesPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String OWN = "/p/020001/availability/files";
    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final LocalDate DAY = workingDay(LocalDate.now(Grants.JAPAN).plusDays(40));

    private final Person person = People.with(PREFECTURE, StandardRole.ADVISER);
    private final Caller caller = Caller.as(person);
    private final String adviser = VisitThings.ownAdviser(person, PREFECTURE);
    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static LocalDate workingDay(LocalDate from) {
        LocalDate day = from;
        while (!WorkingDays.offices(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static String of(String adviser) {
        return "/p/020001/dispatch/advisers/" + adviser + "/availability/files";
    }

    private static Form form(String mode, String content) {
        return Form.of("mode", mode, "content", content, "contentName", "hyo.csv");
    }

    private static String raw(byte[] bytes) {
        return "data:;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static List<Map<String, String>> offers(String adviser) {
        return Books.control("SELECT * FROM dispatch_offer WHERE adviser_id = ? ORDER BY day, half", adviser);
    }

    private static List<Map<String, String>> trail(String adviser) {
        return Books.control("SELECT * FROM control_audit WHERE subject_id = ? AND action LIKE 'OFFERS%'", adviser);
    }

    private static String event(String lines) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    @Test
    void aListAsExcelWritesItInWindows31JIsRead() {
        String list = "日付,半日\r\n" + JapaneseDates.full(DAY) + ",午前\r\n" + JapaneseDates.abbreviated(DAY) + ",午後\r\n";
        Answer taken = caller.post(OWN, form("LIST", raw(list.getBytes(WINDOWS))));
        assertThat(taken.words()).contains("2件の半日を加えました");
        assertThat(offers(adviser)).extracting(row -> row.get("half")).containsExactly("AFTERNOON", "MORNING");
    }

    /** As Excel writes it: whoever mends the wrong line in the field presses once more, and has lost nothing. */
    @Test
    void aListInWindows31JWithWrongLinesComesBackAsTextWithItsWrongLinesNamed() {
        String wareki = JapaneseDates.full(DAY);
        String list = "日付,半日,備考\r\n" + wareki + ",午前\r\n" + wareki + ",ﾕｳｶﾞﾀ\r\nﾚｲﾜの十月,午後\r\n①髙﨑～,午前\r\n";
        Answer wrong = caller.post(OWN, form("LIST", raw(list.getBytes(WINDOWS))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("content"))
                .contains("3行目：午前・午後・終日", "4行目：日が読めません", "5行目：日が読めません")
                .doesNotContain("2行目");
        assertThat(wrong.typed("content")).containsExactly(list.replace("\r\n", "\n"));
        assertThat(wrong.typed("contentName")).containsExactly("hyo.csv");
        assertThat(offers(adviser)).isEmpty();
        String mended = wrong.typed("content").get(0).replace("ﾕｳｶﾞﾀ", "午後").replaceAll("(?s)ﾚｲﾜ.*", "");
        assertThat(caller.post(OWN, form("LIST", mended)).words()).contains("2件の半日を加えました");
    }

    @Test
    void aListInWindows31JWithAQuoteThatDoesNotEndComesBackAsTextToo() {
        String list = "日付,半日\n\"" + DAY + ",午前\n";
        Answer wrong = caller.post(OWN, form("LIST", raw(list.getBytes(WINDOWS))));
        assertThat(wrong.wrong("content")).isNotBlank();
        assertThat(wrong.typed("content")).containsExactly(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUC-JP", "UTF-16"})
    void aListInAnotherEncodingIsToldWhatToDoAndNothingIsTaken(String encoding) {
        byte[] bytes = (DAY + ",午前\n").getBytes(Charset.forName(encoding));
        Answer refused = caller.post(OWN, form("LIST", raw(bytes)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("content")).isNotBlank();
        assertThat(offers(adviser)).isEmpty();
    }

    @Test
    void daysOnWhichOfficesAreClosedAreNotOfferedAndThatIsSaid() {
        LocalDate sunday = DAY.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        LocalDate newYear = LocalDate.of(LocalDate.now(Grants.JAPAN).getYear() + 1, 1, 1);
        Answer taken = caller.post(OWN, form("LIST", DAY + ",午前\n" + sunday + "\n" + newYear + ",午後\n"));
        assertThat(taken.words()).contains("1件の半日を加えました", "年末年始の3件は加えていません");
        assertThat(offers(adviser))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("day", DAY.toString()));
        caller.reading("en");
        assertThat(caller.post(OWN, form("LIST", sunday.toString())).words()).contains("2 half-days on weekends");
    }

    @Test
    void ofThreeHundredWrongLinesTwentyAreToldAndHowManyMore() {
        Answer wrong = caller.post(OWN, form("LIST", DAY + "\n" + "十月\n".repeat(300)));
        assertThat(wrong.wrong("content")).contains("2行目", "21行目", "ほかに280行").doesNotContain("22行目");
        assertThat(wrong.typed("contentName")).containsExactly("hyo.csv");
        assertThat(offers(adviser)).isEmpty();
    }

    @Test
    void whatIsTakenInStandsInTheTrailAsWhoDidIt() {
        caller.post(OWN, form("LIST", DAY.toString()));
        officer.post(of(adviser), form("BUSY", event("DTSTART;VALUE=DATE:" + compact(DAY))));
        assertThat(trail(adviser))
                .extracting(row -> row.get("action") + " " + row.get("actor_role"))
                .containsExactly("OFFERS_ADDED ADVISER", "OFFERS_REMOVED PREFECTURE_OFFICER");
        assertThat(offers(adviser)).isEmpty();
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }

    @Test
    void theOfficerTakesInForOneWhoDoesNotSignIn() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        assertThat(officer.get(of(professor)).status()).isEqualTo(200);
        assertThat(officer.post(of(professor), form("LIST", DAY + " 午前")).words())
                .contains("1件の半日を加えました");
        assertThat(offers(professor)).hasSize(1);
        assertThat(officer.get(of(professor)
                                .replace("/files", "?month=" + DAY.toString().substring(0, 7)))
                        .page()
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly(DAY + ".MORNING");
    }

    @Test
    void aRetiredAdviserAnotherPrefecturesAndNobodysAreNotThere() {
        String retired = DispatchThings.adviser(PREFECTURE, "見本 引退", null);
        Books.changeControl("UPDATE dispatch_adviser SET retired_at = NOW(6) WHERE id = ?", retired);
        String elsewhere = DispatchThings.adviser(RunningPages.OTHER_PREFECTURE, "見本 他県", null);
        for (String one : List.of(retired, elsewhere, "nobody")) {
            for (String address : List.of(of(one), of(one).replace("/files", ""))) {
                assertThat(officer.get(address).status()).isEqualTo(404);
                assertThat(officer.post(address, form("LIST", DAY.toString())).status())
                        .isEqualTo(404);
            }
            assertThat(offers(one)).isEmpty();
        }
    }

    @Test
    void anAdviserTakesInNothingForAnother() {
        Caller other = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(other.get(of(adviser)).status()).isEqualTo(404);
        assertThat(other.post(of(adviser), form("LIST", DAY.toString())).status())
                .isEqualTo(404);
        Caller town = Caller.as(People.with(RunningPages.get().town(), StandardRole.TOWN_ADMINISTRATOR));
        assertThat(town.post(of(adviser), form("LIST", DAY.toString())).status())
                .isEqualTo(404);
        assertThat(town.post(OWN, form("LIST", DAY.toString())).status()).isEqualTo(404);
        assertThat(offers(adviser)).isEmpty();
    }

    @Test
    void whoseRoleHasEndedEntersNothingMore() {
        Books.changeControl("UPDATE access_grant SET state = 'REVOKED' WHERE user_id = ?", person.id());
        assertThat(caller.get(OWN).status()).isEqualTo(404);
        assertThat(caller.post(OWN, form("LIST", DAY.toString())).status()).isEqualTo(404);
        assertThat(offers(adviser)).isEmpty();
        assertThat(officer.post(of(adviser), form("LIST", DAY.toString())).status())
                .as("the officer still does")
                .isEqualTo(200);
        assertThat(offers(adviser)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001T100000', 2行目で始まったものが終わっていません",
        "'BEGIN:VCALENDAR\nEND:VEVENT', 2行目：始まりと終わりが合いません",
        "'<!doctype html><html></html>', 1行目",
        "'BEGIN:VCARD\nEND:VCARD', BEGIN:VCALENDAR",
        "'', 1行目"
    })
    void aFileThatIsNoCalendarIsToldAndChangesNothing(String file, String told) {
        caller.post(OWN, form("LIST", DAY.toString()));
        for (String mode : List.of("BUSY", "REST")) {
            Answer refused = caller.post(OWN, form(mode, file));
            assertThat(refused.status()).isEqualTo(422);
            if (!file.isEmpty()) {
                assertThat(refused.wrong("content")).contains(told);
            }
            assertThat(refused.typed("content")).containsExactly(file);
            assertThat(refused.page().select("input[name=mode][checked]").attr("value"))
                    .isEqualTo(mode);
        }
        assertThat(offers(adviser)).hasSize(2);
    }

    @Test
    void aCalendarFileWhoseLinesAreFoldedWithinCharactersIsRead() {
        caller.post(OWN, form("LIST", DAY.toString()));
        byte[] file = event("SUMMARY:会議\nDTSTART:" + compact(DAY) + "T100000\nDURATION:PT1H")
                .getBytes(StandardCharsets.UTF_8);
        int within = new String(file, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + "SUMMARY:".length() + 1;
        byte[] folded = new byte[file.length + 3];
        System.arraycopy(file, 0, folded, 0, within);
        System.arraycopy(new byte[] {'\r', '\n', ' '}, 0, folded, within, 3);
        System.arraycopy(file, within, folded, within + 3, file.length - within);
        assertThat(caller.post(OWN, form("BUSY", raw(folded))).words()).contains("1件の予定を読み、1件の半日");
        assertThat(offers(adviser))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("half", "AFTERNOON"));
    }

    @Test
    void whatStandsInACalendarIsInNoPageNoLogAndNoTable() {
        String secret = "門外不出の" + adviser;
        String file = event("SUMMARY:" + secret + "\nLOCATION:" + secret + "\nDTSTART:" + compact(DAY));
        Answer taken = caller.post(OWN, form("BUSY", file));
        assertThat(taken.body()).doesNotContain(secret);
        assertThat(Heard.with(secret)).isEmpty();
        assertThat(trail(adviser).toString()).doesNotContain(secret);
    }

    @Test
    void allOtherWorkingDaysAreOfferedWhereTheCalendarIsEmptyAndNoClosedOne() {
        caller.post(OWN, form("REST", event("DTSTART;VALUE=DATE:" + compact(DAY))));
        assertThat(offers(adviser)).hasSizeGreaterThan(20).allSatisfy(row -> {
            LocalDate day = LocalDate.parse(row.get("day"));
            assertThat(WorkingDays.offices(day)).isTrue();
            assertThat(day).isAfter(LocalDate.now(Grants.JAPAN)).isNotEqualTo(DAY);
        });
    }

    @Test
    void englishReadersAreToldTheSame() {
        caller.reading("en");
        Answer page = caller.get(OWN);
        assertThat(page.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(caller.post(OWN, form("LIST", "tomorrow\n" + DAY + ",noon")).wrong("content"))
                .contains("1", "2")
                .doesNotContain("行目");
        assertThat(caller.post(OWN, form("LIST", DAY + ",AM")).status()).isEqualTo(200);
        assertThat(caller.post(OWN, form("BUSY", "BEGIN:VCALENDAR\nx")).wrong("content"))
                .doesNotContain("行目")
                .contains("2");
    }

    @Test
    void aFileTakenInTwiceIsTheSame() {
        Form list = form("LIST", DAY + ",午前\n" + DAY + ",午前\n");
        assertThat(caller.post(OWN, list).words()).contains("1件の半日を加えました");
        assertThat(caller.post(OWN, list).words()).contains("1件の半日を加えました");
        assertThat(offers(adviser)).hasSize(1);
    }
}
