package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.web.running.Answer;
import jp.kasane.web.running.Books;
import jp.kasane.web.running.Caller;
import jp.kasane.web.running.DispatchThings;
import jp.kasane.web.running.Form;
import jp.kasane.web.running.People;
import jp.kasane.web.running.RunningPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages, subjects, questions and exclusions are rows that buttons of the form add, move and take away, without any script. */
class RowsTest {

    private static final String NEW = "/p/020001/dispatch/new";

    private final Caller officer = Caller.as(People.with(RunningPages.PREFECTURE, StandardRole.PREFECTURE_OFFICER));

    private static Form two() {
        return Form.of(
                "title", "途中",
                "from", "まだ決めていない",
                "row", "stage.A",
                "stage.A.title", "現状把握",
                "row", "stage.B",
                "stage.B.title", "まとめ",
                "row", "subject.T",
                "subject.T.title", "参加支援");
    }

    private static List<String> stages(Answer answer) {
        return answer.page().select("main [name=row][value^=stage.]").eachAttr("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "subject", "question", "exclusion"})
    void aRowIsAddedAndAllThatWasTypedStays(String kind) {
        int before = kind.equals("stage") ? 2 : kind.equals("subject") ? 1 : 0;
        Answer shown = officer.post(NEW, two().with("do", "add." + kind));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.page().select("main [name=row][value^=" + kind + ".]")).hasSize(before + 1);
        assertThat(shown.typed("title")).containsExactly("途中");
        assertThat(shown.typed("from")).containsExactly("まだ決めていない");
        assertThat(shown.typed("stage.B.title")).containsExactly("まとめ");
        assertThat(shown.page().select(".error-summary")).isEmpty();
        assertThat(shown.page().select("fieldset[data-focus]")).hasSize(1);
    }

    @Test
    void aRowMovesUpAndDownAndNoFurtherThanItsEnds() {
        assertThat(stages(officer.post(NEW, two().with("do", "up.stage.B")))).containsExactly("stage.B", "stage.A");
        assertThat(stages(officer.post(NEW, two().with("do", "down.stage.A")))).containsExactly("stage.B", "stage.A");
        assertThat(stages(officer.post(NEW, two().with("do", "up.stage.A")))).containsExactly("stage.A", "stage.B");
        assertThat(stages(officer.post(NEW, two().with("do", "down.stage.B")))).containsExactly("stage.A", "stage.B");
    }

    @Test
    void aRowIsTakenAwayWithAllThatStoodInIt() {
        Answer shown = officer.post(NEW, two().with("do", "remove.stage.A"));
        assertThat(stages(shown)).containsExactly("stage.B");
        assertThat(shown.body()).doesNotContain("現状把握");
        assertThat(shown.page().select("#stage-heading[data-focus]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "add.", "add.town", "up.stage.C", "remove.subject.Z", "remove.stage.A.title", "\u0007"})
    void aButtonThatThereIsNotChangesNothing(String act) {
        Answer shown = officer.post(NEW, two().with("do", act));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(stages(shown)).containsExactly("stage.A", "stage.B");
    }

    @Test
    void thereAreNoMoreRowsThanAPersonLooksThrough() {
        Form form = two();
        String[] rows = new String[40];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "stage.R" + i;
        }
        Answer shown = officer.post(NEW, form.with("row", rows).with("do", "add.stage"));
        assertThat(stages(shown)).hasSize(TypedProgramme.most("stage"));
        assertThat(shown.page().select("button[value=add.stage]")).isEmpty();
    }

    @Test
    void namesThatAreNoRowsAreNone() {
        Form form = two().with("row", "stage.A", "stage.A", "town.X", "stage.", "stage.<b>", "stage." + "x".repeat(41));
        assertThat(stages(officer.post(NEW, form.with("do", "x")))).containsExactly("stage.A");
    }

    @Test
    void addingARowKeepsNothingYet() {
        String id = DispatchThings.programme(RunningPages.PREFECTURE, "DRAFT");
        officer.post(
                "/p/020001/dispatch/" + id + "/edit",
                two().with("do", "add.stage").with("version", "1"));
        assertThat(Books.control("SELECT version FROM dispatch_programme WHERE id = ?", id))
                .containsExactly(Map.of("version", "1"));
    }

    @Test
    void aRowLeftEmptyIsNotKept() {
        Answer made = officer.post(
                NEW,
                Form.of(
                        "title", "空の行",
                        "year", "2026",
                        "kind", "ON_REQUEST",
                        "from", "2026-06-01",
                        "until", "2027-03-31",
                        "applyFrom", "2026-04-01",
                        "applyUntil", "2027-02-26",
                        "visitsPerRequest", "3",
                        "row", "stage.A",
                        "stage.A.title", " ",
                        "row", "exclusion.B",
                        "exclusion.B.town", "",
                        "exclusion.B.reason", ""));
        assertThat(made.location()).as(made.toString()).endsWith("?done=made");
        String id = made.location().replaceAll(".*/|\\?.*", "");
        assertThat(DispatchThings.read(RunningPages.PREFECTURE, id).settings().visits())
                .isEqualTo(3);
        assertThat(DispatchThings.read(RunningPages.PREFECTURE, id).settings().exclusions())
                .isEmpty();
    }
}
