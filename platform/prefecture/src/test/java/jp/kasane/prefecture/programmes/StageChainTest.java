package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Contradiction.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From when to when a visit of each stage can be, told on days that are counted by hand. */
class StageChainTest {

    /** A Monday. */
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    /** A Friday. */
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    private List<LocalDate> closed = List.of();

    private static StageSetting stage(String id, int least, @Nullable Integer most) {
        return within(id, least, most, null, null);
    }

    private static StageSetting within(
            String id, int least, @Nullable Integer most, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new StageSetting(id, "段階" + id, "", least, most, from, until);
    }

    private List<Contradiction> told(StageSetting... stages) {
        ProgrammeSettings plain = ProgrammeSettings.plain(JUNE, JULY, JUNE, JUNE);
        return StageChain.of(new ProgrammeSettings(
                plain.from(),
                plain.until(),
                plain.applyFrom(),
                plain.applyUntil(),
                0,
                stages.length,
                Arrays.asList(stages),
                List.of(),
                List.of(),
                "",
                List.of(),
                closed,
                List.of(),
                Terms.USUAL,
                plain.weights(),
                "",
                false));
    }

    private static Contradiction tooLate(String id, LocalDate earliest, LocalDate last) {
        return new Contradiction(Kind.STAGE_TOO_LATE, id, List.of(earliest, last));
    }

    @Test
    void withoutStagesThereIsNothingToFollow() {
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsSaidOfTheDaysBeforeTheFirstStageHasNoMeaning() {
        assertThat(told(stage("A", 300, 301))).isEmpty();
        assertThat(told(stage("A", 300, 2))).isEmpty();
    }

    @Test
    void theLastStageFitsOnTheVeryLastDayAndNotOneDayLater() {
        // From Monday 1 June to Friday 31 July there are 60 days.
        assertThat(told(stage("A", 0, null), stage("B", 60, null))).isEmpty();
        assertThat(told(stage("A", 0, null), stage("B", 61, null)))
                .as("the next working day is Monday, 3 August")
                .containsExactly(tooLate("B", LocalDate.of(2026, 8, 3), JULY));
    }

    @Test
    void aDayOnWhichNobodyIsSentIsNoDayOfAVisit() {
        closed = List.of(JULY);
        assertThat(told(stage("A", 0, null), stage("B", 60, null)))
                .containsExactly(tooLate("B", LocalDate.of(2026, 8, 3), JULY.minusDays(1)));
        assertThat(told(stage("A", 0, null), stage("B", 59, null))).isEmpty();
    }

    @Test
    void publicHolidaysAndWeekendsPushOn() {
        // 20 July 2026 is 海の日, a Monday: 46 days after 1 June is Friday, 17 July, 47 days Tuesday, 21 July.
        assertThat(told(stage("A", 0, null), within("B", 47, null, null, LocalDate.of(2026, 7, 20))))
                .containsExactly(tooLate("B", LocalDate.of(2026, 7, 21), LocalDate.of(2026, 7, 17)));
        assertThat(told(stage("A", 0, null), within("B", 46, null, null, LocalDate.of(2026, 7, 20))))
                .isEmpty();
    }

    @Test
    void twoVisitsOfATownAreNeverOnOneDay() {
        LocalDate monday = LocalDate.of(2026, 6, 8);
        assertThat(told(within("A", 0, null, monday, monday), within("B", 0, null, monday, monday)))
                .containsExactly(tooLate("B", monday.plusDays(1), monday));
        assertThat(told(within("A", 0, null, monday, monday), within("B", 0, null, monday, monday.plusDays(1))))
                .isEmpty();
    }

    @Test
    void daysAreAddedUpFromStageToStage() {
        assertThat(told(stage("A", 0, null), stage("B", 20, null), stage("C", 20, null), stage("D", 16, null)))
                .as("1 June, 22 June (Monday after 21), 13 July (Monday after 12), 29 July")
                .isEmpty();
        assertThat(told(stage("A", 0, null), stage("B", 20, null), stage("C", 20, null), stage("D", 19, null)))
                .containsExactly(tooLate("D", LocalDate.of(2026, 8, 3), JULY));
    }

    @Test
    void atTheMostIsCountedFromTheLatestDayOfTheStageBefore() {
        LocalDate tenth = LocalDate.of(2026, 6, 10);
        assertThat(told(within("A", 0, null, null, tenth), within("B", 1, 30, LocalDate.of(2026, 7, 10), null)))
                .as("10 June and 30 days are 10 July")
                .isEmpty();
        assertThat(told(within("A", 0, null, null, tenth), within("B", 1, 30, LocalDate.of(2026, 7, 13), null)))
                .containsExactly(new Contradiction(
                        Kind.STAGE_TOO_FAR, "B", List.of(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 7, 13))));
    }

    @Test
    void whatBindsOneStageBindsThoseAfterIt() {
        LocalDate tenth = LocalDate.of(2026, 6, 10);
        assertThat(told(
                        within("A", 0, null, null, tenth),
                        stage("B", 1, 7),
                        within("C", 1, 7, LocalDate.of(2026, 7, 1), null)))
                .as("10 June, 17 June at the latest, 24 June at the latest")
                .containsExactly(new Contradiction(
                        Kind.STAGE_TOO_FAR, "C", List.of(LocalDate.of(2026, 6, 24), LocalDate.of(2026, 7, 1))));
    }

    @Test
    void exactlySoManyDaysLaterIsPossible() {
        assertThat(told(stage("A", 0, null), stage("B", 14, 14))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 13})
    void fewerDaysAtTheMostThanAtTheLeastAreToldWithTheLeast(int most) {
        assertThat(told(stage("A", 0, null), stage("B", 14, most)))
                .containsExactly(new Contradiction(Kind.SPACING_BACKWARDS, "B", List.of(14)));
    }

    @Test
    void noDayAtTheMostIsLessThanTheOneDayThatThereAlwaysIs() {
        assertThat(told(stage("A", 0, null), stage("B", 0, 0)))
                .containsExactly(new Contradiction(Kind.SPACING_BACKWARDS, "B", List.of(1)));
        assertThat(told(stage("A", 0, null), stage("B", 0, 1))).isEmpty();
    }

    @Test
    void aMistakeIsToldOnceAndWhatFollowsIsLookedAtAsIfItWereMended() {
        assertThat(told(stage("A", 0, null), stage("B", 14, 7), stage("C", 14, null)))
                .extracting(Contradiction::id)
                .containsExactly("B");
        assertThat(told(stage("A", 0, null), stage("B", 200, null), stage("C", 14, null)))
                .extracting(Contradiction::id)
                .containsExactly("B");
    }

    @Test
    void eachOfSeveralMistakesIsTold() {
        assertThat(told(
                        within("A", 0, null, JULY, JUNE),
                        within("B", 14, null, JUNE.minusDays(1), null),
                        stage("C", 14, 7)))
                .extracting(Contradiction::kind)
                .containsExactly(Kind.STAGE_BACKWARDS, Kind.STAGE_OUTSIDE_PERIOD, Kind.SPACING_BACKWARDS);
    }

    @Test
    void aStageMayLastOneDayAndMayBeginAndEndWithThePeriod() {
        assertThat(told(within("A", 0, null, JUNE, JUNE), within("B", 1, null, JULY, JULY)))
                .isEmpty();
        assertThat(told(within("A", 0, null, JUNE, JULY))).isEmpty();
        assertThat(told(within("A", 0, null, JUNE, JULY.plusDays(1))))
                .containsExactly(new Contradiction(Kind.STAGE_OUTSIDE_PERIOD, "A", List.of(JUNE, JULY)));
    }

    @Test
    void aStageOfClosedDaysAloneIsToldAndTheNextIsFree() {
        closed = IntStream.range(0, 5).mapToObj(JUNE::plusDays).toList();
        assertThat(told(within("A", 0, null, JUNE, JUNE.plusDays(6)), stage("B", 1, null)))
                .containsExactly(new Contradiction(Kind.NO_WORKING_DAY, "A", List.of()));
    }
}
