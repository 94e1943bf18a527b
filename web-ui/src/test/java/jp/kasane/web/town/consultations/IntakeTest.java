package jp.kasane.web.town.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking a consultation down, as a browser does it. */
class IntakeTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String HERE = "/t/" + TOWN.code() + "/";
    private static final Person OFFICER = Things.officer(TOWN);

    private static Answer send(Form form) {
        return Caller.as(OFFICER).post(HERE + "consultations/new", form);
    }

    private static Map<String, String> stored(Form form) {
        return Books.consultation(TOWN, Things.consultation(TOWN, form));
    }

    static Stream<String> textsToBeKeptExactly() {
        return Stream.of(
                "𠮷野家の前で",
                "髙橋と高橋は別の人",
                "葛\uDB40\uDD00城と葛\uDB40\uDD01城",
                "ﾀｶﾊｼ ﾖｼｺ",
                "=HYPERLINK(\"http://evil.example\",\"押して\")",
                "@SUM(A1:A9)",
                "<script>alert(1)</script>",
                "'; DROP TABLE consultation; --",
                "か\u3099 と が",
                "👨‍👩‍👧‍👦",
                "\\ % _ \" ' ` &amp; &#x20; + %41");
    }

    @ParameterizedTest
    @MethodSource("textsToBeKeptExactly")
    void everyFreeTextIsStoredExactlyAsTyped(String text) {
        Map<String, String> row = stored(Things.intake()
                .with("contact_name", text)
                .with("contact_phone", text)
                .with("person_name", text)
                .with("person_kana", text)
                .with("address", text)
                .with("body", text)
                .with("next_note", text));
        assertThat(row.get("contact_name")).isEqualTo(text);
        assertThat(row.get("contact_phone")).isEqualTo(text);
        assertThat(row.get("person_name")).isEqualTo(text);
        assertThat(row.get("person_kana")).isEqualTo(text);
        assertThat(row.get("person_address")).isEqualTo(text);
        assertThat(row.get("body")).isEqualTo(text);
        assertThat(row.get("next_step_note")).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("textsToBeKeptExactly")
    void everyPageThatShowsATextShowsItAsTextAndTheFormGivesItBack(String text) {
        String id = Things.consultation(
                TOWN, Things.intake().with("person_name", text).with("body", text));
        for (String page : new String[] {"", "/print"}) {
            Answer shown = Caller.as(OFFICER).get(HERE + "consultations/" + id + page);
            assertThat(shown.page().body().wholeText()).contains(text);
            assertThat(shown.page().select("script:not([src])")).isEmpty();
        }
        Answer form = Caller.as(OFFICER).get(HERE + "consultations/" + id + "/edit");
        assertThat(form.typed("person_name")).containsExactly(text);
        assertThat(form.typed("body")).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource({
        "R8.11.1, 2026-11-01", "r8/11/1, 2026-11-01", "令和8年11月1日, 2026-11-01", "令和８年１１月１日（日）, 2026-11-01",
        "2026-11-01, 2026-11-01", "2026/11/1, 2026-11-01", "20261101, 2026-11-01", "平成31年4月30日, 2019-04-30",
        "令和元年5月1日, 2019-05-01", "令和1年5月1日, 2019-05-01", "昭和64年1月7日, 1989-01-07", "H1.1.8, 1989-01-08"
    })
    void aDateIsReadAsPeopleWriteDates(String typed, String read) {
        assertThat(stored(Things.intake().with("received_on", typed).with("born_on", "S1.12.25")))
                .containsEntry("received_on", read)
                .containsEntry("person_born_on", "1926-12-25");
    }

    @ParameterizedTest
    @CsvSource({
        "received_on, 令和8年2月30日, その月に、その日はありません",
        "received_on, 2026-13-01, その月に、その日はありません",
        "received_on, 2999-01-01, まだ来ていません",
        "received_on, きのう, 日付を読み取れません",
        "received_on, 令和8年11月1日(月), 曜日",
        "received_on, '', 入力してください",
        "born_on, 昭和64年1月8日, 次の元号",
        "born_on, 平成31年5月1日, 次の元号",
        "born_on, 明治5年1月1日, 明治6年",
        "born_on, 2026-11-02, 受付日よりあと",
        "channel, TELEPATHY, 選",
        "channel, '', 選んでください",
        "relation, phone, 選",
        "urgency, '', 選んでください",
        "received_at, 25:00, 時刻",
        "received_at, 9時60分, 時刻",
        "fields, CATS, 選",
        "next_step, NOTHING, 選",
        "next_due, 2020-01-01, 受付日より前",
        "next_due, 令和8年4月31日, その月に、その日はありません",
        "body, '', 入力してください"
    })
    void whatCannotBeIsToldAtItsFieldInWordsThatHelp(String field, String typed, String told) {
        Answer answer = send(Things.intake().with(field, typed));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.wrong(field)).contains(told);
        assertThat(answer.page().select(".error-summary a[href=#" + field + "]"))
                .hasSize(1);
    }

    @Test
    void allThatIsWrongIsSaidAtOnceInTheOrderOfTheForm() {
        Answer answer = send(Form.of("received_on", "x", "body", " ", "urgency", "?", "born_on", "R99"));
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactly(
                        "#received_on", "#channel", "#relation", "#born_on", "#urgency", "#body", "#next_step");
    }

    @Test
    void anEnglishReaderIsToldInEnglish() {
        Answer answer = Caller.as(OFFICER)
                .reading("en")
                .post(HERE + "consultations/new", Things.intake().with("received_on", "令和8年2月30日"));
        assertThat(answer.wrong("received_on"))
                .doesNotContainPattern("\\p{InHiragana}")
                .isNotBlank();
        assertThat(answer.page().select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void aLongTextIsCountedForItsWriter() {
        assertThat(send(Things.intake().with("body", "あ".repeat(100_001))).wrong("body"))
                .contains("100,000字までです。いまは100,001字あります。");
        assertThat(stored(Things.intake().with("body", "𠮷".repeat(100_000))).get("body"))
                .isEqualTo("𠮷".repeat(100_000));
    }

    @Test
    void tenMegabytesAreRefusedWithAPageThatSaysSo() {
        Answer answer = send(Things.intake().with("body", "a".repeat(10_000_000)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.title()).contains("大きすぎます");
    }

    @Test
    void theFormBeginsWithTodayAndWithNothingChosenForTheOfficer() {
        Answer blank = Caller.as(OFFICER).get(HERE + "consultations/new");
        assertThat(blank.typed("received_on").get(0)).startsWith("令和");
        assertThat(blank.typed("channel")).containsExactly("");
        assertThat(blank.typed("urgency")).containsExactly("ORDINARY");
        assertThat(blank.typed("fields")).isEmpty();
        assertThat(Ids.isId(blank.typed("draft").get(0))).isTrue();
    }

    @Test
    void numbersOfAFiscalYearHaveNoGapEvenIfAFormWasRefusedBetween() {
        Place town = RunningPages.get().newTown();
        String first = Books.consultation(town, Things.consultation(town, Things.intake()))
                .get("number");
        Caller.as(Things.officer(town))
                .post(
                        "/t/" + town.code() + "/consultations/new",
                        Things.intake().with("body", ""));
        String second = Books.consultation(town, Things.consultation(town, Things.intake()))
                .get("number");
        String formerYear = Books.consultation(
                        town, Things.consultation(town, Things.intake().with("received_on", "令和8年3月31日")))
                .get("number");
        assertThat(first).endsWith("1").isNotEqualTo(second);
        assertThat(second).endsWith("2");
        assertThat(formerYear).endsWith("1").isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COORDINATOR", "CASE_WORKER", "COMMISSIONED_WORKER", "RECORDER", "CENTRE_STAFF"})
    void whoeverTakesItDownHasItAsTheirWorkUnlessTheyOnlyType(StandardRole role) {
        Person person = People.with(TOWN, role);
        Answer answer = Caller.as(person).post(HERE + "consultations/new", Things.intake());
        String id = answer.location().replaceFirst(".*/([0-9A-Z]{26}).*", "$1");
        assertThat(Books.consultation(TOWN, id))
                .containsEntry("recorded_by", person.id())
                .containsEntry("assigned_to", role == StandardRole.RECORDER ? null : person.id());
    }
}
