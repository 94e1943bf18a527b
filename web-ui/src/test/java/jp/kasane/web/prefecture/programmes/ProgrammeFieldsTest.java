package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kasane.web.page.Field;
import jp.kasane.web.page.FieldError;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.prefecture.programmes.ProgrammeFormPage.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of a programme's form, and what differs where two people changed it at once. */
class ProgrammeFieldsTest {

    private static final Messages M = Messages.in(Language.JAPANESE);
    private static final Map<String, String> TOWNS = Map.of("022012", "青森市", "023035", "今別町");
    private static final List<String> ROWS = List.of("stage.S1", "question.Q1", "exclusion.X1");

    private static Map<String, String> kept() {
        return new HashMap<>(Map.of(
                "title", "派遣",
                "year", "2026",
                "kind", "QUOTA",
                "criteria", "準備\n合意",
                "stage.S1.title", "現状把握",
                "question.Q1.title", "庁内の会議",
                "question.Q1.required", "yes",
                "exclusion.X1.town", "022012",
                "exclusion.X1.reason", "昨年度に受けた"));
    }

    private static List<Difference> against(Messages m, String field, String mine) {
        Map<String, String> typed = kept();
        typed.put(field, mine);
        return new ProgrammeFields(m, new TypedProgramme(typed, ROWS), Map.of())
                .against(new TypedProgramme(kept(), ROWS), TOWNS);
    }

    @Test
    void whatIsTheSameIsNoDifference() {
        assertThat(against(M, "title", "派遣")).isEmpty();
        assertThat(against(M, "_csrf", "token")).as("nor what is no field").isEmpty();
        assertThat(against(M, "budget", "")).as("nor nothing beside nothing").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "title, 別の派遣, 事業の名前, 派遣, 別の派遣",
        "kind, ON_REQUEST, 派遣のしかた, 定数, 要請",
        "year, 2027, 年度, 令和8年度, 令和9年度",
        "tiedToGroup, yes, 作業部会, 作業部会は決めない, 市町村の作業部会を決めて派遣する",
        "fieldsRequired, yes, アドバイザーの分野, 分野がテーマに合うアドバイザーをなるべく派遣する, 分野がテーマに合うアドバイザーだけを派遣する",
        "question.Q1.required, '', 質問「庁内の会議」の回答, 必須, 任意",
        "exclusion.X1.town, 023035, 対象外の市町村の市町村, 青森市, 今別町",
        "exclusion.X1.town, 999999, 対象外の市町村の市町村, 青森市, 999999",
        "stage.S1.leastDays, 28, 段階「現状把握」の前の訪問から少なくとも（日）, '', 28",
        "budget, '3,000,000', 予算の上限（円）, '', '3,000,000'",
        "weight.TRAVEL, 2, 移動時間（1分あたり）, '', 2"
    })
    void aDifferenceIsToldInTheWordsOfTheForm(String field, String mine, String label, String theirs, String shown) {
        assertThat(against(M, field, mine)).containsExactly(new Difference(label, theirs, shown));
    }

    @Test
    void inEnglishToo() {
        assertThat(against(Messages.in(Language.ENGLISH), "kind", "ON_REQUEST"))
                .extracting(Difference::theirs, Difference::mine)
                .containsExactly(tuple("With a quota", "On request"));
        assertThat(against(Messages.in(Language.ENGLISH), "question.Q1.required", ""))
                .extracting(Difference::theirs, Difference::mine)
                .containsExactly(tuple("Required", "Optional"));
    }

    @Test
    void aRowThatOneSideHasNotSaysNothingThere() {
        Map<String, String> typed = kept();
        typed.keySet().removeIf(name -> name.startsWith("question."));
        List<Difference> differences = new ProgrammeFields(
                        M, new TypedProgramme(typed, List.of("stage.S1", "exclusion.X1")), Map.of())
                .against(new TypedProgramme(kept(), ROWS), TOWNS);
        assertThat(differences)
                .containsExactlyInAnyOrder(
                        new Difference("質問「庁内の会議」の質問", "庁内の会議", ""), new Difference("質問「庁内の会議」の回答", "必須", ""));
    }

    @Test
    void aRowIsCalledByTheTitleThatIsTypedNow() {
        assertThat(against(M, "stage.S1.title", "現状と課題"))
                .containsExactly(new Difference("段階「現状と課題」の段階の名前", "現状把握", "現状と課題"));
    }

    private static ProgrammeFields fields(Map<String, List<String>> wrong) {
        return new ProgrammeFields(M, new TypedProgramme(kept(), ROWS), wrong);
    }

    @Test
    void aFieldOfARowIsCalledWithoutItsKeyAndHoldsItsOwnValue() {
        Field title = fields(Map.of()).of("stage.S1.title");
        assertThat(title.label()).isEqualTo("段階の名前");
        assertThat(title.shown()).isEqualTo("現状把握");
        assertThat(title.required()).isTrue();
        assertThat(fields(Map.of()).of("stage.S1.leastDays").required()).isFalse();
        assertThat(fields(Map.of()).of("stage.S2.title").shown()).isEmpty();
    }

    @Test
    void whatIsAlwaysAskedForIsMarkedAndWhatMayBeLeftOutIsNot() {
        for (String name : List.of("title", "year", "kind", "from", "until", "applyFrom", "applyUntil")) {
            assertThat(fields(Map.of()).of(name).required()).as(name).isTrue();
        }
        for (String name : List.of("townsQuota", "budget", "fee", "contractor", "closed", "criteria", "weight.LOAD")) {
            assertThat(fields(Map.of()).of(name).required()).as(name).isFalse();
        }
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndInTheSummary() {
        ProgrammeFields wrong = fields(Map.of("title", List.of("長すぎる", "読めない")));
        assertThat(wrong.of("title").wrong()).isTrue();
        assertThat(wrong.of("year").wrong()).isFalse();
        assertThat(wrong.errors()).containsExactly(new FieldError("title", "長すぎる"), new FieldError("title", "読めない"));
    }
}
