package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.VisitThings;
import jp.kasane.web.running.VisitsAtHand;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is paid for a visit is what whoever pays was shown. */
class PayingPagesTest extends VisitsAtHand {

    private static final int YEN = 900;

    /** There and home is 1,800 yen. */
    @BeforeEach
    void aWay() {
        Books.changeControl(
                "REPLACE INTO dispatch_route VALUES ('020001', '022012', ?, 60, NULL, NULL, NULL, ?)",
                TOWN.code(),
                YEN);
    }

    @AfterEach
    void noWay() {
        Books.changeControl("DELETE FROM dispatch_route WHERE to_code = ?", TOWN.code());
    }

    private String sum(String id) {
        return officer.get(OF_PROGRAMME + id).typed("sum").get(0);
    }

    private Answer paid(String id, Form form) {
        return officer.post(OF_PROGRAMME + id + "/paid", form);
    }

    private Answer paid(String id) {
        return paid(id, Form.of("version", row(id).get("version"), "sum", sum(id)));
    }

    /** The same sum as a page writes it. */
    private static String shown(String sum) {
        return String.format("%,d", Long.parseLong(sum));
    }

    /** Two of one day: the first is noted held, the second paid its part of the way. */
    private String[] sharedAndPaid() {
        String first = silent("HELD");
        String second = silent("REPORTED");
        sameDay(second, first);
        assertThat(paid(second).location()).endsWith("?done=paid");
        return new String[] {first, second};
    }

    @Test
    void theFormCarriesTheSumThatThePageShows() {
        String id = silent("REPORTED");
        Answer page = officer.get(OF_PROGRAMME + id);
        assertThat(page.words()).contains("支払う額 " + shown(sum(id)) + "円（謝金", "旅費1,800円）");
        assertThat(page.page().select("form[action$=/paid] input[name=sum]").attr("type"))
                .isEqualTo("hidden");
        assertThat(paid(id, Form.of("version", "1", "sum", sum(id))).location()).endsWith("?done=paid");
        assertThat(history(id)).containsExactly("PAY", "AMOUNT");
    }

    @Test
    void aSumThatChangedSinceItWasShownIsToldAtTheButtonAndNothingIsPaid() {
        String id = silent("REPORTED");
        String alone = sum(id);
        sameDay(silent("HELD"), id);
        Answer refused = paid(id, Form.of("version", "1", "sum", alone));
        String now = Long.toString(Long.parseLong(alone) - YEN);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("sum")).contains("支払う額が変わりました", shown(now) + "円");
        assertThat(refused.page().select(".error-summary a").attr("href")).isEqualTo("#sum");
        assertThat(refused.page().select("#sum").text()).isEqualTo("支払済みにする");
        assertThat(refused.page().select("#sum").attr("aria-describedby")).isEqualTo("sum-error");
        assertThat(refused.typed("sum"))
                .as("what is shown now is what is paid next")
                .containsExactly(now);
        assertThat(history(id)).isEmpty();
        assertThat(Books.entries(PREFECTURE, refused.requestId())).isEmpty();
        assertThat(paid(id, Form.of("version", "1", "sum", now)).location()).endsWith("?done=paid");
    }

    @Test
    void aNewTableOfWaysIsToldToo() {
        String id = silent("REPORTED");
        String before = sum(id);
        Books.changeControl("UPDATE dispatch_route SET yen = 1000 WHERE to_code = ?", TOWN.code());
        assertThat(paid(id, Form.of("version", "1", "sum", before)).wrong("sum"))
                .contains(shown(Long.toString(Long.parseLong(before) + 200)));
        assertThat(VisitThings.stateOf(id)).isEqualTo("REPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "十万円", "-1800", "1e9", "１８００", "99999999999999999999", "1,800"})
    void aSumThatIsNoneIsRefusedPlainly(String sum) {
        String id = silent("REPORTED");
        Answer refused = paid(id, Form.of("version", "1", "sum", sum));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("sum")).contains("支払う額を受け取れませんでした", shown(sum(id)) + "円");
        assertThat(history(id)).isEmpty();
    }

    @Test
    void aSumThatWasNotSentIsRefusedPlainlyInEnglishToo() {
        String id = silent("REPORTED");
        Answer refused = Caller.as(OFFICER).reading("en").post(OF_PROGRAMME + id + "/paid", Form.of("version", "1"));
        assertThat(refused.wrong("sum")).contains("did not arrive", "It is now " + shown(sum(id)) + " yen");
        Answer other =
                Caller.as(OFFICER).reading("en").post(OF_PROGRAMME + id + "/paid", Form.of("version", "1", "sum", "1"));
        assertThat(other.wrong("sum")).contains("has changed", shown(sum(id)) + " yen");
    }

    @Test
    void whoSawAnOlderVisitIsToldThatAndNotOfTheSum() {
        String id = silent("REPORTED");
        changedMeanwhile(id);
        Answer late = paid(id, Form.of("version", "1", "sum", "1"));
        assertThat(late.location()).endsWith("?refused=changed");
        assertThat(officer.get(late.location()).words()).contains("ほかの人が先に変えました");
        assertThat(paid(silent("HELD"), Form.of("version", "1", "sum", "1")).location())
                .endsWith("?refused=state");
    }

    @Test
    void theLanguageIsAPressAwayFromARefusedPayment() {
        String id = silent("REPORTED");
        Answer refused = paid(id, Form.of("version", "1"));
        String other = refused.page().select("a.language").attr("href");
        assertThat(officer.get(other).location()).isEqualTo(OF_PROGRAMME + id);
    }

    @Test
    void whoSetsBackAVisitWhoseTripWasPartlyPaidIsToldAndLedToTheOther() {
        String[] trip = sharedAndPaid();
        assertThat(officer.get(OF_PROGRAMME + trip[0]).words()).doesNotContain("旅費を確かめてください");
        assertThat(officer.get(OF_PROGRAMME + trip[1]).words()).doesNotContain("旅費を確かめてください");
        Answer back = officer.post(OF_PROGRAMME + trip[0] + "/not-held", because());
        Answer page = officer.get(back.location());
        assertThat(page.words()).contains("実施済みを取り消しました", "同じ日の別の訪問の旅費を確かめてください", "試験町への訪問には");
        assertThat(page.page().select(".notice a").attr("href")).isEqualTo(OF_PROGRAMME + trip[1]);
        Answer other = officer.get(OF_PROGRAMME + trip[1]);
        assertThat(other.words()).contains("旅費を確かめてください", "行われなかったことになっています", "支払済みを取り消す");
        assertThat(Caller.as(OFFICER).reading("en").get(OF_PROGRAMME + trip[1]).words())
                .contains("Please look at the fares", "did not take place after all");
        assertThat(Caller.as(OFFICER).reading("en").get(OF_PROGRAMME + trip[0]).words())
                .contains("fares of the other visit of this day", "Open the visit to 試験町");
    }

    @Test
    void onceItIsPaidAnewOrTookPlaceAfterAllNothingIsToldAnyMore() {
        String[] trip = sharedAndPaid();
        officer.post(OF_PROGRAMME + trip[0] + "/not-held", because());
        officer.post(OF_PROGRAMME + trip[0] + "/held", Form.of("version", "2"));
        assertThat(officer.get(OF_PROGRAMME + trip[1]).words()).doesNotContain("旅費を確かめてください");
        officer.post(OF_PROGRAMME + trip[0] + "/not-held", because().with("version", "3"));
        officer.post(OF_PROGRAMME + trip[0] + "/cancel", because().with("version", "4"));
        assertThat(officer.get(OF_PROGRAMME + trip[1]).words())
                .as("a cancelled one stands nowhere")
                .contains("旅費を確かめてください");
        officer.post(OF_PROGRAMME + trip[1] + "/not-paid", because().with("version", "2"));
        assertThat(officer.get(OF_PROGRAMME + trip[1]).words())
                .contains("旅費1,800円")
                .doesNotContain("旅費を確かめてください");
        assertThat(paid(trip[1]).location()).endsWith("?done=paid");
        assertThat(officer.get(OF_PROGRAMME + trip[1]).words()).doesNotContain("旅費を確かめてください", "道のりを分けた");
    }

    @Test
    void whoWasPaidTheWholeWayIsNoConcernOfTheOther() {
        String whole = silent("REPORTED");
        paid(whole);
        String other = silent("CONFIRMED");
        sameDay(other, whole);
        assertThat(officer.get(OF_PROGRAMME + other).words()).doesNotContain("旅費を確かめてください");
    }

    @Test
    void nobodyButTheOfficerReadsOfMoney() {
        String id = own("HELD");
        String second = own("REPORTED");
        sameDay(second, id);
        paid(second);
        officer.post(OF_PROGRAMME + id + "/not-held", because());
        for (Answer page : List.of(
                advising.get(OF_ADVISER + id),
                advising.get(OF_ADVISER + second),
                coordinator.get(OF_TOWN + id),
                coordinator.get(OF_TOWN + second))) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.words()).doesNotContain("円", "旅費", "謝金");
        }
    }

    @Test
    void theWorkbookSaysWhereAPartOfAWayIsLeftAlone(@TempDir Path folder) throws IOException {
        String[] trip = sharedAndPaid();
        assertThat(workbook(folder)).contains("道のりを分けた旅費").doesNotContain("分けた相手の訪問は");
        officer.post(OF_PROGRAMME + trip[0] + "/not-held", because());
        assertThat(workbook(folder)).contains("分けた相手の訪問は、行われなかったことになっています。");
        officer.post(OF_PROGRAMME + trip[1] + "/not-paid", because().with("version", "2"));
    }

    private String workbook(Path folder) throws IOException {
        Answer answer = officer.get(OF_PROGRAMME + "accounts.xlsx");
        assertThat(Books.entries(PREFECTURE, answer.requestId()))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("action", "VISIT_ACCOUNTS_TAKEN"));
        Path kept = Files.write(folder.resolve("accounts.xlsx"), answer.bytes());
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Parser.unescapeEntities(all.toString(), false);
    }
}
