package jp.kasane.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Grants;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A town's side of its applications, through its pages. */
class DispatchPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final Place OTHER = RunningPages.get().otherTown();
    private static final String HERE = "/t/" + TOWN.code() + "/dispatch";

    private final Caller coordinator = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
    private final Caller elsewhere = Caller.as(People.with(OTHER, StandardRole.COORDINATOR));

    private static String programme() {
        return DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
    }

    private static void set(String programme, String from, String to) {
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = REPLACE(settings, ?, ?) WHERE id = ?", from, to, programme);
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    private String drafted(String programme) {
        Answer saved = coordinator.post(HERE + "/apply/" + programme, RequestThings.form("save"));
        assertThat(saved.location()).endsWith("?done=begun");
        return saved.location().replaceAll(".*/requests/|\\?.*", "");
    }

    @Test
    void aTownSeesWhatItMayApplyToAppliesAndIsToldTheState() {
        String programme = programme();
        Answer overview = coordinator.get(HERE);
        assertThat(overview.words()).contains("見本の派遣 " + programme, "現状把握 → まとめ");
        assertThat(overview.page().select("a[href=" + HERE + "/apply/" + programme + "]"))
                .hasSize(1);
        assertThat(coordinator.get(HERE + "/apply/" + programme).words()).contains("いまの課題", "参加支援");

        Answer sent = coordinator.post(HERE + "/apply/" + programme, RequestThings.form("send"));
        assertThat(sent.location()).endsWith("?done=sent");
        Answer request = coordinator.get(sent.location());
        assertThat(request.words()).contains("審査中", "都道府県に送りました", "会議に人が集まらない");
        Answer after = coordinator.get(HERE);
        assertThat(after.page().select("a[href=" + HERE + "/apply/" + programme + "]"))
                .isEmpty();
        assertThat(after.page().select("#requests a[href=" + sent.location().replaceAll("\\?.*", "") + "]"))
                .hasSize(1);
    }

    @Test
    void aDraftIsKeptAndWrittenOn() {
        String id = drafted(programme());
        assertThat(coordinator.get(HERE + "/requests/" + id).words())
                .contains("続きを書いて送る", "下書きを捨てる", "まだ何も送られていません")
                .doesNotContain("申請を取り下げる");
        Answer form = coordinator.get(HERE + "/requests/" + id + "/edit");
        assertThat(form.typed("q.QUESTIONA")).containsExactly("会議に人が集まらない");
        assertThat(form.typed("preferred").get(0)).contains("〜").contains("\n");
        Answer saved = coordinator.post(
                HERE + "/requests/" + id + "/edit",
                RequestThings.form("save").with("q.QUESTIONA", "").with("version", "1"));
        assertThat(saved.location()).endsWith("?done=saved");
        Answer incomplete = coordinator.post(
                HERE + "/requests/" + id + "/edit",
                RequestThings.form("send").with("q.QUESTIONA", "").with("version", "2"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.wrong("q.QUESTIONA")).contains("入力してください");
        assertThat(row(id).get("state")).isEqualTo("DRAFT");
        assertThat(coordinator
                        .post(
                                HERE + "/requests/" + id + "/edit",
                                RequestThings.form("send").with("version", "2"))
                        .location())
                .endsWith("?done=sent");
    }

    @Test
    void daysThatCannotBeReadAreToldByTheirWords() {
        Answer refused = coordinator.post(
                HERE + "/apply/" + programme(),
                RequestThings.form("save")
                        .with("preferred", "来週の月曜\n2026-02-30")
                        .with("impossible", "毎週水曜"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("preferred")).contains("「来週の月曜」", "「2026-02-30」");
        assertThat(refused.wrong("impossible")).contains("「毎週水曜」");
        assertThat(refused.typed("preferred")).containsExactly("来週の月曜\n2026-02-30");
        LocalDate last = FiscalYear.of(LocalDate.now(Grants.JAPAN)).lastDay();
        Answer outside = coordinator.post(
                HERE + "/apply/" + programme(),
                RequestThings.form("send").with("preferred", last + "," + last.plusDays(1)));
        assertThat(outside.wrong("preferred")).contains("期間", "受け入れられない日にも");
    }

    @Test
    void whatAColleagueChangedMeanwhileIsToldAndWhatWasTypedIsKept() {
        String id = drafted(programme());
        String edit = HERE + "/requests/" + id + "/edit";
        coordinator.post(
                edit, RequestThings.form("save").with("q.QUESTIONA", "先に直した").with("version", "1"));
        Answer late = coordinator.post(
                edit, RequestThings.form("send").with("q.QUESTIONA", "あとから直した").with("version", "1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が、この申請を先に変えました", "先に直した");
        assertThat(late.typed("q.QUESTIONA")).containsExactly("あとから直した");
        assertThat(late.typed("version")).containsExactly("2");
        assertThat(row(id).get("state")).isEqualTo("DRAFT");
    }

    @Test
    void whatIsAskedBackIsShownAndAnswered() {
        String programme = programme();
        String id = RequestThings.request(TOWN.code(), programme, "SENT");
        Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        officer.post(
                "/p/020001/dispatch/" + programme + "/requests/" + id + "/ask-back",
                Form.of("version", "1", "question", "会議は月に何回ですか"));
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).contains("質問あり", "会議は月に何回ですか");
        assertThat(coordinator.get(HERE + "/requests/" + id + "/edit").words()).contains("会議は月に何回ですか", "回答を送る");
        Answer answered = coordinator.post(
                HERE + "/requests/" + id + "/edit",
                RequestThings.form("").with("reply", "月に1回です").with("version", "2"));
        assertThat(answered.location()).endsWith("?done=answered");
        assertThat(officer.get("/p/020001/dispatch/" + programme + "/requests/" + id)
                        .words())
                .contains("月に1回です", "会議に人が集まらない");
        assertThat(coordinator.get(HERE + "/requests/" + id + "/edit").location())
                .endsWith("?refused=STATE");
    }

    @Test
    void aFileIsAttachedHadAsAFileAndRemoved() {
        String id = drafted(programme());
        String files = HERE + "/requests/" + id + "/attachments";
        Answer added = coordinator.post(files, RequestThings.file("体制 図.pdf", RequestThings.PDF));
        assertThat(added.location()).endsWith("?done=attached");
        String file =
                coordinator.get(added.location()).page().select("a[download]").attr("href");
        Answer had = coordinator.get(file);
        assertThat(had.bytes()).isEqualTo(RequestThings.PDF);
        assertThat(had.type()).startsWith("application/pdf");
        assertThat(had.header("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%E4%BD%93%E5%88%B6%20%E5%9B%B3.pdf");
        assertThat(had.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(coordinator.post(file + "/remove", Form.of()).location()).endsWith("?done=removed");
        assertThat(coordinator.get(file).status()).isEqualTo(404);
    }

    @Test
    void aFileInPiecesIsWholeAfterTheLast() {
        String files = HERE + "/requests/" + drafted(programme()) + "/attachments";
        Form first = RequestThings.file("図.pdf", RequestThings.PDF).with("pieces", "2");
        Answer waiting = coordinator.post(files, first);
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(waiting.type()).startsWith("text/plain");
        Answer kept = coordinator.post(
                files, first.with("upload", waiting.body()).with("piece", "1").with("data", "AAEC"));
        assertThat(kept.location()).endsWith("?done=attached");
    }

    @Test
    void whatIsNoFileOfTheKindsIsToldAtTheFile() {
        String files = HERE + "/requests/" + drafted(programme()) + "/attachments";
        for (String data : List.of("AAEC", "%%%", Base64.getEncoder().encodeToString("<html>".getBytes()))) {
            Answer refused = coordinator.post(
                    files, RequestThings.file("x.pdf", RequestThings.PDF).with("data", data));
            assertThat(refused.status()).as(data).isEqualTo(422);
            assertThat(refused.wrong("file")).isNotBlank();
        }
        assertThat(coordinator.post(files, Form.of()).wrong("file")).contains("書類を選んで");
        assertThat(coordinator
                        .post(
                                files,
                                RequestThings.file("x.pdf", RequestThings.PDF).with("piece", "-1"))
                        .wrong("file"))
                .contains("途切れ");
    }

    @Test
    void outsideItsPeriodAProgrammeSaysSoAndAnExcludedTownIsToldWhyPolitely() {
        String closed = programme();
        FiscalYear year = FiscalYear.of(LocalDate.now(Grants.JAPAN));
        set(
                closed,
                "\"applyUntil\":\"" + year.lastDay(),
                "\"applyUntil\":\"" + year.firstDay().minusDays(1));
        String excluded = programme();
        set(
                excluded,
                "\"exclusions\":[]",
                "\"exclusions\":[{\"reason\":\"昨年度に派遣を受けた\",\"townCode\":\"" + TOWN.code() + "\"}]");
        assertThat(coordinator.get(HERE).words()).contains("いまは受け付けていません", "理由：昨年度に派遣を受けた");
        assertThat(coordinator.get(HERE + "/apply/" + closed).location()).endsWith("?refused=CLOSED");
        Answer late = coordinator.post(HERE + "/apply/" + closed, RequestThings.form("send"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("いまは受け付けていないか、事業が終わっています");
        Answer left = coordinator.post(HERE + "/apply/" + excluded, RequestThings.form("send"));
        assertThat(left.status()).isEqualTo(409);
        assertThat(left.words()).contains("この事業の対象外です");
        String once = programme();
        drafted(once);
        Answer twice = coordinator.post(HERE + "/apply/" + once, RequestThings.form("save"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.words()).contains("すでに進んでいる申請があります");
    }

    @Test
    void withdrawingNeedsAReasonAndIsNotDoneTwice() {
        String id = RequestThings.request(TOWN.code(), programme(), "SENT");
        String withdraw = HERE + "/requests/" + id + "/withdraw";
        assertThat(coordinator.get(HERE + "/requests/" + id).words()).contains("申請を取り下げる", "確定していない訪問は取りやめになります");
        Answer refused = coordinator.post(withdraw, Form.of("version", "1", "why", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("why")).isNotBlank();
        assertThat(coordinator
                        .post(withdraw, Form.of("version", "1", "why", "事情が変わった"))
                        .location())
                .endsWith("?done=withdrawn");
        Answer late = coordinator.post(withdraw, Form.of("version", "1", "why", "もう一度"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("入力していたこと：もう一度");
        assertThat(coordinator
                        .post(withdraw, Form.of("version", "2", "why", "もう一度"))
                        .location())
                .endsWith("?refused=STATE");
    }

    @Test
    void anotherTownsApplicationIsNotThere() {
        String id = drafted(programme());
        String file = RequestThings.attachment(id);
        String there = "/t/" + OTHER.code() + "/dispatch/requests/" + id;
        for (String below : List.of("", "/edit", "/attachments/" + file)) {
            assertThat(elsewhere.get(there + below).status()).isEqualTo(404);
        }
        for (String below : List.of("/edit", "/withdraw", "/attachments", "/attachments/" + file + "/remove")) {
            assertThat(elsewhere.post(there + below, RequestThings.form("save")).status())
                    .isEqualTo(404);
        }
        assertThat(elsewhere.get("/t/" + OTHER.code() + "/dispatch").body()).doesNotContain(id);
        assertThat(row(id).get("state")).isEqualTo("DRAFT");
    }

    @Test
    void aProgrammeThatIsBeingSetUpIsNotThere() {
        String hidden = DispatchThings.programme(RunningPages.PREFECTURE, "DRAFT");
        assertThat(coordinator.get(HERE + "/apply/" + hidden).status()).isEqualTo(404);
        assertThat(coordinator
                        .post(HERE + "/apply/" + hidden, RequestThings.form("save"))
                        .status())
                .isEqualTo(404);
        String theirs = DispatchThings.programme(RunningPages.OTHER_PREFECTURE, "OPEN");
        assertThat(coordinator.get(HERE + "/apply/" + theirs).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void onlyThoseWhoApplyForTheTownGetIn(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? TOWN : RunningPages.PREFECTURE;
        boolean may = role == StandardRole.COORDINATOR || role == StandardRole.TOWN_ADMINISTRATOR;
        assertThat(Caller.as(People.with(place, role)).get(HERE).status()).isEqualTo(may ? 200 : 404);
    }
}
