package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kasane.kernel.time.FiscalYear;
import jp.kasane.prefecture.dispatch.Goal;
import jp.kasane.prefecture.dispatch.Stage;
import jp.kasane.prefecture.dispatch.Terms;
import jp.kasane.prefecture.programmes.Programme.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a programme says, as a value. */
class ProgrammeSettingsTest {

    private static final ProgrammeSettings AOMORI = ADraft.ofAomori().build().settings();

    private static ProgrammeSettings days(LocalDate from, LocalDate until, List<LocalDate> closed) {
        return new ProgrammeSettings(
                from,
                until,
                from,
                until,
                0,
                0,
                List.of(new StageSetting("S1", "現状把握", "", 0, null, from, null)),
                List.of(),
                List.of(),
                "",
                List.of(),
                closed,
                List.of(),
                Terms.USUAL,
                Map.of(),
                "",
                true);
    }

    @Test
    void closedDaysStandOnceAndInOrderHoweverTheyWereTyped() {
        LocalDate obon = LocalDate.of(2026, 8, 13);
        assertThat(days(LocalDate.of(2026, 4, 1), obon, List.of(obon, obon.minusDays(2), obon))
                        .closed())
                .containsExactly(obon.minusDays(2), obon);
    }

    @Test
    void nobodyChangesThemFromOutside() {
        List<LocalDate> typed = new ArrayList<>(List.of(LocalDate.of(2026, 8, 13)));
        ProgrammeSettings settings = days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), typed);
        typed.add(LocalDate.of(2026, 8, 14));
        assertThat(settings.closed()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> settings.stages().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> settings.weights().clear());
    }

    @Test
    void aTownIsExcludedByItsCodeWithTheReasonAndOthersAreNot() {
        assertThat(AOMORI.excluded("022012")).contains("昨年度に派遣を受けた");
        assertThat(AOMORI.excluded("023035")).isEmpty();
        assertThat(AOMORI.excluded("")).isEmpty();
    }

    @Test
    void stagesAndSubjectsAreFoundByTheirIdsAlone() {
        assertThat(AOMORI.stage("S2").map(StageSetting::title)).contains("課題整理・解決助言");
        assertThat(AOMORI.stage("現状把握")).isEmpty();
        assertThat(AOMORI.subject("T2").map(Subject::title)).contains("参加支援");
        assertThat(AOMORI.subject("S1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, 0, 1})
    void anAcceptedApplicationGetsOneVisitAtTheLeast(int typed) {
        ProgrammeSettings plain = days(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), List.of());
        ProgrammeSettings none = new ProgrammeSettings(
                plain.from(),
                plain.until(),
                plain.applyFrom(),
                plain.applyUntil(),
                0,
                typed,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                plain.terms(),
                Map.of(),
                "",
                false);
        assertThat(none.visits()).isEqualTo(1);
        assertThat(plain.visits())
                .as("as many as stages, whatever else is typed")
                .isEqualTo(1);
    }

    @Test
    void otherWeightsChangeNothingElse() {
        ProgrammeSettings weighed = AOMORI.weighing(Map.of(Goal.NIGHTS, 9));
        assertThat(weighed.weights()).containsExactly(Map.entry(Goal.NIGHTS, 9));
        assertThat(weighed.weighing(AOMORI.weights())).isEqualTo(AOMORI);
        assertThat(AOMORI.weights()).containsExactly(Map.entry(Goal.TRAVEL, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> AOMORI.weighing(Map.of(Goal.NIGHTS, -1)));
        assertThat(AOMORI.weighing(Map.of(Goal.NIGHTS, 0)).weights()).containsEntry(Goal.NIGHTS, 0);
    }

    @Test
    void aYearLaterAllDaysAreAYearLaterAndNobodyIsLeftOut() {
        ProgrammeSettings later = AOMORI.aYearLater();
        assertThat(later.from()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(later.until()).isEqualTo(LocalDate.of(2028, 2, 26));
        assertThat(later.applyFrom()).isEqualTo(LocalDate.of(2027, 4, 10));
        assertThat(later.applyUntil()).isEqualTo(LocalDate.of(2027, 5, 20));
        assertThat(later.closed()).containsExactly(LocalDate.of(2027, 8, 13));
        assertThat(later.exclusions()).isEmpty();
        assertThat(later.criteria()).isEqualTo(AOMORI.criteria());
        assertThat(later.contractor()).isEqualTo(AOMORI.contractor());
        assertThat(later.eligibility()).isEqualTo(AOMORI.eligibility());
        assertThat(later.townsQuota()).isEqualTo(AOMORI.townsQuota());
    }

    @Test
    void aLeapDayIsTheLastOfFebruaryAYearLater() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        ProgrammeSettings later =
                days(leap, leap.plusDays(1), List.of(leap, leap.minusDays(1))).aYearLater();
        assertThat(later.from()).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(later.stages().get(0).from()).isEqualTo(LocalDate.of(2029, 2, 28));
        assertThat(later.closed()).as("two that fall together are one").containsExactly(LocalDate.of(2029, 2, 28));
        assertThat(later.tiedToGroup()).isTrue();
    }

    @Test
    void aStagesOwnDaysGoAlongAndThoseItHasNotStayAway() {
        StageSetting open = new StageSetting("S1", "現状把握", "聞く", 28, 90, null, LocalDate.of(2026, 9, 30));
        assertThat(open.aYearLater())
                .isEqualTo(new StageSetting("S1", "現状把握", "聞く", 28, 90, null, LocalDate.of(2027, 9, 30)));
    }

    @Test
    void aStageIsTakenIntoAPlanWhereItsDaysCanBeKept() {
        StageSetting kept = new StageSetting("S1", "現状把握", "", 28, 28, null, null);
        assertThat(kept.possible()).isTrue();
        assertThat(kept.stage()).isEqualTo(new Stage("S1", 28, 28, null, null));
        StageSetting backwards = new StageSetting("S1", "現状把握", "", 28, 27, null, null);
        assertThat(backwards.possible()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(backwards::stage);
        assertThat(new StageSetting("S1", "現状把握", "", -1, null, null, null).possible())
                .isFalse();
    }

    private static ProgrammeDraft titled(String title) {
        return new ProgrammeDraft(new FiscalYear(2026), title, Programme.Kind.QUOTA, AOMORI);
    }

    @Test
    void aProgrammeHasATitleOfNoMoreLettersThanAreKept() {
        assertThat(titled("𠮷".repeat(ProgrammeDraft.LONGEST_TITLE)).title()).startsWith("𠮷");
        assertThatIllegalArgumentException().isThrownBy(() -> titled("あ".repeat(ProgrammeDraft.LONGEST_TITLE + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> titled("　\n"));
        assertThat(titled("派遣").aYearLater().year()).isEqualTo(new FiscalYear(2027));
        assertThat(titled("派遣").aYearLater().title()).isEqualTo("派遣");
    }

    private static Programme at(State state) {
        return new Programme("P", "020001", new FiscalYear(2026), "派遣", Programme.Kind.QUOTA, state, AOMORI, 1);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void townsSeeAllButWhatIsBeingSetUp(State state) {
        assertThat(at(state).shownToTowns()).isEqualTo(state != State.DRAFT);
        assertThat(at(state).visitsPerRequest()).isEqualTo(4);
        assertThat(at(state).draft()).isEqualTo(titled("派遣"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void noStateLeadsToItselfAndTheOrderIsThatOfTheLife(State state) {
        assertThat(state.leadsTo(state)).isFalse();
        assertThat(state.isBefore(state)).isFalse();
        for (State other : State.values()) {
            assertThat(state.isBefore(other)).isEqualTo(state.ordinal() < other.ordinal());
            assertThat(state.leadsTo(other)).isEqualTo(other.leadsTo(state));
        }
    }

    @Test
    void aQuestionWithoutChoicesIsAnsweredInWords() {
        Question words = CanonicalJson.read("{\"id\":\"Q1\",\"title\":\"課題\",\"required\":true}", Question.class);
        assertThat(words.choices()).isEmpty();
        assertThat(words.help()).isEmpty();
        assertThat(words.required()).isTrue();
        Exclusion silent = CanonicalJson.read("{\"townCode\":\"022012\"}", Exclusion.class);
        assertThat(silent.reason()).isEmpty();
    }
}
