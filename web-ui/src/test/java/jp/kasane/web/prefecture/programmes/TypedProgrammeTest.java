package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the form of a programme: its rows, their order, and what buttons do to them. */
class TypedProgrammeTest {

    private static final List<String> KINDS = List.of("stage", "subject", "question", "exclusion");

    private final Map<String, List<String>> sent = new HashMap<>();

    private TypedProgramme typed(String... rows) {
        sent.put("row", List.of(rows));
        return TypedProgramme.of(sent);
    }

    private static TypedProgramme three() {
        return new TypedProgramme(
                Map.of("title", "派遣", "stage.A.title", "一", "stage.B.title", "二", "subject.T.title", "参加支援"),
                List.of("stage.A", "stage.B", "subject.T"));
    }

    @Test
    void whatTheBrowserSendsAtTheEndOfALineIsNoDifference() {
        sent.put("criteria", List.of("準備の進みぐあい\r\n庁内の合意"));
        sent.put("eligibility", List.of("\r\n空けて\r\n書く"));
        assertThat(typed().text("criteria")).isEqualTo("準備の進みぐあい\n庁内の合意");
        assertThat(typed().text("eligibility")).isEqualTo("\n空けて\n書く");
    }

    @Test
    void ofAFieldSentTwiceTheFirstCountsAndOneSentWithoutAValueIsEmpty() {
        sent.put("title", List.of("一つ目", "二つ目"));
        sent.put("contractor", List.of());
        assertThat(typed().text("title")).isEqualTo("一つ目");
        assertThat(typed().text("contractor")).isEmpty();
        assertThat(typed().text("never sent")).isEmpty();
    }

    @Test
    void rowsAreGroupedByKindAndKeepTheirOrderWithin() {
        TypedProgramme mixed = typed("question.Q", "stage.B", "exclusion.X", "stage.A", "subject.T", "stage.B");
        assertThat(mixed.rows()).containsExactly("stage.B", "stage.A", "subject.T", "question.Q", "exclusion.X");
        assertThat(mixed.rows("stage")).containsExactly("stage.B", "stage.A");
        assertThat(mixed.values()).doesNotContainKey("row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "stage.", "stage.A.B", "stage.あ", "stage.<b>", "Stage.A", "stage.A ", "stageX.A"})
    void aNameThatIsNoRowIsNone(String row) {
        assertThat(typed(row).rows()).isEmpty();
    }

    @Test
    void aKeyIsNoLongerThanAVisitsNameForItsStage() {
        assertThat(typed("stage." + "x".repeat(40)).rows()).hasSize(1);
        assertThat(typed("stage." + "x".repeat(41)).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"stage, 12", "subject, 40", "question, 30", "exclusion, 200", "town, 0"})
    void thereAreSoManyRowsOfAKindAndThenNoRoom(String kind, int most) {
        assertThat(TypedProgramme.most(kind)).isEqualTo(most);
        List<String> rows = new ArrayList<>(
                IntStream.range(0, most + 5).mapToObj(i -> kind + ".R" + i).toList());
        TypedProgramme full = typed(rows.toArray(String[]::new));
        assertThat(full.rows(kind)).hasSize(most);
        assertThat(full.hasRoom(kind)).isFalse();
        assertThat(full.adding(kind).rows()).isEqualTo(full.rows());
    }

    @Test
    void aRowThatWasAddedHasAKeyOfItsOwnAndStandsLastOfItsKind() {
        for (String kind : KINDS) {
            TypedProgramme more = three().after("add." + kind).after("add." + kind);
            assertThat(more.rows(kind)).hasSize(three().rows(kind).size() + 2).doesNotHaveDuplicates();
            assertThat(more.rows(kind).subList(0, three().rows(kind).size())).isEqualTo(three().rows(kind));
            assertThat(TypedProgramme.of(Map.of("row", more.rows())).rows(kind))
                    .as("it is known again when it is sent")
                    .isEqualTo(more.rows(kind));
            assertThat(more.touched("add." + kind))
                    .isEqualTo(more.rows(kind).get(more.rows(kind).size() - 1));
        }
    }

    @Test
    void aRowIsFilledOnceAnythingStandsInIt() {
        TypedProgramme some = new TypedProgramme(
                Map.of("stage.A.title", " 　", "stage.A.meaning", "", "stage.B.meaning", "聞く"),
                List.of("stage.A", "stage.B", "stage.C"));
        assertThat(some.filled("stage")).containsExactly("stage.B");
    }

    @Test
    void aRowWhoseNameBeginsLikeAnotherIsAnother() {
        TypedProgramme alike = new TypedProgramme(
                Map.of("stage.S1.title", "一", "stage.S10.title", "十"), List.of("stage.S1", "stage.S10"));
        TypedProgramme after = alike.after("remove.stage.S1");
        assertThat(after.rows()).containsExactly("stage.S10");
        assertThat(after.text("stage.S10.title")).isEqualTo("十");
        assertThat(after.text("stage.S1.title")).isEmpty();
    }

    @Test
    void whatIsMovedTakesAllAlongAndMovesAmongItsKindAlone() {
        TypedProgramme moved = three().after("up.stage.B");
        assertThat(moved.rows("stage")).containsExactly("stage.B", "stage.A");
        assertThat(moved.rows("subject")).containsExactly("subject.T");
        assertThat(moved.values()).isEqualTo(three().values());
        assertThat(moved.touched("up.stage.B")).isEqualTo("stage.B");
        assertThat(three().after("down.subject.T").rows()).isEqualTo(three().rows());
    }

    @Test
    void theKeyboardGoesOnAtTheKindOfWhatWasTakenAway() {
        TypedProgramme without = three().after("remove.stage.A");
        assertThat(without.touched("remove.stage.A")).isEqualTo("stage");
        assertThat(three().touched("nothing")).isEmpty();
        assertThat(three().touched("add.question")).as("of which there is none").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "remove", "remove.stage.Z", "up.town.A", "down.stage.A.title", "ADD.stage", "add.stages"})
    void aButtonNobodyKnowsChangesNothing(String act) {
        assertThat(three().after(act)).isEqualTo(three());
    }

    @Test
    void aTownIsLeftOutOnceWithTheReasonThatIsThereAlready() {
        TypedProgramme once = three().leavingOut("023035", "過年度に派遣を受けた");
        String row = once.rows("exclusion").get(0);
        assertThat(once.text(row + ".town")).isEqualTo("023035");
        assertThat(once.text(row + ".reason")).isEqualTo("過年度に派遣を受けた");
        assertThat(once.leavingOut("023035", "別の理由")).isEqualTo(once);
        assertThat(once.leavingOut("023043", "別の理由").rows("exclusion")).hasSize(2);
    }

    @Test
    void nobodyIsLeftOutWhereThereIsNoRoom() {
        TypedProgramme full =
                typed(IntStream.range(0, 200).mapToObj(i -> "exclusion.R" + i).toArray(String[]::new));
        assertThat(full.leavingOut("023035", "過年度に派遣を受けた")).isEqualTo(full);
    }

    @Test
    void whatWasTypedNeverStandsInALog() {
        assertThat(three().toString()).doesNotContain("参加支援", "派遣").contains("3 rows");
    }

    @Test
    void oneValueMoreLeavesTheOthers() {
        TypedProgramme more = three().with("title", "別の名前");
        assertThat(more.text("title")).isEqualTo("別の名前");
        assertThat(more.text("stage.A.title")).isEqualTo("一");
        assertThat(three().text("title")).isEqualTo("派遣");
        assertThat(TypedProgramme.key("stage.A")).isEqualTo("A");
    }
}
