package jp.kasane.web.prefecture.advisers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.Controls;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.Forms;
import jp.kasane.web.running.Heard;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.RequestThings;
import jp.kasane.web.running.RunningPages;
import jp.kasane.web.running.VisitThings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of advisers who are changed, retired and taken back, and of what hangs on them; who may do so. */
class AdvisersKeptPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final String HERE = "/p/020001/dispatch/advisers";

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private final String name = Forms.fresh("見本");
    private final String id = DispatchThings.adviser(PREFECTURE, name, null);

    private String edit() {
        return HERE + "/" + id + "/edit";
    }

    /** The form as it is shown, with one answer otherwise. */
    private Form changed(String field, String typed) {
        return Controls.untouched(officer.get(edit()).page().selectFirst("main form.form"))
                .with(field, typed);
    }

    private Map<String, String> kept() {
        return Books.control("SELECT * FROM dispatch_adviser WHERE id = ?", id).get(0);
    }

    private List<String> trail() {
        return Books.control("SELECT action FROM control_audit WHERE subject_id = ? ORDER BY id", id).stream()
                .map(row -> row.get("action"))
                .toList();
    }

    private String visitTo(String town, String state) {
        String programme = DispatchThings.programme(PREFECTURE, "RUNNING");
        String asking = RunningPages.get().registeredTown(PREFECTURE);
        String visit = RequestThings.visit(RequestThings.request(asking, programme, "ACCEPTED"), state);
        Books.changeControl(
                "UPDATE dispatch_visit SET adviser_id = ?, town_code = ?, day = CURRENT_DATE + INTERVAL 41 DAY,"
                        + " half = 'MORNING' WHERE id = ?",
                id,
                town,
                visit);
        return "/p/020001/dispatch/" + programme + "/plan/" + visit;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPOSED", "CONFIRMED"})
    void whoeverMovesOrIsBarredIsToldOfTheVisitsThatAreInTheWayAtOnce(String state) {
        String visit = visitTo("023035", state);
        Answer barred = officer.get(
                officer.post(edit(), changed("barred", "今別町 親族が勤めている")).location());
        assertThat(barred.words()).contains("アドバイザーを直しました", "派遣しない市町村への訪問が残っています");
        assertThat(barred.page().select("#misplaced a[href=" + visit + "]").text())
                .contains("今別町", name);
        officer.post(edit(), changed("barred", ""));
        assertThat(officer.get(HERE).page().select("#misplaced a[href=" + visit + "]"))
                .isEmpty();
        officer.post(edit(), changed("base", "今別町"));
        assertThat(officer.get(HERE).page().select("#misplaced a[href=" + visit + "]"))
                .hasSize(1);
    }

    @Test
    void visitsThatAreOverOrToOtherTownsAreInNobodysWay() {
        String over = visitTo("023035", "CONFIRMED");
        Books.changeControl(
                "UPDATE dispatch_visit SET day = CURRENT_DATE - INTERVAL 3 DAY, state = 'HELD' WHERE id = ?",
                over.replaceFirst(".*/", ""));
        String elsewhere = visitTo("023078", "CONFIRMED");
        officer.post(edit(), changed("barred", "今別町 親族が勤めている"));
        assertThat(officer.get(HERE).page().select("#misplaced a").eachAttr("href"))
                .doesNotContain(over, elsewhere);
    }

    @Test
    void anAdviserWhoIsStillExpectedIsNotRetiredAndThePageSaysWhatToDo() {
        visitTo("023035", "CONFIRMED");
        Answer refused = officer.post(HERE + "/" + id + "/retire", Form.of());
        assertThat(refused.location()).isEqualTo(HERE + "?refused=expected");
        assertThat(officer.get(refused.location()).words()).contains("これからの訪問が残っています");
        assertThat(kept()).containsEntry("retired_at", null);
        assertThat(trail()).isEmpty();
    }

    @Test
    void eachChangeStandsInTheTrailAndARefusedOneDoesNot() {
        officer.post(edit(), changed("most", "12"));
        officer.post(edit(), changed("most", "much"));
        officer.post(edit(), changed("most", "13").with("version", "1"));
        officer.post(HERE + "/" + id + "/retire", Form.of());
        officer.post(HERE + "/" + id + "/retire", Form.of());
        officer.post(HERE + "/" + id + "/back", Form.of());
        assertThat(trail()).containsExactly("ADVISER_CHANGED", "ADVISER_RETIRED", "ADVISER_TAKEN_BACK");
        assertThat(kept()).containsEntry("most_visits", "12");
    }

    @Test
    void aFormThatWasOpenedBeforeAColleagueSavedChangesNothing() {
        Form late = changed("name", Forms.fresh("遅い"));
        Caller colleague = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        assertThat(colleague.post(edit(), changed("most", "7")).location()).endsWith("done=changed");
        Answer refused = officer.post(edit(), late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("name")).contains("ほかの人が先に変えました");
        assertThat(refused.typed("name")).containsExactly(late.first("name"));
        assertThat(kept()).containsEntry("name", name).containsEntry("most_visits", "7");
        officer.reading("en");
        assertThat(officer.post(edit(), late).wrong("name")).doesNotContain("ほかの人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "99"})
    void aVersionThatNobodyWasShownChangesNothing(String version) {
        assertThat(officer.post(edit(), changed("most", "7").with("version", version))
                        .status())
                .isEqualTo(422);
        assertThat(kept()).containsEntry("most_visits", "24");
    }

    @Test
    void halfWidthKanaAndRareCharactersStayAsTheyWereTyped() {
        String typed = "ﾐﾎﾝ 𠮷田 髙 " + id.substring(20);
        officer.post(edit(), changed("name", typed).with("kana", "ﾐﾎﾝ ﾖｼﾀﾞ"));
        assertThat(kept()).containsEntry("name", typed).containsEntry("kana", "ﾐﾎﾝ ﾖｼﾀﾞ");
        assertThat(officer.get(HERE).words()).contains(typed);
        assertThat(officer.get(edit()).typed("kana")).containsExactly("ﾐﾎﾝ ﾖｼﾀﾞ");
    }

    @Test
    void whatNamesMarkupIsShownAsText() {
        String typed = "<b onclick=x>見本</b> " + id.substring(20);
        officer.post(edit(), changed("name", typed));
        assertThat(officer.get(HERE).words()).contains(typed);
        assertThat(officer.get(HERE).page().select("main b, main [onclick]")).isEmpty();
    }

    @Test
    void whoeverSignsInAsThemSeesTheirDaysAndVisitsAndNobodyElseAfterThem() {
        Person person = People.with(PREFECTURE, StandardRole.ADVISER);
        Caller self = Caller.as(person);
        assertThat(self.get("/p/020001/visits").words()).contains("アドバイザーとして登録されていません");
        officer.post(edit(), changed("user", person.id()));
        assertThat(self.get("/p/020001/visits").words()).doesNotContain("アドバイザーとして登録されていません");
        officer.post(edit(), changed("user", ""));
        assertThat(self.get("/p/020001/visits").words()).contains("アドバイザーとして登録されていません");
        assertThat(trail()).containsExactly("ADVISER_CHANGED", "ADVISER_CHANGED");
    }

    @Test
    void aCalendarGoesWithWhoeverSubscribedToItAndTheTrailSaysSo() {
        VisitThings.subscribed(id);
        Person person = People.with(PREFECTURE, StandardRole.ADVISER);
        officer.post(edit(), changed("user", person.id()));
        assertThat(kept()).containsEntry("feed_url", null).containsEntry("feed_due_at", null);
        assertThat(Caller.as(person).get("/p/020001/availability/feed").words())
                .doesNotContain("calendar.example.invalid");
        assertThat(trail()).containsExactly("FEED_REMOVED", "ADVISER_CHANGED");
    }

    @Test
    void aRetiredAdviserIsNoLongerChosenOrChangedButStillKnown() {
        officer.post(HERE + "/" + id + "/retire", Form.of());
        Answer list = officer.get(HERE);
        assertThat(list.page().select("#advisers th:contains(" + name + ")")).isEmpty();
        assertThat(list.page().select("#retired th:contains(" + name + ")")).hasSize(1);
        assertThat(officer.get(HERE + "/" + id + "/availability").status()).isEqualTo(404);
        assertThat(officer.post(edit(), changed("most", "3")).location()).isEqualTo(HERE + "?refused=gone");
        assertThat(kept()).containsEntry("most_visits", "24");
    }

    @ParameterizedTest
    @EnumSource(
            value = StandardRole.class,
            names = {"ADVISER", "PREFECTURE_ADMINISTRATOR", "PREFECTURE_OFFICER"})
    void whoMayWriteDownAdvisersAndWhoMayNot(StandardRole role) {
        boolean may = role != StandardRole.ADVISER;
        Form form = changed("most", "9");
        Caller caller = Caller.as(People.with(PREFECTURE, role));
        assertThat(caller.get(HERE + "/new").status()).isEqualTo(may ? 200 : 404);
        assertThat(caller.get(edit()).status()).isEqualTo(may ? 200 : 404);
        assertThat(caller.post(edit(), form).status()).isEqualTo(may ? 303 : 404);
        assertThat(caller.post(HERE + "/" + id + "/retire", Form.of()).status()).isEqualTo(may ? 303 : 404);
        assertThat(caller.post(HERE + "/" + id + "/back", Form.of()).status()).isEqualTo(may ? 303 : 404);
        assertThat(kept()).containsEntry("most_visits", may ? "9" : "24");
    }

    @Test
    void neitherATownNorAnotherPrefectureLearnsThatTheyAreThere() {
        Caller town = Caller.as(People.with(RunningPages.get().town(), StandardRole.TOWN_ADMINISTRATOR));
        Caller elsewhere = Caller.as(People.with(RunningPages.OTHER_PREFECTURE, StandardRole.PREFECTURE_OFFICER));
        for (Caller one : List.of(town, elsewhere)) {
            assertThat(one.get(HERE).status()).isEqualTo(404);
            assertThat(one.get(edit()).status()).isEqualTo(404);
            assertThat(one.post(HERE + "/" + id + "/retire", Form.of()).status())
                    .isEqualTo(404);
        }
        assertThat(elsewhere.get("/p/050008/dispatch/advisers").words()).doesNotContain(name);
        assertThat(elsewhere.get("/p/050008/dispatch/advisers/" + id + "/edit").status())
                .isEqualTo(404);
        assertThat(kept()).containsEntry("retired_at", null);
    }

    @Test
    void namesStandInNoLog() {
        officer.post(edit(), changed("kana", "ろぐにないよみ"));
        officer.post(edit(), changed("most", "x"));
        officer.post(HERE + "/" + id + "/retire", Form.of());
        assertThat(Heard.with(name)).isEmpty();
        assertThat(Heard.with("ろぐにないよみ")).isEmpty();
    }

    @Test
    void englishReadersReadTheListTheFormAndWhatIsWrong() {
        officer.reading("en");
        assertThat(officer.get(HERE + "?done=changed").page().select("html").attr("lang"))
                .isEqualTo("en");
        Answer form = officer.get(edit());
        assertThat(form.page().select("main label").eachText()).noneMatch(label -> label.matches(".*[ぁ-ん].*"));
        Answer wrong = officer.post(edit(), changed("barred", "架空町 x").with("most", "many"));
        assertThat(wrong.wrong("barred")).contains("架空町").doesNotContain("行目");
        assertThat(wrong.wrong("most")).isNotBlank().doesNotContain("まで");
    }
}
