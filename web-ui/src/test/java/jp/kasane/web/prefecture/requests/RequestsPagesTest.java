package jp.kasane.web.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.dispatch.Picks;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prefecture's side of the towns' applications, through its pages. */
class RequestsPagesTest {

    private static final Place TOWN = RunningPages.get().town();
    private static final String CRITERION = Picks.id("準備の進みぐあい");

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private String programme = "";
    private String here = "";

    @BeforeEach
    void programme() {
        programme = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        here = "/p/020001/dispatch/" + programme + "/requests";
    }

    private String sent(String town) {
        return RequestThings.request(town, programme, "SENT");
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_request WHERE id = ?", id).get(0);
    }

    private static Form decided(int version) {
        return Form.of("version", Integer.toString(version), "criteria", CRITERION, "reason", "準備会が立ち上がっている");
    }

    @Test
    void theListTellsWhoAppliedHowManyPlacesAreLeftAndWhoIsExcluded() {
        String other = RunningPages.get().successor(RunningPages.PREFECTURE);
        Books.changeControl(
                "UPDATE dispatch_programme SET settings = REPLACE(settings, '\"exclusions\":[]', ?) WHERE id = ?",
                "\"exclusions\":[{\"reason\":\"昨年度に派遣を受けた\",\"townCode\":\"" + other + "\"}]",
                programme);
        assertThat(officer.get(here).words()).contains("まだ申請はありません", "0市町村（2市町村まで）");
        String id = sent(TOWN.code());
        RequestThings.request(other, programme, "ACCEPTED");
        RequestThings.request(other, programme, "DRAFT");
        Answer list = officer.get(here);
        assertThat(list.words()).contains("1市町村（2市町村まで）", "昨年度に派遣を受けた", "準備の進みぐあい", "参加支援");
        assertThat(list.page().select("#requests tbody tr")).hasSize(2);
        assertThat(list.page().select("#requests a[href$=" + id + "]")).hasSize(1);
        List<String> up = officer.get(here + "?sort=town")
                .page()
                .select("#requests tbody a")
                .eachAttr("href");
        List<String> down = officer.get(here + "?sort=-town")
                .page()
                .select("#requests tbody a")
                .eachAttr("href");
        assertThat(up).containsExactlyElementsOf(List.of(down.get(1), down.get(0)));
        assertThat(officer.get(here + "?sort=state").page().select("th[aria-sort=ascending]"))
                .hasSize(1);
    }

    @Test
    void anApplicationIsAcceptedWithCriteriaAndReasonAndHasItsVisits() {
        String id = sent(TOWN.code());
        Answer page = officer.get(here + "/" + id);
        assertThat(page.words()).contains("審査中", "満たす基準");
        assertThat(officer.post(here + "/" + id + "/accept", decided(1)).location())
                .isEqualTo(here + "/" + id + "?done=accepted");
        Answer after = officer.get(here + "/" + id + "?done=accepted");
        assertThat(after.words()).contains("受理しました", "満たす基準", "準備の進みぐあい", "準備会が立ち上がっている", "第1回 現状把握", "第2回 まとめ");
        Caller town = Caller.as(People.with(TOWN, StandardRole.COORDINATOR));
        assertThat(town.get("/t/" + TOWN.code() + "/dispatch/requests/" + id).words())
                .contains("受理", "準備会が立ち上がっている", "第1回 現状把握");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "decline"})
    void noDecisionWithoutAReasonNorByWhatIsNoCriterion(String act) {
        String id = sent(TOWN.code());
        Answer without = officer.post(here + "/" + id + "/" + act, decided(1).with("reason", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.wrong("reason")).isNotBlank();
        assertThat(without.typed("criteria")).containsExactly(CRITERION);
        Answer unknown = officer.post(here + "/" + id + "/" + act, decided(1).with("criteria", "c000"));
        assertThat(unknown.wrong("criteria")).isNotBlank();
        assertThat(unknown.typed("reason")).containsExactly("準備会が立ち上がっている");
        assertThat(row(id).get("state")).isEqualTo("SENT");
    }

    @Test
    void aDecisionIsTakenBackUntilVisitsArePlanned() {
        String id = sent(TOWN.code());
        assertThat(officer.post(here + "/" + id + "/decline", decided(1)).location())
                .endsWith("?done=declined");
        assertThat(officer.post(here + "/" + id + "/undo", Form.of("version", "2"))
                        .wrong("undoWhy"))
                .isNotBlank();
        Form undo = Form.of("version", "2", "undoWhy", "取り違え");
        assertThat(officer.post(here + "/" + id + "/undo", undo).location()).endsWith("?done=undone");
        officer.post(here + "/" + id + "/accept", decided(3));
        assertThat(officer.get(here + "/" + id).page().select("form[action$=undo]"))
                .hasSize(1);
        Books.changeControl(
                "INSERT IGNORE INTO dispatch_adviser (id, prefecture_code, name, kana, base_code, most_visits,"
                        + " profile, version, changed_at) VALUES ('UNDONE', '020001', '架空 助言', 'かくう', '020001', 9, '{}', 1, NOW(6))");
        Books.changeControl(
                "UPDATE dispatch_visit SET state = 'PROPOSED', adviser_id = 'UNDONE', day = '2030-01-08', half = 'MORNING'"
                        + " WHERE request_id = ? AND number = 1",
                id);
        Answer planned = officer.get(here + "/" + id);
        assertThat(planned.words()).contains("架空 助言", "返事待ち");
        assertThat(planned.page().select("form[action$=undo]")).isEmpty();
        assertThat(officer.post(here + "/" + id + "/undo", undo.with("version", "4"))
                        .location())
                .endsWith("?refused=PLANNED");
    }

    @Test
    void whatAColleagueDecidedMeanwhileIsToldAndTheReasonIsNotLost() {
        String id = sent(TOWN.code());
        officer.post(here + "/" + id + "/accept", decided(1));
        Answer late = officer.post(here + "/" + id + "/decline", decided(1).with("reason", "わたしの理由"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が、この申請を先に変えました", "入力していたこと：わたしの理由");
        assertThat(row(id).get("state")).isEqualTo("ACCEPTED");
        assertThat(officer.post(here + "/" + id + "/decline", decided(2)).location())
                .endsWith("?refused=STATE");
    }

    @Test
    void noMoreTownsAreAcceptedThanThereArePlaces() {
        RequestThings.request(RunningPages.get().successor(RunningPages.PREFECTURE), programme, "ACCEPTED");
        RequestThings.request(RunningPages.get().otherTown().code(), programme, "ACCEPTED");
        String id = sent(TOWN.code());
        Answer refused = officer.post(here + "/" + id + "/accept", decided(1));
        assertThat(refused.location()).endsWith("?refused=QUOTA_FULL");
        assertThat(officer.get(refused.location()).words()).contains("派遣する数の市町村を、すでに受理しています");
    }

    @Test
    void theOfficerHasTheFilesOfWhatWasSentAndOfNothingElse() {
        String id = sent(TOWN.code());
        String file = RequestThings.attachment(id);
        Answer had = officer.get(here + "/" + id + "/attachments/" + file);
        assertThat(had.bytes()).isEqualTo(RequestThings.PDF);
        assertThat(had.header("Content-Disposition").orElse("")).startsWith("attachment");
        String draft = RequestThings.request(TOWN.code(), programme, "DRAFT");
        String hidden = RequestThings.attachment(draft);
        assertThat(officer.get(here + "/" + draft).status()).isEqualTo(404);
        assertThat(officer.get(here + "/" + draft + "/attachments/" + hidden).status())
                .isEqualTo(404);
        assertThat(officer.get(here + "/" + id + "/attachments/" + hidden).status())
                .isEqualTo(404);
    }

    @Test
    void anotherPrefecturesAndAnotherProgrammesApplicationIsNotThere() {
        String id = sent(TOWN.code());
        String other = DispatchThings.programme(RunningPages.PREFECTURE, "OPEN");
        String theirs = DispatchThings.programme(RunningPages.OTHER_PREFECTURE, "OPEN");
        String away =
                RequestThings.request(RunningPages.get().successor(RunningPages.OTHER_PREFECTURE), theirs, "SENT");
        for (String address : List.of(
                "/p/020001/dispatch/" + other + "/requests/" + id,
                "/p/020001/dispatch/" + theirs + "/requests",
                "/p/020001/dispatch/" + theirs + "/requests/" + away,
                here + "/" + away)) {
            assertThat(officer.get(address).status()).as(address).isEqualTo(404);
        }
        for (String act : List.of("accept", "decline", "ask-back", "undo")) {
            assertThat(officer.post(here + "/" + away + "/" + act, decided(1)).status())
                    .isEqualTo(404);
        }
        assertThat(row(away).get("state")).isEqualTo("SENT");
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void onlyThoseWhoRunProgrammesGetIn(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? TOWN : RunningPages.PREFECTURE;
        boolean may = role == StandardRole.PREFECTURE_ADMINISTRATOR || role == StandardRole.PREFECTURE_OFFICER;
        String id = sent(TOWN.code());
        Caller caller = Caller.as(People.with(place, role));
        assertThat(caller.get(here).status()).isEqualTo(may ? 200 : 404);
        assertThat(caller.post(here + "/" + id + "/decline", decided(1)).status())
                .isEqualTo(may ? 303 : 404);
    }
}
