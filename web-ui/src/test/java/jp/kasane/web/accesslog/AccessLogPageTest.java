package jp.kasane.web.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The access log as the auditor of a town reads it. */
class AccessLogPageTest {

    private static final Place TOWN = RunningPages.get().newTown();
    private static final String LOG = "/t/" + TOWN.code() + "/access-log";
    private static final Person AUDITOR = People.with(TOWN, StandardRole.AUDITOR);
    private static final Person OFFICER = Things.officer(TOWN);

    private static Answer read(String query) {
        return Caller.as(AUDITOR).get(LOG + query);
    }

    private static List<String> requests(Answer page) {
        return page.page().select("#log tbody td:last-child").eachText();
    }

    private static String look(String record) {
        return Caller.as(OFFICER)
                .get("/t/" + TOWN.code() + "/consultations/" + record)
                .requestId();
    }

    @Test
    void everyPageGoesOnWhereTheLastEndedAndNoLineIsLostOrTwice() {
        String record = Things.consultation(TOWN, Things.intake());
        List<String> looks = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            looks.add(0, look(record));
        }
        List<String> lines = new ArrayList<>();
        String next = LOG + "?record=" + record + "&action=READ";
        for (int pages = 1; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThanOrEqualTo(4);
            Answer page = Caller.as(AUDITOR).get(next);
            lines.addAll(requests(page));
            next = page.page().select("a[rel=next]").attr("href");
        }
        assertThat(lines).containsExactlyElementsOf(looks);
    }

    @Test
    void aRecordIsFoundByItsNumberAndByItsId() {
        String record = Things.consultation(TOWN, Things.intake());
        String look = look(record);
        String number = Books.consultation(TOWN, record).get("number");
        for (String asked : List.of(record, number)) {
            Answer found = read("?action=READ&record=" + Form.encoded(asked));
            assertThat(requests(found)).as(asked).containsExactly(look);
            assertThat(found.typed("record")).containsExactly(asked);
            assertThat(found.page().select("#log tbody a").text()).contains(number);
        }
    }

    @Test
    void aPersonIsFoundByTheNameAsOneTypesIt() {
        Person other = People.stranger("渡邉 はな子");
        People.grant(other.id(), TOWN, StandardRole.CASE_WORKER, People.Stage.LIVE);
        String record = Things.consultation(TOWN, Things.intake());
        String theirs = Caller.as(other)
                .get("/t/" + TOWN.code() + "/consultations/" + record)
                .requestId();
        look(record);
        assertThat(requests(read("?record=" + record + "&action=READ&person=" + Form.encoded("渡辺"))))
                .containsExactly(theirs);
        assertThat(requests(read("?person=" + Form.encoded("いない人")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"from, 2999-01-01", "to, 2000-01-01", "action, EXPORT", "action, NOTHING"})
    void whatIsNarrowedAwayIsNotShown(String field, String value) {
        String record = Things.consultation(TOWN, Things.intake());
        look(record);
        assertThat(requests(read("?record=" + record))).isNotEmpty();
        assertThat(requests(read("?record=" + record + "&" + field + "=" + value)))
                .isEmpty();
    }

    @Test
    void daysAreJapansAndTheLastIsIncluded() {
        String record = Things.consultation(TOWN, Things.intake());
        String look = look(record);
        String today =
                java.time.LocalDate.now(jp.kasane.kernel.authority.Grants.JAPAN).toString();
        assertThat(requests(read("?action=READ&record=" + record + "&from=" + today + "&to=" + today)))
                .containsExactly(look);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to"})
    void aDateThatIsNoneIsToldAndNothingIsHandedOutInstead(String field) {
        String query = "?" + field + "=" + Form.encoded("令和8年2月30日") + "&person=x";
        Answer page = read(query);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.wrong(field)).isNotBlank();
        assertThat(page.typed(field)).containsExactly("令和8年2月30日");
        Answer file = Caller.as(AUDITOR).get(LOG + "/export.csv" + query);
        assertThat(file.status()).isEqualTo(422);
        assertThat(file.isPage()).isTrue();
        assertThat(Books.entries(TOWN, file.requestId())).isEmpty();
    }

    /** The field asks for a number; whoever types a name into it must not find it in the log of the log. */
    @ParameterizedTest
    @ValueSource(strings = {"架空の名 太郎", "tanaka", "ずいぶん長い、番号ではないもの、二十六字より長い"})
    void whatIsNoNumberIsNotWrittenIntoTheLog(String typed) {
        Answer asked = read("?record=" + Form.encoded(typed));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(Books.entries(TOWN, asked.requestId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.values()).doesNotContain(typed));
    }

    @Test
    void whoReadsTheLogStandsInItThemself() {
        Answer reading = read("");
        assertThat(requests(read("?person=" + AUDITOR.username()))).contains(reading.requestId());
    }

    @Test
    void aFileHoldsTheSameLinesAndNothingInItRuns() {
        Person formula = People.stranger("=cmd|' /C calc'!A0");
        People.grant(formula.id(), TOWN, StandardRole.COORDINATOR, People.Stage.LIVE);
        String record = Things.consultation(TOWN, Things.intake());
        String look = Caller.as(formula)
                .get("/t/" + TOWN.code() + "/consultations/" + record)
                .requestId();
        Caller.as(formula)
                .post(
                        "/t/" + TOWN.code() + "/consultations/export",
                        Form.of("purpose", "@SUM(1)", "encoding", "UTF_8_BOM"));
        Answer file = Caller.as(AUDITOR).get(LOG + "/export.csv?person=" + formula.username());
        assertThat(file.body()).startsWith("\uFEFF").contains(look, record, "cmd|", "@SUM(1)");
        assertThat(List.of(file.body().substring(1).split("[,\\n]", -1)))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=@+].*"));
        assertThat(file.header("Content-Disposition").orElse("")).contains("access-log-" + TOWN.code() + ".csv");
    }

    @Test
    void moreThanAFileHoldsIsToldAndWhatWasAskedStays() {
        Place busy = RunningPages.get().newTown();
        Books.change(
                Books.of(busy),
                "INSERT INTO audit_entry (at, actor_id, actor_role, action, subject_kind, request_id)"
                        + " SELECT UTC_TIMESTAMP(6), ?, 'COORDINATOR', 'READ', 'consultation', 'x' FROM seq_1_to_50001",
                OFFICER.id());
        Caller auditor = Caller.as(People.with(busy, StandardRole.AUDITOR));
        String file = "/t/" + busy.code() + "/access-log/export.csv?action=";

        Answer tooMany = auditor.get(file + "READ");

        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.wrong("from")).contains("50,000", "この日から");
        assertThat(tooMany.typed("action")).containsExactly("READ");
        assertThat(Books.entries(busy, tooMany.requestId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("action", "LIST"));
        assertThat(auditor.get(file + "LIST").header("Content-Disposition")).isPresent();
    }

    @Test
    void anotherTownsActsAreNotInIt() {
        Place other = RunningPages.get().otherTown();
        String elsewhere = Caller.as(Things.officer(other))
                .get("/t/" + other.code() + "/consultations")
                .requestId();
        assertThat(read("").body()).doesNotContain(elsewhere);
        assertThat(Caller.as(AUDITOR).get(LOG + "/export.csv").body()).doesNotContain(elsewhere);
    }

    @Test
    void anEnglishReaderReadsEnglishWords() {
        Answer english = Caller.as(AUDITOR).reading("en").get(LOG);
        assertThat(english.page().select("#log thead").text())
                .doesNotContainPattern("[\\p{InHiragana}\\p{InKatakana}]");
        assertThat(english.page().select("#log tbody td:nth-child(3)").text())
                .doesNotContainPattern("[\\p{InHiragana}\\p{InKatakana}]");
    }
}
