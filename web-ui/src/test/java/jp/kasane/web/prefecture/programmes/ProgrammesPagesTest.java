package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.control.Ids;
import jp.kasane.prefecture.programmes.Exclusion;
import jp.kasane.prefecture.programmes.Programme;
import jp.kasane.prefecture.programmes.Question;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The programmes of advisers' visits, as a prefecture's officer makes, changes and takes them forward. */
class ProgrammesPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private String made(String title) {
        Answer made = officer.post(HERE + "/new", AProgramme.aomori(title));
        assertThat(made.location()).as(made.toString()).startsWith(HERE + "/").endsWith("?done=made");
        return made.location().substring(HERE.length() + 1).replaceFirst("\\?.*", "");
    }

    private static Map<String, String> row(String id) {
        return Books.control("SELECT * FROM dispatch_programme WHERE id = ?", id)
                .get(0);
    }

    private static Programme kept(String id) {
        return DispatchThings.read(PREFECTURE, id);
    }

    @Test
    void whatIsTypedIsKeptWholeListedAndShown() {
        String title = Forms.fresh("派遣");
        String id = made(title);
        Programme kept = kept(id);
        assertThat(kept.settings().stages())
                .extracting(StageSetting::title)
                .containsExactly("現状把握", "課題整理・解決助言", "取組中間確認", "まとめ");
        assertThat(kept.settings().stages()).extracting(StageSetting::id).containsExactly("S0", "S1", "S2", "S3");
        assertThat(kept.settings().townsQuota()).isEqualTo(6);
        assertThat(kept.settings().terms().fee()).isEqualTo(18_000);
        assertThat(kept.settings().terms().budget()).isEqualTo(3_000_000L);
        assertThat(kept.settings().questions())
                .containsExactly(new Question("Q1", "庁内の会議", "いまの様子", true, List.of("ある", "ない")));
        assertThat(kept.settings().exclusions()).containsExactly(new Exclusion("022012", "昨年度に受けた"));
        assertThat(kept.settings().criteria()).containsExactly("準備の進みぐあい", "庁内の合意");

        Answer shown = officer.get(HERE + "/" + id + "?done=made");
        assertThat(shown.words())
                .contains(title, "派遣事業を作りました", "準備中", "6市町村×4回", "課題整理・解決助言", "28日以上あける", "18,000円", "青森市（昨年度に受けた）");
        assertThat(officer.get(HERE).words()).contains(title, "6市町村×4回", "準備中", "令和8年度");
    }

    @Test
    void theFormShowsWhatIsKeptAndSavesItUnchanged() {
        String id = made(Forms.fresh("派遣"));
        Answer form = officer.get(HERE + "/" + id + "/edit");
        Form untouched = Controls.untouched(form.page().selectFirst("main form.form"));
        assertThat(untouched.first("from")).isEqualTo("R8.6.1");
        String before = row(id).get("settings");
        assertThat(officer.post(HERE + "/" + id + "/edit", untouched).location())
                .isEqualTo(HERE + "/" + id + "?done=changed");
        assertThat(row(id).get("settings")).isEqualTo(before);
        assertThat(row(id).get("version")).isEqualTo("2");
    }

    @Test
    void eachStepLeadsToTheNextAndOneBack() {
        String id = made(Forms.fresh("派遣"));
        String one = HERE + "/" + id;
        for (String state : List.of("OPEN", "PLANNING", "RUNNING", "ENDED")) {
            Answer shown = officer.get(one);
            String version =
                    shown.page().select("form[action$=forward] [name=version]").val();
            Answer moved = officer.post(one + "/forward", Form.of("version", version));
            assertThat(moved.location()).isEqualTo(one + "?done=" + state);
            assertThat(officer.get(moved.location()).status()).isEqualTo(200);
            assertThat(row(id).get("state")).isEqualTo(state);
        }
        assertThat(officer.get(one).page().select("form[action$=forward]")).isEmpty();
        assertThat(officer.post(one + "/forward", Form.of("version", "5")).location())
                .isEqualTo(one + "?refused=NOT_THE_NEXT_STEP");
        assertThat(officer.post(one + "/back", Form.of("version", "5")).location())
                .isEqualTo(one + "?done=RUNNING");
    }

    @Test
    void aDraftGoesBackNowhere() {
        String one = HERE + "/" + made(Forms.fresh("派遣"));
        assertThat(officer.get(one).page().select("form[action$=back]")).isEmpty();
        assertThat(officer.post(one + "/back", Form.of("version", "1")).location())
                .isEqualTo(one + "?refused=NOT_THE_NEXT_STEP");
    }

    @Test
    void whoPressesAStepThatSomebodyElsePressedFirstIsTold() {
        String one = HERE + "/" + made(Forms.fresh("派遣"));
        officer.post(one + "/forward", Form.of("version", "1"));
        Answer late = officer.post(one + "/forward", Form.of("version", "1"));
        assertThat(late.location()).isEqualTo(one + "?refused=stale");
        assertThat(officer.get(late.location()).words()).contains("ほかの人が先に変えました");
    }

    @Test
    void townsHelpedInEarlierYearsAreLeftOutByOneButton() {
        String town = RunningPages.get().registeredTown(PREFECTURE);
        String before = DispatchThings.programme(PREFECTURE, "ENDED");
        Books.changeControl("UPDATE dispatch_programme SET fiscal_year = 2025, title = '前の派遣' WHERE id = ?", before);
        String visit = RequestThings.visit(RequestThings.request(town, before, "ACCEPTED"), "PAID");
        Books.changeControl(
                "UPDATE dispatch_visit SET adviser_id = ?, day = '2025-10-01', half = 'MORNING' WHERE id = ?",
                DispatchThings.adviser(PREFECTURE, "見本 前年", null),
                visit);
        Form form = AProgramme.aomori(Forms.fresh("派遣")).with("year", "2026");
        Answer filled = officer.post(HERE + "/new", form.with("do", "helped"));
        assertThat(filled.status()).isEqualTo(200);
        Form after = Controls.untouched(filled.page().selectFirst("main form.form"));
        String row = after.all("row").stream()
                .filter(one -> one.startsWith("exclusion."))
                .filter(one -> after.first(one + ".town").equals(town))
                .findFirst()
                .orElseThrow();
        assertThat(after.first(row + ".reason")).contains("「前の派遣」で派遣を受けたため");
        assertThat(after.first("exclusion.X1.reason")).isEqualTo("昨年度に受けた");

        Answer again = officer.post(HERE + "/new", after.with("do", "helped"));
        assertThat(again.words()).contains("ほかにありません");
        assertThat(Controls.untouched(again.page().selectFirst("main form.form"))
                        .all("row"))
                .hasSameSizeAs(after.all("row"));
    }

    @Test
    void theHubLeadsToTheNextStepFirst() {
        String id = DispatchThings.programme(PREFECTURE, "PLANNING");
        String one = HERE + "/" + id;
        assertThat(officer.get(one)
                        .page()
                        .select("#next-heading ~ .actions .button-solid")
                        .attr("href"))
                .isEqualTo(one + "/requests");
        visit(id);
        assertThat(officer.get(one)
                        .page()
                        .select("#next-heading ~ .actions .button-solid")
                        .attr("href"))
                .isEqualTo(one + "/plan");
        placed(id, "PROPOSED");
        assertThat(officer.get(one)
                        .page()
                        .select("#next-heading ~ .actions .button-solid")
                        .text())
                .isEqualTo("計画を決め、実施を始める");
        assertThat(officer.get(one).page().select("#parts-heading ~ ul a").eachAttr("href"))
                .containsExactly(one + "/requests", one + "/plan", one + "/visits");
    }

    /** A visit of the programme has a day, and an adviser who makes no other. */
    private static void placed(String programme, String state) {
        Books.changeControl(
                "UPDATE dispatch_visit SET state = ?, adviser_id = ?, day = '2031-02-04', half = 'MORNING' WHERE programme_id = ?",
                state,
                DispatchThings.adviser(PREFECTURE, "見本 予定", null),
                programme);
    }

    private static void visit(String programme) {
        String request = Ids.next();
        String town = RunningPages.get().town().code();
        Books.changeControl(
                "INSERT INTO dispatch_request (id, prefecture_code, programme_id, town_code, state, answers, version, made_by,"
                        + " changed_at) VALUES (?, '020001', ?, ?, 'ACCEPTED', '{}', 1, ?, NOW(6))",
                request,
                programme,
                town,
                Ids.next());
        Books.changeControl(
                "INSERT INTO dispatch_visit (id, prefecture_code, programme_id, request_id, town_code, stage_id, number, state,"
                        + " version, changed_at) VALUES (?, '020001', ?, ?, ?, 'STAGEA', 1, 'UNPLANNED', 1, NOW(6))",
                Ids.next(),
                programme,
                request,
                town);
    }

    @Test
    void aStageWithVisitsIsNotTakenAwayAndTheWordsSayWhy() {
        String id = DispatchThings.programme(PREFECTURE, "RUNNING");
        visit(id);
        placed(id, "CONFIRMED");
        String edit = HERE + "/" + id + "/edit";
        Form form = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"));
        Answer refused = officer.post(edit, form.with("row", "stage.STAGEB", "subject.SUBJECTA", "question.QUESTIONA"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("stage.STAGEB.title")).contains("訪問がもう1件", "消す");
        assertThat(kept(id).settings().stages()).hasSize(2);
        assertThat(officer.post(edit, form.with("stage.STAGEB.title", "まとめと報告")).location())
                .endsWith("?done=changed");
        assertThat(officer.post(HERE + "/" + id + "/forward", Form.of("version", "2"))
                        .location())
                .endsWith("?refused=VISITS_STILL_OPEN");
    }

    @Test
    void theYearIsSettledOnceTownsApply() {
        String id = DispatchThings.programme(PREFECTURE, "OPEN");
        String edit = HERE + "/" + id + "/edit";
        Form form = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"));
        Answer refused = officer.post(edit, form.with("kind", "ON_REQUEST"));
        assertThat(refused.wrong("year")).contains("受付を始めた後");
    }

    @Test
    void whoWasOvertakenSeesBothVersionsLosesNothingAndCanSaveTheirs() {
        String id = made(Forms.fresh("派遣"));
        String edit = HERE + "/" + id + "/edit";
        Form form = Controls.untouched(officer.get(edit).page().selectFirst("main form.form"));
        officer.post(edit, form.with("contractor", "先に変えた人の委託先"));

        Answer late = officer.post(edit, form.with("contractor", "わたしの委託先"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("ほかの人が先に内容を変えました");
        assertThat(late.page().select("#overtaken").text()).contains("委託先", "先に変えた人の委託先", "わたしの委託先");
        assertThat(late.typed("contractor")).containsExactly("わたしの委託先");
        assertThat(kept(id).settings().contractor()).isEqualTo("先に変えた人の委託先");

        Form again = Controls.untouched(late.page().selectFirst("main form.form"));
        assertThat(officer.post(edit, again).location()).endsWith("?done=changed");
        assertThat(kept(id).settings().contractor()).isEqualTo("わたしの委託先");
    }

    @ParameterizedTest
    @EnumSource(StandardRole.class)
    void onlyWhoRunsProgrammesSeesThem(StandardRole role) {
        Place place = role.placeKind() == Place.Kind.TOWN ? RunningPages.get().town() : PREFECTURE;
        Caller caller = Caller.as(People.with(place, role));
        String one = HERE + "/" + DispatchThings.programme(PREFECTURE);
        boolean may = role == StandardRole.PREFECTURE_ADMINISTRATOR || role == StandardRole.PREFECTURE_OFFICER;
        for (String address : List.of(HERE, HERE + "/new", one, one + "/edit")) {
            assertThat(caller.get(address).status()).as(address).isEqualTo(may ? 200 : 404);
        }
        if (!may) {
            assertThat(caller.post(one + "/forward", Form.of("version", "1")).status())
                    .isEqualTo(404);
            assertThat(caller.post(HERE + "/new", AProgramme.aomori("入れない")).status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit"})
    void anotherPrefecturesProgrammeIsNotThere(String below) {
        String elsewhere = DispatchThings.programme(RunningPages.OTHER_PREFECTURE);
        assertThat(officer.get(HERE + "/" + elsewhere + below).status()).isEqualTo(404);
        assertThat(officer.get(HERE).words()).doesNotContain(elsewhere);
        for (String act : List.of("/edit", "/forward", "/back")) {
            assertThat(officer.post(
                                    HERE + "/" + elsewhere + act,
                                    AProgramme.aomori("別").with("version", "1"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
