package jp.kasane.web.prefecture.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.prefecture.feeds.FeedSaid;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendars that advisers subscribe to. */
class FeedPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String DAYS = "/p/020001/availability";
    private static final String FEED = DAYS + "/feed";
    private static final String ADDRESS = "https://calendar.example.invalid/geheim.ics?key=1";

    private final Person person = People.with(PREFECTURE, StandardRole.ADVISER);
    private final Caller caller = Caller.as(person);
    private final String adviser = VisitThings.ownAdviser(person, PREFECTURE);
    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static String of(String adviser) {
        return "/p/020001/dispatch/advisers/" + adviser + "/availability";
    }

    private static Form address() {
        return Form.of("url", ADDRESS);
    }

    private static List<Map<String, String>> kept(String adviser) {
        return Books.control("SELECT id FROM dispatch_adviser WHERE id = ? AND feed_url IS NOT NULL", adviser);
    }

    /** Without anybody reading it meanwhile. */
    private void said(FeedSaid said, int number) {
        VisitThings.subscribed(adviser);
        Books.changeControl(
                "UPDATE dispatch_adviser SET feed_read_at = '2026-10-02 03:04:05', feed_due_at = '2099-01-01',"
                        + " feed_said = ?, feed_number = ?, feed_fine_at = '2026-10-01' WHERE id = ?",
                said.name(),
                number,
                adviser);
    }

    @Test
    void anAdviserSubscribesAndSeesTheHostAndNoMore() {
        assertThat(caller.get(DAYS).page().select("a").eachAttr("href")).contains(FEED);
        Answer done = caller.post(FEED, address());
        assertThat(done.location()).isEqualTo(FEED + "?done=feed-subscribed");
        assertThat(kept(adviser)).hasSize(1);
        Answer page = caller.get(done.location());
        assertThat(page.words()).contains("購読しました", "calendar.example.invalid");
        assertThat(page.body()).doesNotContain("geheim");
        assertThat(caller.get(DAYS).body()).doesNotContain("geheim", "calendar.example");
    }

    @Test
    void theAddressStandsInNoPageOfOthersNoTrailAndNoLog() {
        caller.post(FEED, address());
        assertThat(officer.get(of(adviser)).body()).doesNotContain("geheim", "calendar.example", "/feed");
        assertThat(officer.get("/p/020001/dispatch/advisers/" + adviser + "/edit")
                        .body())
                .doesNotContain("geheim", "calendar.example");
        assertThat(Books.control("SELECT * FROM control_audit WHERE subject_id = ?", adviser))
                .extracting(row -> row.get("action"))
                .contains("FEED_SUBSCRIBED");
        assertThat(Books.control("SELECT * FROM control_audit WHERE subject_id = ?", adviser)
                        .toString())
                .doesNotContain("geheim", "calendar.example");
        assertThat(Heard.with("geheim")).isEmpty();
        assertThat(Heard.with("calendar.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://calendar.example.jp/b.ics",
                "https://127.0.0.1/b.ics",
                "https://192.168.0.1/b.ics",
                "https://intranet/b.ics",
                "x"
            })
    void anAddressThatIsNoneComesBackAndIsToldAndKeepsTheOneBefore(String typed) {
        caller.post(FEED, address());
        Answer wrong = caller.post(FEED, Form.of("url", typed));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.typed("url")).containsExactly(typed);
        assertThat(wrong.wrong("url")).contains("予定表の公開アドレス", "https://", "192.168.0.1 など");
        assertThat(wrong.words()).contains("calendar.example.invalid");
    }

    @Test
    void whatCameOfReadingStandsOnThePageOfDays() {
        caller.post(FEED, address());
        said(FeedSaid.FINE, 0);
        assertThat(caller.get(DAYS).words()).contains("予定表を読みました（令和8年10月1日");
        said(FeedSaid.FINE, 3);
        assertThat(caller.get(FEED).words()).contains("読めない予定が3件あり");
        said(FeedSaid.BROKEN, 1234);
        assertThat(caller.get(DAYS).words()).contains("予定表を読めませんでした", "1234行目");
    }

    @ParameterizedTest
    @EnumSource(FeedSaid.class)
    void everyReasonHasItsWords(FeedSaid said) {
        caller.post(FEED, address());
        said(said, 2);
        assertThat(caller.get(DAYS).status()).isEqualTo(200);
        assertThat(caller.get(FEED).page().select(".notice")).isNotEmpty();
    }

    @Test
    void itIsReadSoonWhenAskedForAndStopsWhenRemoved() {
        caller.post(FEED, address());
        said(FeedSaid.SLOW, 0);
        assertThat(caller.post(FEED + "/read", Form.of()).location()).isEqualTo(FEED + "?done=feed-reading");
        assertThat(caller.post(FEED + "/remove", Form.of()).location()).isEqualTo(FEED + "?done=feed-removed");
        assertThat(kept(adviser)).isEmpty();
        assertThat(caller.get(FEED).words()).doesNotContain("calendar.example.invalid");
    }

    @Test
    void whenItWasReadAndWhenItIsReadNextStandsOnThePage() {
        caller.post(FEED, address());
        said(FeedSaid.SLOW, 0);
        assertThat(caller.get(FEED).words())
                .contains("最後に読めたとき 令和8年10月1日", "最後に読みに行ったとき 令和8年10月2日", "次に読みに行くとき 令和81年1月1日");
        Books.changeControl("UPDATE dispatch_adviser SET feed_due_at = NOW(6), feed_said = NULL WHERE id = ?", adviser);
        assertThat(caller.get(FEED).words()).contains("次に読みに行くとき まもなく").doesNotContain("最後に読みに行ったとき");
    }

    @Test
    void whatWasReadAMomentAgoIsNotReadAgainAndThePageSaysSo() {
        caller.post(FEED, address());
        said(FeedSaid.FINE, 0);
        Books.changeControl("UPDATE dispatch_adviser SET feed_read_at = UTC_TIMESTAMP(6) WHERE id = ?", adviser);
        int before = asked().size();
        Answer again = caller.post(FEED + "/read", Form.of());
        assertThat(again.location()).isEqualTo(FEED + "?refused=just-read");
        assertThat(caller.get(again.location()).words()).contains("できませんでした", "1分以内に読みに行ったばかりです");
        assertThat(asked()).hasSize(before);
    }

    private List<Map<String, String>> asked() {
        return Books.control(
                "SELECT * FROM control_audit WHERE subject_id = ? AND action IN ('FEED_ASKED_FOR', 'FEED_REMOVED')",
                adviser);
    }

    @Test
    void withoutACalendarThereIsNothingToReadOrToStop() {
        for (String below : List.of("/read", "/remove")) {
            Answer nothing = caller.post(FEED + below, Form.of());
            assertThat(nothing.location()).isEqualTo(FEED + "?refused=no-feed");
            assertThat(caller.get(nothing.location()).words()).contains("購読している予定表がありません");
        }
        assertThat(asked()).isEmpty();
    }

    @Test
    void anAddressThatDoesNotOpenIsToldOnThePagesAndTheLogSaysWhose() {
        caller.post(FEED, address());
        said(FeedSaid.FINE, 0);
        Books.changeControl("UPDATE dispatch_adviser SET feed_url = 'spoilt' WHERE id = ?", adviser);
        assertThat(caller.get(DAYS).words()).contains("予定表を読めませんでした", "保存してあるアドレスを開けません", "入れ直してください");
        Answer page = caller.get(FEED);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("保存してあるアドレスを開けません", "この予定表に変える", "購読をやめる")
                .doesNotContain("calendar.example.invalid", "最後に読みに行ったとき");
        int before = asked().size();
        Answer asked = caller.post(FEED + "/read", Form.of());
        assertThat(asked.location()).isEqualTo(FEED + "?refused=unopened");
        assertThat(caller.get(asked.location()).words()).contains("できませんでした", "開けないため、読みに行けません");
        assertThat(asked()).hasSize(before);
        assertThat(Heard.awaiting("the calendar of adviser " + adviser + " does not open"))
                .isNotEmpty();
        assertThat(caller.post(FEED + "/remove", Form.of()).location()).isEqualTo(FEED + "?done=feed-removed");
        assertThat(kept(adviser)).isEmpty();
    }

    @Test
    void whatTheOfficerGaveAndDoesNotOpenIsToldToTheOfficerAndGivenAnew() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        officer.post(of(professor) + "/feed", address());
        Books.changeControl("UPDATE dispatch_adviser SET feed_url = 'spoilt' WHERE id = ?", professor);
        assertThat(officer.get(of(professor)).words()).contains("保存してあるアドレスを開けません");
        assertThat(officer.post(of(professor) + "/feed/read", Form.of()).location())
                .isEqualTo(of(professor) + "/feed?refused=unopened");
        officer.post(of(professor) + "/feed", address());
        assertThat(officer.get(of(professor) + "/feed").words())
                .contains("calendar.example.invalid")
                .doesNotContain("開けません");
    }

    @Test
    void whoseRoleHadEndedIsToldWhyNothingWasRead() {
        caller.post(FEED, address());
        said(FeedSaid.NOT_SERVING, 0);
        assertThat(caller.get(FEED).words())
                .contains("役割が終わっている間は、読みに行きません", "役割が戻ると")
                .doesNotContain("最後に読みに行ったとき");
        assertThat(caller.get(DAYS).words()).contains("予定表を読めませんでした。訪問できる日は変えていません");
    }

    @Test
    void theOfficerReadsWordsForOfficers() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        assertThat(officer.get(of(professor) + "/feed").words())
                .contains("アドバイザーから預かった公開アドレス")
                .doesNotContain("自分の予定表");
        assertThat(caller.get(FEED).words()).contains("自分の予定表").doesNotContain("預かった");
        officer.reading("en");
        assertThat(officer.get(of(professor) + "/feed").words())
                .contains("the adviser has given you")
                .doesNotContain("your calendar");
    }

    @Test
    void whatOneMayNotReadTheServerIsNotAskedFor() {
        VisitThings.subscribed(adviser);
        Caller reader = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(reader.get(FEED).words()).doesNotContain("calendar.example.invalid");
        for (String below : List.of("/read", "/remove")) {
            assertThat(reader.post(FEED + below, Form.of()).location()).isEqualTo(FEED + "?refused=unknown");
        }
        assertThat(kept(adviser)).hasSize(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void theOfficerSubscribesForAnAdviserWhoDoesNotSignInAndForNobodyElse() {
        String professor = DispatchThings.adviser(PREFECTURE, "見本 教授", null);
        assertThat(officer.get(of(professor)).page().select("a").eachAttr("href"))
                .contains(of(professor) + "/feed");
        assertThat(officer.post(of(professor) + "/feed", address()).location())
                .isEqualTo(of(professor) + "/feed?done=feed-subscribed");
        assertThat(officer.get(of(professor) + "/feed").words()).contains("calendar.example.invalid");
        for (String below : List.of("/feed", "/feed/read", "/feed/remove")) {
            assertThat(officer.post(of(adviser) + below, address()).status()).isEqualTo(404);
            assertThat(caller.post(of(professor) + below, address()).status()).isIn(403, 404);
        }
        assertThat(officer.get(of(adviser) + "/feed").status()).isEqualTo(404);
        assertThat(kept(adviser)).isEmpty();
        assertThat(kept(professor)).hasSize(1);
    }

    @Test
    void anAdviserOfAnotherPrefectureIsNotThere() {
        String elsewhere = DispatchThings.adviser(RunningPages.OTHER_PREFECTURE, "見本 他県", null);
        assertThat(officer.get(of(elsewhere) + "/feed").status()).isEqualTo(404);
        assertThat(officer.post(of(elsewhere) + "/feed", address()).status()).isEqualTo(404);
        assertThat(kept(elsewhere)).isEmpty();
    }

    @Test
    void whoIsNotWrittenDownAsAnAdviserIsToldSo() {
        Caller nobody = Caller.as(People.with(PREFECTURE, StandardRole.ADVISER));
        assertThat(nobody.get(FEED).status()).isEqualTo(200);
        assertThat(nobody.post(FEED, address()).location()).isEqualTo(FEED + "?refused=unknown");
        assertThat(nobody.get(FEED + "?refused=unknown").words()).contains("アドバイザーとして登録されていません");
    }
}
