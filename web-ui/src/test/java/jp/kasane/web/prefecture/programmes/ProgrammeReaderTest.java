package jp.kasane.web.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Contradiction;
import jp.kasane.prefecture.programmes.ProgrammeDraft;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.programmes.StageSetting;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import jp.kasane.web.running.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A programme read from its form, or what is wrong with each field. */
class ProgrammeReaderTest {

    private static final Messages M = Messages.in(Language.JAPANESE);
    private static final SortedMap<String, String> TOWNS = new TreeMap<>(Map.of(
            "022012", "青森市", "023035", "今別町", "023043", "蓬田村", "023078", "外ヶ浜町", "023019", "平内町", "022021", "弘前市",
            "022039", "八戸市"));

    private static TypedProgramme typed(Form form) {
        return TypedProgramme.of(form.names().stream()
                .collect(Collectors.toMap(name -> name, form::all, (a, b) -> a, LinkedHashMap::new)));
    }

    private static ProgrammeReader.Reading read(Form form) {
        return ProgrammeReader.of(typed(form), M, TOWNS);
    }

    private static ProgrammeReader.Reading with(String field, String text) {
        return read(AProgramme.aomori("派遣").with(field, text));
    }

    private static ProgrammeDraft draft(Form form) {
        ProgrammeReader.Reading reading = read(form);
        assertThat(reading.wrong()).isEmpty();
        return reading.draft().orElseThrow();
    }

    private static ProgrammeSettings settings(String field, String text) {
        return draft(AProgramme.aomori("派遣").with(field, text)).settings();
    }

    private static String only(ProgrammeReader.Reading reading, String field) {
        assertThat(reading.wrong()).as(reading.toString()).containsOnlyKeys(field);
        assertThat(reading.draft()).as("nothing is kept").isEmpty();
        return String.join("／", reading.wrong().get(field));
    }

    @ParameterizedTest
    @CsvSource({
        "title, 200, 201",
        "contractor, 200, 201",
        "eligibility, 4000, 4001",
        "stage.S1.title, 200, 201",
        "stage.S1.meaning, 4000, 4001",
        "subject.T1.title, 200, 201",
        "question.Q1.title, 200, 201",
        "question.Q1.help, 4000, 4001",
        "exclusion.X1.reason, 200, 201"
    })
    void aTextIsAsLongAsIsSaidAndNoLonger(String field, int fits, int over) {
        assertThat(with(field, "𠮷".repeat(fits)).wrong()).isEmpty();
        assertThat(only(with(field, "あ".repeat(over)), field)).contains("字までです");
    }

    @ParameterizedTest
    @CsvSource({
        "townsQuota, 1, 6, 0, 2001",
        "fee, 0, 100000, -1, 1000001",
        "budget, 432000, 10000000000, -1, 10000000001",
        "mostMinutes, 90, 1440, 0, 1441",
        "noonMinutes, 0, 480, -1, 1441",
        "stage.S1.leastDays, 0, 28, -1, 366",
        "stage.S1.mostDays, 28, 365, 0, 366",
        "weight.LOAD, 0, 10000, -1, 10001"
    })
    void aNumberLiesWithinItsBounds(String field, String least, String most, String under, String over) {
        assertThat(with(field, least).wrong()).as("least").isEmpty();
        assertThat(with(field, most).wrong()).as("most").isEmpty();
        assertThat(only(with(field, under), field)).contains("整数で入れてください");
        assertThat(only(with(field, over), field)).contains("整数で入れてください");
    }

    @ParameterizedTest
    @CsvSource({
        "until, 2026-05-31, PERIOD_BACKWARDS",
        "from, 2026-03-31, PERIOD_OUTSIDE_YEAR",
        "applyUntil, 2026-04-09, APPLYING_BACKWARDS",
        "applyUntil, 2027-02-27, APPLYING_AFTER_PERIOD",
        "stage.S1.until, 2026-05-31, STAGE_BACKWARDS",
        "stage.S1.from, 2026-05-31, STAGE_OUTSIDE_PERIOD",
        "stage.S1.mostDays, 27, SPACING_BACKWARDS",
        "stage.S3.leastDays, 300, STAGE_TOO_LATE",
        "stage.S2.title, まとめ, STAGE_TWICE",
        "visitsPerRequest, 3, VISITS_NOT_STAGES",
        "townsQuota, 7, QUOTA_BEYOND_TOWNS",
        "townsQuota, '', QUOTA_MISSING",
        "exclusion.X1.town, 132284, TOWN_ELSEWHERE",
        "question.Q1.choices, ある, CHOICES_TOO_ALIKE",
        "budget, 431999, FEES_BEYOND_BUDGET",
        "noonMinutes, 481, NOON_BEYOND_DAY"
    })
    void whatCannotHoldTogetherIsToldOnceAndKeepsAnythingFromBeingKept(
            String field, String text, Contradiction.Kind kind) {
        ProgrammeReader.Reading reading = with(field, text);
        assertThat(reading.draft()).isEmpty();
        assertThat(reading.wrong()).hasSize(1);
        String pattern = M.t("programme.contradiction." + kind).replaceAll("\\{[^}]*}.*", "");
        assertThat(reading.wrong().values().iterator().next())
                .singleElement()
                .asString()
                .startsWith(pattern);
    }

    @Test
    void theSameChoiceTwiceIsNoChoice() {
        assertThat(only(with("question.Q1.choices", "ある\nない\n ある "), "question.Q1.choices"))
                .contains("違うものを2つ以上");
    }

    @Test
    void aMistakeOfOneFieldIsToldBeforeAnyContradiction() {
        Form both = AProgramme.aomori("派遣").with("until", "2026-05-31").with("fee", "たくさん");
        assertThat(only(read(both), "fee")).contains("整数");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Form wrong = AProgramme.aomori(" ")
                .with("from", "きょう")
                .with("townsQuota", "六")
                .with("stage.S2.title", "")
                .with("question.Q1.title", " ")
                .with("exclusion.X1.reason", "");
        // A stage without a title is wrong where anything else stands in it.
        assertThat(read(wrong).wrong())
                .containsOnlyKeys(
                        "title", "from", "townsQuota", "stage.S2.title", "question.Q1.title", "exclusion.X1.reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2006", "2050", "26", "令和8", "", "2026.0", "20260"})
    void aYearIsOneOfWhichHolidaysAreKnown(String year) {
        assertThat(only(with("year", year), "year")).contains("一覧から");
    }

    @Test
    void theSameTownTwiceIsToldAtTheSecond() {
        Form twice = AProgramme.aomori("派遣").with("exclusion.X2.town", "022012").with("exclusion.X2.reason", "もう一度");
        String[] rows = Stream.concat(twice.all("row").stream(), Stream.of("exclusion.X2"))
                .toArray(String[]::new);
        assertThat(only(read(twice.with("row", rows)), "exclusion.X2.town")).contains("同じ市町村");
    }

    @Test
    void withoutStagesThereAreAsManyVisitsAsAreTypedOrOne() {
        Form bare = AProgramme.aomori("派遣").with("row", "subject.T1");
        assertThat(draft(bare.with("visitsPerRequest", "５回")).settings().visits())
                .isEqualTo(5);
        assertThat(draft(bare).settings().visits()).isEqualTo(1);
        assertThat(only(read(bare.with("visitsPerRequest", "25")), "visitsPerRequest"))
                .contains("1から24");
    }

    @Test
    void advisersMustKnowSubjectsOnlyWhereThereAreSome() {
        Form none = AProgramme.aomori("派遣").with("row", "stage.S0").with("fieldsRequired", "yes");
        assertThat(only(read(none), "fieldsRequired")).contains("テーマを足すか");
        assertThat(settings("fieldsRequired", "yes").terms().fieldsRequired()).isTrue();
    }

    @Test
    void onRequestNoNumberOfTownsIsAskedFor() {
        Form open = AProgramme.aomori("派遣").with("kind", "ON_REQUEST").with("townsQuota", "");
        assertThat(draft(open).settings().townsQuota()).isZero();
        assertThat(draft(open.with("townsQuota", "２")).settings().townsQuota()).isEqualTo(2);
    }

    @Test
    void whatIsLeftEmptyIsNotSet() {
        ProgrammeSettings bare = draft(AProgramme.aomori("派遣")
                        .with("fee", "")
                        .with("budget", " ")
                        .with("mostMinutes", "")
                        .with("noonMinutes", "")
                        .with("weight.TRAVEL", "")
                        .with("closed", "\n")
                        .with("contractor", "　"))
                .settings();
        assertThat(bare.terms()).isEqualTo(Terms.USUAL);
        assertThat(bare.weights()).isEmpty();
        assertThat(bare.closed()).isEmpty();
        assertThat(bare.contractor()).isEmpty();
        assertThat(settings("weight.TRAVEL", "0").weights()).containsEntry(Goal.TRAVEL, 0);
        assertThat(settings("stage.S1.leastDays", "").stage("S1").map(StageSetting::leastDays))
                .contains(0);
    }

    @Test
    void noMoreLinesThanSomebodyReads() {
        String many = IntStream.range(0, 41).mapToObj(i -> "基準" + i).collect(Collectors.joining("\n"));
        assertThat(only(with("criteria", many), "criteria")).contains("40行まで");
        assertThat(only(with("question.Q1.choices", many), "question.Q1.choices"))
                .contains("40行まで");
    }

    /** What a contradiction of that kind is about, in the form of Aomori. */
    private static String about(Contradiction.Kind kind) {
        return switch (kind) {
            case STAGE_BACKWARDS, STAGE_OUTSIDE_PERIOD, SPACING_BACKWARDS, STAGE_TOO_LATE, STAGE_TOO_FAR, STAGE_TWICE ->
                "S1";
            case SUBJECT_TWICE -> "T1";
            case QUESTION_TWICE, CHOICES_TOO_ALIKE -> "Q1";
            case TOWN_ELSEWHERE, TOWN_TWICE -> "022012";
            default -> "";
        };
    }

    @ParameterizedTest
    @EnumSource(Contradiction.Kind.class)
    void aContradictionIsToldAtAFieldThatStandsInTheForm(Contradiction.Kind kind) {
        TypedProgramme form = typed(AProgramme.aomori("派遣"));
        Answers answers = new Answers(form, M);
        ContradictionWords.tell(new Contradiction(kind, about(kind), List.of(1, 2)), form, M, answers);
        String field = answers.wrong().keySet().iterator().next();
        String general = field.replaceFirst("^(stage|subject|question|exclusion)\\.[^.]+\\.", "$1.");
        assertThat(M.has("programme.field." + general)).as(field).isTrue();
        assertThat(about(kind).isEmpty() || form.rows().stream().anyMatch(row -> field.startsWith(row + ".")))
                .as(field)
                .isTrue();
        assertThat(answers.wrong().get(field)).singleElement().asString().doesNotContain("{");
    }

    @Test
    void aTownThatNoRowNamesIsToldAtTheNumberOfTowns() {
        TypedProgramme bare = typed(Form.of("title", "派遣"));
        Answers answers = new Answers(bare, M);
        ContradictionWords.tell(
                new Contradiction(Contradiction.Kind.TOWN_TWICE, "022012", List.of()), bare, M, answers);
        assertThat(answers.wrong()).containsOnlyKeys("townsQuota");
    }
}
