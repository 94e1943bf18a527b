package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.municipal.consultations.Consultations;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.Things;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding consultations, going through them, and taking them along as a file. */
class ListsTest {

    private static final int MANY = 53;
    private static final Place TOWN = RunningPages.get().newTown();
    private static final String LIST = "/t/" + TOWN.code() + "/consultations";
    private static final Person OFFICER = Things.officer(TOWN);

    @BeforeAll
    static void aTownWithMoreThanAPage() {
        for (int i = 0; i < MANY; i++) {
            Things.consultation(
                    TOWN,
                    Form.of(
                            "received_on", "2026-10-" + (i % 28 + 1),
                            "channel", i % 2 == 0 ? "PHONE" : "VISIT",
                            "relation", "SELF",
                            "person_name", i == 7 ? "渡邉 はな子" : "見本 " + i,
                            "person_kana", i == 7 ? "わたなべ はなこ" : "",
                            "urgency", i % 3 == 0 ? "TODAY" : "ORDINARY",
                            "fields", i == 8 ? "CHILD" : "ELDERLY",
                            "body", i == 10 ? "=1+1 雪かきの相談" : "本文 " + i,
                            "next_step", "VISIT",
                            "next_due", i % 2 == 0 ? "" : "2026-10-30"));
        }
    }

    private static Answer list(String query) {
        return Caller.as(OFFICER).get(LIST + query);
    }

    private static List<String> numbers(Answer list) {
        return list.page().select("#consultations tbody tr td:first-child").eachText();
    }

    @Test
    void pagesHoldEveryRecordOnceInOneOrder() {
        Answer first = list("?from=2026-10-01&to=2026-10-28");
        List<String> second = numbers(
                Caller.as(OFFICER).get(first.page().select("a[rel=next]").attr("href")));
        assertThat(numbers(first)).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(MANY - 50);
        assertThat(first.words()).contains("53");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "99", "99999"})
    void beyondTheLastPageIsTheLastPage(String page) {
        Answer beyond = list("?page=" + page + "&urgency=TODAY");
        Answer shown = beyond.status() == 303 ? Caller.as(OFFICER).get(beyond.location()) : beyond;
        assertThat(numbers(shown)).hasSize(18);
        assertThat(shown.page().select("#urgency option[selected]").attr("value"))
                .isEqualTo("TODAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "RECEIVED", "URGENCY", "DUE"})
    void aHeadingSortsAndAnotherPressTurnsItRound(String sort) {
        List<String> up = numbers(list("?field=ELDERLY&channel=PHONE&sort=" + sort + "&way=up"));
        List<String> down = numbers(list("?field=ELDERLY&channel=PHONE&sort=" + sort + "&way=down"));
        assertThat(up).hasSameSizeAs(down).containsExactlyInAnyOrderElementsOf(down);
        if (sort.equals("NUMBER")) {
            assertThat(up).isSorted().isNotEqualTo(down);
        }
        assertThat(list("?sort=" + sort + "&way=up").page().select("th[aria-sort=ascending]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "field=CHILD, 1",
        "channel=VISIT, 26",
        "urgency=TODAY, 18",
        "from=R8.10.28&to=2026-10-28, 1",
        "overdue=1, 26",
        "state=DONE, 0",
        "whose=UNASSIGNED, 0"
    })
    void aQuestionNarrowsTheList(String query, int found) {
        assertThat(numbers(list("?" + query))).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"わたなべ, 1", "ワタナベ　ハナコ, 1", "ﾜﾀﾅﾍﾞ, 1", "渡辺, 1", "渡邊, 1", "雪かき, 1", "いない人, 0"})
    void wordsFindHoweverTheyAreWrittenAndStandInNoAddress(String words, int found) {
        String address = searched(OFFICER, words);
        assertThat(address).matches(LIST + "\\?search=[A-Za-z0-9_-]+");
        Answer list = Caller.as(OFFICER).get(address);
        assertThat(numbers(list)).hasSize(found);
        assertThat(list.typed("q")).containsExactly(words);
        assertThat(list.page().select("main a[href*=search]").eachAttr("href")).allMatch(href -> !href.contains("q="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"制御\u0007文字", "𠮷", "' OR 1=1 --", "+-*<>()~\"@"})
    void aSearchForWhateverIsAnAnswer(String words) {
        for (String typed : List.of(words, words.repeat(40_000))) {
            Answer list = Caller.as(OFFICER).get(searched(OFFICER, typed));
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.page().select("#q")).isNotEmpty();
        }
    }

    @Test
    void somebodyElsesSearchIsNoneOfMine() {
        Answer list = Caller.as(People.with(TOWN, StandardRole.COORDINATOR)).get(searched(OFFICER, "雪かき"));
        assertThat(list.typed("q")).containsExactly("");
        assertThat(numbers(list)).hasSize(50);
    }

    private static String searched(Person person, String words) {
        return Caller.as(person).post(LIST + "/search", Form.of("q", words)).location();
    }

    @Test
    void aDateThatIsNoneIsToldAndNoFileIsMadeOfWhatWasNotMeant() {
        Answer list = list("?from=" + Form.encoded("令和8年2月30日") + "&channel=VISIT");
        assertThat(list.wrong("from")).isNotBlank();
        String query = "?from=" + Form.encoded("令和8年2月30日");
        assertThat(Caller.as(OFFICER).get(LIST + "/export" + query).location()).isEqualTo(LIST + query);
        Answer file = Caller.as(OFFICER)
                .post(LIST + "/export", Form.of("from", "令和8年2月30日", "purpose", "試験", "encoding", "UTF_8_BOM"));
        assertThat(file.location()).isEqualTo(LIST + query);
        assertThat(Books.entries(TOWN, file.requestId())).isEmpty();
    }

    @Test
    void whoReachesOnlyTheirOwnWorkSeesAndCountsNothingElse() {
        Person specialist = People.with(TOWN, StandardRole.SPECIALIST);
        Answer empty = Caller.as(specialist).get(LIST);
        assertThat(empty.page().select("#consultations")).isEmpty();
        assertThat(empty.words()).doesNotContain("53");
        assertThat(Caller.as(specialist).get(searched(specialist, "雪かき")).page().select("#consultations"))
                .isEmpty();
    }

    private static Answer file(String encoding, String... more) {
        Form form = Form.of("encoding", encoding, "purpose", "県への報告 =1+1", "urgency", "ORDINARY");
        for (int i = 0; i < more.length; i += 2) {
            form = form.with(more[i], more[i + 1]);
        }
        return Caller.as(OFFICER).post(LIST + "/export", form);
    }

    @Test
    void aFileHoldsWhatTheListHeldAndNothingInItRuns() {
        Answer file = file("UTF_8_BOM");
        assertThat(file.type()).isEqualTo("text/csv;charset=utf-8");
        assertThat(file.header("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"consultations-[0-9]{6}-[0-9-]+\\.csv\"");
        assertThat(file.body()).startsWith("\uFEFF").contains("=1+1 雪かきの相談", "渡邉 はな子");
        assertThat(file.body().lines()).hasSize(35 + 1);
        assertThat(List.of(file.body().substring(1).split("[,\\n]", -1)))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=@+\\-].*"));
    }

    @Test
    void theAccessLogNamesEveryRecordOfAFileAndWhyItWasMade() {
        Answer file = file("UTF_8_BOM", "urgency", "TODAY");
        Map<String, String> entry = Books.entries(TOWN, file.requestId()).get(0);
        assertThat(entry).containsEntry("action", "EXPORT").containsEntry("purpose", "県への報告 =1+1");
        assertThat(entry.get("shown_ids").split(" ")).hasSize(18);
    }

    @Test
    void whatAnEncodingLacksIsShownBeforeTheFileIsMadeWithoutIt() {
        String id = Things.consultation(
                TOWN,
                Things.intake()
                        .with("person_name", "葛\uDB40\uDD00城")
                        .with("body", "𠮷")
                        .with("urgency", "SOON"));
        String number = Books.consultation(TOWN, id).get("number");
        Answer warned = file("WINDOWS_31J", "urgency", "SOON");
        assertThat(warned.status()).isEqualTo(200);
        assertThat(warned.page().select("section.notice li").text()).contains("U+20BB7", number);
        assertThat(warned.typed("purpose")).containsExactly("県への報告 =1+1");
        assertThat(warned.typed("encoding")).containsExactly("WINDOWS_31J");
        Answer made = file("WINDOWS_31J", "urgency", "SOON", "anyway", "yes");
        assertThat(made.type()).isEqualTo("text/csv;charset=windows-31j");
        assertThat(new String(made.bytes(), Charset.forName("windows-31j")))
                .contains("葛", "城")
                .doesNotContain("𠮷");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "制御\u0007文字"})
    void aFileIsMadeForAReasonThatCanBeKept(String purpose) {
        Answer refused = file("UTF_8_BOM", "purpose", purpose);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("purpose")).isNotBlank();
        assertThat(Books.entries(TOWN, refused.requestId()))
                .noneMatch(entry -> entry.get("action").equals("EXPORT"));
    }

    @Test
    void moreThanOneFileCarriesIsSaidAndNothingIsLeftOutSilently() {
        Place crowded = RunningPages.get().newTown();
        Things.consultation(crowded, Things.intake());
        Things.copies(crowded, Consultations.LARGEST_EXPORT);
        Caller officer = Caller.as(Things.officer(crowded));
        String export = "/t/" + crowded.code() + "/consultations/export";

        Answer form = officer.get(export);
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.words()).contains("5,001件は、一度に書き出せません", "5,000件まで");
        assertThat(form.page().select("form[action$=export]")).isEmpty();

        Answer file = officer.post(export, Form.of("encoding", "UTF_8_BOM", "purpose", "試験"));
        assertThat(file.status()).isEqualTo(422);
        assertThat(Books.entries(crowded, file.requestId()))
                .noneMatch(entry -> entry.get("action").equals("EXPORT"));

        Books.change(Books.of(crowded), "DELETE FROM consultation WHERE serial = ?", 100_000 + 1);
        assertThat(officer.post(export, Form.of("encoding", "UTF_8_BOM", "purpose", "試験"))
                        .type())
                .isEqualTo("text/csv;charset=utf-8");
    }

    @Test
    void aConcealedAddressIsInNoFile() {
        Things.consultation(
                TOWN,
                Things.intake().with("concealed", "yes").with("channel", "MAIL").with("body", "手紙"));
        Answer file = file("UTF_8_BOM", "urgency", "SOON", "channel", "MAIL");
        assertThat(file.body()).contains("手紙").doesNotContain("一番地");
    }

    @Test
    void onesOwnWorkHasWhatIsLateFirst() {
        Answer work = Caller.as(OFFICER).get("/t/" + TOWN.code() + "/work");
        assertThat(work.page().select("#overdue tbody tr")).isNotEmpty();
        assertThat(work.page().select("#overdue tbody tr").eachText()).allMatch(row -> row.contains("R8.10.30"));
        assertThat(work.page().select("main p > a[href*=whose]").attr("href")).contains("whose=ASSIGNED_TO_ME");
        assertThat(Caller.as(People.with(TOWN, StandardRole.CASE_WORKER))
                        .get("/t/" + TOWN.code() + "/work")
                        .page()
                        .select("#overdue, #open"))
                .isEmpty();
    }
}
