package jp.kasane.web.prefecture.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.Place;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.Person;
import jp.kasane.web.running.PlanThings;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan's pages where there is little to see, in English, and for whom they are. */
class PlanSeenPagesTest {

    private static final Place PREFECTURE = RunningPages.PREFECTURE;
    private static final List<String> VIEWS =
            List.of("", "?view=calendar", "?view=advisers", "?view=towns", "?view=gantt", "?view=map", "?view=load");

    private final Caller officer = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER));
    private PlanThings plan;
    private String here = "";

    @BeforeEach
    void lay() {
        plan = PlanThings.of(PREFECTURE);
        here = plan.path();
    }

    private static String empty() {
        return "/p/020001/dispatch/" + DispatchThings.programme(PREFECTURE, "PLANNING") + "/plan";
    }

    @Test
    void aProgrammeWithoutVisitsHasEveryViewAndSaysHowVisitsComeToBe() {
        String empty = empty();
        for (String view : VIEWS) {
            Answer page = officer.get(empty + view);
            assertThat(page.status()).as(view).isEqualTo(200);
            assertThat(page.words()).as(view).contains("訪問0件のうち、日が決まったもの0件");
            assertThat(page.words()).as(view).doesNotContain("null");
        }
        for (String view : List.of("", "?view=advisers", "?view=towns", "?view=gantt", "?view=map")) {
            assertThat(officer.get(empty + view).words()).as(view).contains("訪問がまだありません");
        }
    }

    @Test
    void whereThereIsNothingToPlanNothingIsSearchedFor() {
        String empty = empty();
        assertThat(officer.get(empty + "/runs").words()).contains("日を決めるもの0件、動かさないもの0件");
        Answer refused = officer.post(empty + "/runs", Form.of("seconds", "10"));
        assertThat(refused.location()).isEqualTo(empty + "/runs?refused=nothing");
        assertThat(officer.get(refused.location()).words()).contains("日を決められる訪問がありません");
        assertThat(Books.control(
                        "SELECT id FROM dispatch_run WHERE programme_id = ?",
                        empty.replaceAll(".*dispatch/|/plan", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'Visits without a day: 1'",
        "?view=calendar, Next month",
        "?view=advisers, 'Visits without a day (1 visit)'",
        "?view=towns, (2 visits)",
        "?view=gantt, The same in words",
        "?view=map, Not drawn",
        "?view=load, Fees and fares together",
        "/runs, '1 not moved'",
        "/repair, What has happened?",
        "/weights, Save weights",
    })
    void everyPageIsReadInEnglishToo(String below, String said) {
        if (below.equals("/runs")) {
            Books.changeControl("UPDATE dispatch_visit SET state = 'CONFIRMED' WHERE id = ?", plan.first);
        }
        Answer page = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER))
                .reading("en")
                .get(here + below);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains(said);
        assertThat(ours(page)).doesNotContainPattern("[ぁ-んァ-ヶ]");
    }

    /** What we say ourselves: neither what advisers are called, whoever made them, nor what was typed here. */
    private static String ours(Answer page) {
        String ours = page.page().select("main").text().replaceAll("見本の派遣|見本町|現状把握|まとめ", "");
        for (Map<String, String> adviser :
                Books.control("SELECT name FROM dispatch_adviser ORDER BY CHAR_LENGTH(name) DESC")) {
            ours = ours.replace(adviser.get("name"), "");
        }
        return ours;
    }

    @Test
    void oneVisitAndOneSearchAreReadInEnglishToo() {
        Caller reader = Caller.as(People.with(PREFECTURE, StandardRole.PREFECTURE_OFFICER))
                .reading("en");
        assertThat(reader.get(here + "/" + plan.first).words())
                .contains("Why here", "Alternatives", "Move it elsewhere");
        assertThat(reader.get(here + "/" + plan.second).words()).contains("Why this visit has no place");
        String run = plan.run("DONE");
        assertThat(reader.get(here + "/runs/" + run).words()).contains("Take the best plan so far", "0 of 2");
        reader.post(here + "/runs/" + run + "/take", Form.of());
        Answer asked = reader.post(here + "/runs/" + run + "/undo", Form.of());
        assertThat(asked.words()).contains("2 visits go back to before the plan was taken.", "1 of them goes back");
        assertThat(asked.wrong("sure")).contains("Tick “It may be taken back”.");
    }

    @Test
    void aFailedSearchSaysSoAndWhatItFoundCanBeTaken() {
        String run = plan.run("FAILED");
        Answer page = officer.get(here + "/runs/" + run);
        assertThat(page.words()).contains("途中で失敗しました", "今の一番良い計画を採用する").doesNotContain("探すのを止める");
        assertThat(officer.get(here + "/runs").words()).contains("途中で失敗しました", "決まらない訪問0件、1,234点");
    }

    @Test
    void aSearchThatHasEndedIsNotStoppedAgain() {
        String run = plan.run("DONE");
        Answer refused = officer.post(here + "/runs/" + run + "/stop", Form.of());
        assertThat(refused.location()).isEqualTo(here + "/runs/" + run + "?refused=over");
        assertThat(officer.get(refused.location()).words()).contains("もう終わっています");
    }

    @Test
    void theProgressOfWhatHasEndedIsNotAskedForAgain() {
        Answer fragment = officer.fetch(here + "/runs/" + plan.run("DONE") + "/progress");
        assertThat(fragment.status()).isEqualTo(200);
        assertThat(fragment.page().select("#run-progress").attr("hx-trigger")).isEmpty();
        assertThat(fragment.page().select("html > head > title").text()).isEmpty();
        assertThat(fragment.words()).contains("終わりました");
    }

    @Test
    void aRepairIsTakenByItsNumberAndNoOther() {
        String run = plan.run("DONE");
        Books.changeControl(
                "UPDATE dispatch_run SET best = ? WHERE id = ?",
                "{\"seconds\":20,\"trouble\":{\"visit\":\"" + plan.first
                        + "\"},\"versions\":{},\"placed\":{},\"repairs\":[]}",
                run);
        for (String choice : List.of("0", "7", "-1", "x", "9999", "")) {
            Answer refused = officer.post(here + "/runs/" + run + "/take", Form.of("choice", choice));
            assertThat(refused.status()).as(choice).isEqualTo(409);
            assertThat(refused.words()).as(choice).contains("もう採用できません");
        }
    }

    @Test
    void aVisitIsChosenForARepairFromItsOwnPage() {
        String link = officer.get(here + "/" + plan.first)
                .page()
                .select("a[href*=what=OUT]")
                .attr("href");
        Answer form = officer.get(link);
        assertThat(form.typed("what")).containsExactly("OUT");
        assertThat(form.typed("visit")).containsExactly(plan.first);
        assertThat(form.page().select(".field-wrong")).isEmpty();
    }

    @Test
    void theCalendarOpensWhereTheFirstVisitIsAndIsDraggedFromThere() {
        Answer page = officer.get(here + "?view=calendar");
        var visit = page.page().select("[data-plan-move]");
        assertThat(visit).hasSize(1);
        assertThat(visit.attr("data-plan-move")).isEqualTo(here + "/" + plan.first + "/move");
        assertThat(visit.attr("data-plan-version")).isEqualTo("1");
        assertThat(page.page().select("td[data-plan-day=" + PlanThings.wednesday(0) + "]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/01JZZZZZZZZZZZZZZZZZZZZZZZ", "/runs/01JZZZZZZZZZZZZZZZZZZZZZZZ", "/x", "/runs/x/progress"})
    void whatThereIsNotIsNotThere(String below) {
        assertThat(officer.get(here + below).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = People.Stage.class,
            names = {"LIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoDoesNotPlanAnyMoreOrNotYetSeesNothing(People.Stage stage) {
        Person person = People.stranger();
        People.grant(person.id(), PREFECTURE, StandardRole.PREFECTURE_OFFICER, stage);
        Caller caller = Caller.as(person);
        for (String below : List.of("", "/runs", "/" + plan.first, "/weights")) {
            assertThat(caller.get(here + below).status()).as(below).isIn(403, 404);
        }
        assertThat(caller.post(here + "/runs/" + plan.run("DONE") + "/take", Form.of())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void aTownDoesNotSeeThePrefecturesPlanAndNobodyIsAskedToSignIn() {
        Caller town = Caller.as(People.withEverything(RunningPages.get().town()));
        assertThat(town.get(here).status()).isIn(403, 404);
        assertThat(Caller.nobody().get(here).location()).startsWith("/login");
    }
}
