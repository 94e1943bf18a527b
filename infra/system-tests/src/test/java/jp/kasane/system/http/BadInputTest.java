package jp.kasane.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.system.product.Consultations;
import jp.kasane.system.product.People;
import jp.kasane.system.product.Person;
import jp.kasane.system.product.RunningKasane;
import jp.kasane.system.product.Towns;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no form expects: each is told clearly, with what was typed kept, or stored exactly. */
class BadInputTest {

    private static final Place TOWN = Towns.SOTOGAHAMA;
    private static final String ONBOARDING = "/p/020001/onboarding";

    private final RunningKasane kasane = RunningKasane.get();
    private final People people = new People(kasane);
    private final Person officer = people.with(TOWN, StandardRole.COORDINATOR);

    static Stream<String> textsToBeKeptExactly() {
        return Stream.of(
                "𠮷野家の前で",
                "髙橋と高橋は別の人",
                "葛\uDB40\uDD00城と葛\uDB40\uDD01城",
                "ﾀｶﾊｼ ﾖｼｺ",
                "=HYPERLINK(\"http://evil.example\",\"押して\")",
                "+81-174-00-0000",
                "-1+2",
                "@SUM(A1:A9)",
                "<script>alert(1)</script>",
                "${7*7} {{7*7}} #{7*7}",
                "'; DROP TABLE consultation; --",
                "か\u3099 と が",
                "👨‍👩‍👧‍👦",
                "一行目\n\n三行目\tタブ",
                "　先頭と末尾の空白　",
                "\\ % _ \" ' ` &amp; &#x20;");
    }

    @ParameterizedTest
    @MethodSource("textsToBeKeptExactly")
    void aTextIsStoredExactlyAndShownAsText(String text) {
        String id = Consultations.record(officer, TOWN, Map.of("body", text));
        assertThat(stored("body", id)).isEqualTo(text);
        Answer shown = Caller.as(officer).get("/t/023078/consultations/" + id);
        assertThat(Jsoup.parse(shown.body()).body().wholeText()).contains(text.strip());
        assertThat(Jsoup.parse(shown.body()).select("script").eachText()).allMatch(String::isEmpty);
        Answer edited = Caller.as(officer).get("/t/023078/consultations/" + id + "/edit");
        assertThat(asABrowserReads(Jsoup.parse(edited.body())
                        .select("textarea[name=body]")
                        .first()
                        .wholeText()))
                .isEqualTo(text);
    }

    /** The line break right after {@code <textarea>} is not part of its text (HTML Living Standard, 13.1.2.5); jsoup keeps it. */
    private static String asABrowserReads(String textarea) {
        assertThat(textarea).startsWith("\n");
        return textarea.substring(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷田 髙子", "葛\uDB40\uDD00城 一", "ﾀｶﾊｼ ﾖｼｺ", "=1+1"})
    void aNameIsStoredExactly(String name) {
        String id = Consultations.record(officer, TOWN, Map.of("person_name", name));
        assertThat(stored("person_name", id)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "received_on, 令和8年2月30日, その月に、その日はありません",
        "received_on, 2026-02-30, その月に、その日はありません",
        "received_on, 2999-01-01, まだ来ていません",
        "received_on, きのう, 日付を読み取れません",
        "born_on, 昭和64年1月8日, 次の元号",
        "born_on, 平成31年5月1日, 次の元号",
        "channel, TELEPATHY, 選",
        "urgency, '', 選んでください",
        "received_at, 25:00, 時刻",
        "next_due, 2020-01-01, 受付日より前"
    })
    void whatCannotBeIsToldAtItsFieldAndWhatWasTypedIsKept(String field, String typed, String told) {
        Answer answer = Consultations.send(officer, TOWN, Map.of(field, typed, "body", "消えてはならない文章"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).text()).contains(told);
        assertThat(Jsoup.parse(answer.body()).select("[name=" + field + "][aria-invalid=true], #" + field + "-error"))
                .isNotEmpty();
        assertThat(answer.body()).contains("消えてはならない文章");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\u0085"})
    void aControlCharacterIsToldNotSwallowed(String control) {
        Answer answer = Consultations.send(officer, TOWN, Map.of("person_name", "架空" + control + "制御"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).text()).containsPattern("保存できない文字|文字が壊れています");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person_name", "contact_name", "person_kana", "body", "next_note"})
    void aCharacterThatTurnsTheDirectionIsToldAtItsField(String field) {
        Answer answer = Consultations.send(officer, TOWN, Map.of(field, "架空\u202E太郎"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#" + field + "-error").text())
                .contains("3文字目", "U+202E", "入力し直してください");
    }

    @Test
    void aTextTooLongForTheFormIsCountedForTheWriter() {
        Answer answer = Consultations.send(officer, TOWN, Map.of("body", "あ".repeat(100_001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).text()).contains("100,000字までです。いまは100,001字あります。");
    }

    @Test
    void theLongestTextAllowedIsStoredExactly() {
        String text = "𠮷".repeat(100_000);
        String id = Consultations.record(officer, TOWN, Map.of("body", text));
        assertThat(stored("body", id).codePointCount(0, stored("body", id).length()))
                .isEqualTo(100_000);
    }

    @Test
    void tenMegabytesAreRefusedWithAClearPage() {
        Answer answer = Consultations.send(officer, TOWN, Map.of("body", "a".repeat(10_000_000)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("送られた内容が大きすぎます");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "0238761", "02387", "abcdef", "023877", "131130", "020001", "000000"})
    void aCodeThatIsNoTownOfThePrefectureIsRefusedWithAReason(String code) {
        Person administrator = people.with(Towns.AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
        String before = kasane.database().one("SELECT COUNT(*) FROM tenant");
        Answer answer = Caller.as(administrator).post(ONBOARDING, onboarding(code));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#code-error").text()).isNotEmpty();
        assertThat(answer.body()).contains("見本 八重");
        assertThat(kasane.database().one("SELECT COUNT(*) FROM tenant")).isEqualTo(before);
    }

    @Test
    void aTownThatIsThereAlreadyIsRefusedWithAReason() {
        Person administrator = people.with(Towns.AOMORI, StandardRole.PREFECTURE_ADMINISTRATOR);
        Answer answer = Caller.as(administrator).post(ONBOARDING, onboarding(Towns.IMABETSU.code()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#code-error").text()).isNotEmpty();
    }

    @Test
    void anExportKeepsFormulasFromRunning() {
        Person exporting = people.with(Towns.HIRANAI, StandardRole.COORDINATOR);
        Consultations.record(exporting, Towns.HIRANAI, Map.of("person_name", "=1+1", "body", "@SUM(A1)"));
        Map<String, String> form = new HashMap<>(Map.of("encoding", "UTF_8", "purpose", "システム試験"));
        Answer page = Caller.as(exporting).get("/t/023019/consultations/export");
        Jsoup.parse(page.body()).select("form[method=post] input[name=encoding]").eachAttr("value").stream()
                .findFirst()
                .ifPresent(value -> form.put("encoding", value));
        Answer file = Caller.as(exporting).post("/t/023019/consultations/export", form);
        assertThat(file.header("Content-Disposition").orElse("")).contains("attachment");
        assertThat(List.of(file.body().split("[,\\n]", -1)))
                .noneMatch(cell -> cell.replaceFirst("^\"", "").matches("[=@+].*"));
        assertThat(file.body()).contains("=1+1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/t/%00", "/t/..%2f..%2fetc", "/t/023035%0d%0aX:y", "/%ff%fe", "/t/023078/consultations?q=%ff"})
    void aBrokenAddressIsAnsweredWithoutAFault(String path) {
        assertThat(Caller.as(officer).get(path).status()).isLessThan(500);
    }

    private String stored(String column, String id) {
        return kasane.database().one("SELECT " + column + " FROM kasane_t_023078.consultation WHERE id = ?", id);
    }

    private static Map<String, String> onboarding(String code) {
        return Map.of(
                "code", code,
                "firstAdministrator.name", "見本 八重",
                "firstAdministrator.email", "yae@kasane.example",
                "firstAdministrator.username", "yae-test");
    }
}
