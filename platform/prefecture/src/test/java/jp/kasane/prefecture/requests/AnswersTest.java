package jp.kasane.prefecture.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kasane.prefecture.programmes.ADraft;
import jp.kasane.prefecture.programmes.CanonicalJson;
import jp.kasane.prefecture.programmes.ProgrammeSettings;
import jp.kasane.prefecture.requests.Flaw.Part;
import jp.kasane.prefecture.requests.Flaw.Reason;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final ProgrammeSettings SETTINGS = ADraft.ofAomori().build().settings();

    private static Answers answers(Map<String, String> given, List<String> subjects) {
        return new Answers(given, subjects, "", List.of(), List.of());
    }

    private static List<Reason> flaws(Answers answers) {
        return Flaw.in(answers, SETTINGS).stream().map(Flaw::reason).toList();
    }

    @Test
    void keepsWhatWasAnsweredAndEachDayOnceInOrder() {
        Answers answers = new Answers(
                Map.of("Q2", "ある", "Q1", "人が足りない"),
                List.of("T2", "T1", "T2"),
                "くらし部会",
                List.of(JULY.plusDays(1), JULY, JULY),
                List.of(JULY.plusDays(2)));
        assertThat(answers.subjects()).containsExactly("T2", "T1");
        assertThat(answers.preferred()).containsExactly(JULY, JULY.plusDays(1));
        assertThat(answers.to("Q1")).isEqualTo("人が足りない");
        assertThat(answers.to("Q9")).isEmpty();
        assertThat(CanonicalJson.read(CanonicalJson.write(answers), Answers.class))
                .isEqualTo(answers);
    }

    @Test
    void whatAnEarlierVersionDidNotKeepIsEmptyAndWhatALaterOneAddsIsPassedOver() {
        assertThat(CanonicalJson.read("{\"later\":1}", Answers.class)).isEqualTo(Answers.NONE);
    }

    @Test
    void whatIsNotAskedAnyMoreIsKnownAndIsNotSent() {
        Answers all = new Answers(
                Map.of("Q1", "人が足りない", "Q2", "むかしの選択肢", "Q9", "消えた質問への答え"),
                List.of("T1"),
                "くらし部会",
                List.of(JULY),
                List.of());
        assertThat(all.former(SETTINGS)).isEqualTo(Map.of("Q2", "むかしの選択肢", "Q9", "消えた質問への答え"));
        assertThat(all.asked(SETTINGS))
                .isEqualTo(new Answers(Map.of("Q1", "人が足りない"), List.of("T1"), "", List.of(JULY), List.of()));
        assertThat(all.to("Q9")).isEqualTo("消えた質問への答え");
    }

    @Test
    void whatIsAskedIsSentWhole() {
        ProgrammeSettings tied = ADraft.ofAomori().toAGroup().build().settings();
        Answers all = new Answers(
                Map.of("Q1", "人", "Q2", "ない"), List.of("T2"), "くらし部会", List.of(JULY), List.of(JULY.plusDays(1)));
        assertThat(all.former(tied)).isEmpty();
        assertThat(all.asked(tied)).isEqualTo(all);
    }

    @Test
    void refusesWhatNobodyCanHaveMeant() {
        List<LocalDate> years = Stream.iterate(JULY, day -> day.plusDays(1))
                .limit(Answers.MOST_DAYS + 1)
                .toList();
        String long_ = "あ".repeat(Answers.LONGEST + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(Map.of(), List.of(), "", years, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Answers(Map.of(), List.of(), "", List.of(), years));
        assertThatIllegalArgumentException().isThrownBy(() -> answers(Map.of("Q1", long_), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Answers(Map.of(), List.of(), long_, List.of(), List.of()));
    }

    @Test
    void findsWhatIsMissingAndWhatFitsNoChoice() {
        assertThat(Flaw.in(Answers.NONE, SETTINGS))
                .containsExactly(
                        new Flaw(Part.SUBJECTS, "", Reason.MISSING, List.of()),
                        new Flaw(Part.QUESTION, "Q1", Reason.MISSING, List.of()));
        assertThat(flaws(answers(Map.of("Q1", "人", "Q2", "たぶん"), List.of("T9"))))
                .containsExactly(Reason.NO_CHOICE, Reason.NO_CHOICE);
        assertThat(flaws(answers(Map.of("Q1", "人", "Q2", "検討中"), List.of("T1"))))
                .isEmpty();
        assertThat(flaws(answers(Map.of("Q1", " \n"), List.of("T1")))).containsExactly(Reason.MISSING);
    }

    @Test
    void aWishedDayLiesInTheProgrammeAndIsNotImpossibleToo() {
        Answers wishes = new Answers(
                Map.of("Q1", "人"),
                List.of("T1"),
                "",
                List.of(
                        SETTINGS.from().minusDays(1),
                        SETTINGS.from(),
                        SETTINGS.until(),
                        SETTINGS.until().plusDays(1)),
                List.of(SETTINGS.until(), LocalDate.of(2030, 1, 1)));
        assertThat(Flaw.in(wishes, SETTINGS))
                .containsExactly(
                        new Flaw(
                                Part.PREFERRED,
                                "",
                                Reason.OUTSIDE,
                                List.of(
                                        SETTINGS.from().minusDays(1),
                                        SETTINGS.until().plusDays(1))),
                        new Flaw(Part.PREFERRED, "", Reason.IMPOSSIBLE, List.of(SETTINGS.until())));
    }

    @Test
    void aProgrammeTiedToGroupsWantsOneNamed() {
        ProgrammeSettings tied = AProgramme.tied(SETTINGS);
        Answers none = answers(Map.of("Q1", "人"), List.of("T1"));
        assertThat(Flaw.in(none, tied)).containsExactly(new Flaw(Part.GROUP, "", Reason.MISSING, List.of()));
        Answers named = new Answers(none.given(), none.subjects(), "移動支援部会", List.of(), List.of());
        assertThat(Flaw.in(named, tied)).isEmpty();
    }

    @Test
    void aDecisionIsKeptAsATextThatAnybodyReadsAndIsReadBack() {
        Decision decision = new Decision(List.of("準備の進みぐあい", "人口\n規模"), " 準備会が\n立ち上がっている ");
        String kept = decision.words();
        assertThat(kept).isEqualTo("✓ 準備の進みぐあい\n✓ 人口 規模\n\n準備会が\n立ち上がっている");
        assertThat(Decision.criteria(kept)).containsExactly("準備の進みぐあい", "人口 規模");
        assertThat(Decision.reason(kept)).isEqualTo("準備会が\n立ち上がっている");
        assertThat(new Decision(List.of(), "理由").words()).isEqualTo("理由");
        assertThat(Decision.criteria("理由")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(List.of("基準"), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(List.of(), "あ".repeat(Decision.LONGEST + 1)));
    }

    @Test
    void aDecisionFitsWhereItIsKeptHoweverManyCriteriaAreMet() {
        List<String> many = Stream.generate(() -> "長い基準".repeat(100)).limit(200).toList();
        String kept = new Decision(many, "あ".repeat(Decision.LONGEST)).words();
        assertThat(kept.length()).isLessThanOrEqualTo(2000);
        assertThat(Decision.reason(kept)).hasSize(Decision.LONGEST);
        assertThat(new Decision(many.subList(0, 3), "理由").words().length()).isBetween(850, 910);
    }
}
