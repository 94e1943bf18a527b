package jp.kasane.prefecture.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.prefecture.programmes.Answered.What;
import org.junit.jupiter.api.Test;

/** What a change would take from applications that were sent. */
class AnsweredTest {

    private static final Subject INSIDE = new Subject("T1", "庁内の連携");
    private static final Subject TAKING_PART = new Subject("T2", "参加支援");
    private static final Question WORDS = new Question("Q1", "いまの課題は何ですか", "200字まで", true, List.of());
    private static final Question CHOICE = new Question("Q2", "庁内の会議", "", false, List.of("ある", "ない", "検討中"));

    private static List<Answered> lost(ADraft then) {
        return lost(ADraft.ofAomori(), then);
    }

    private static List<Answered> lost(ADraft kept, ADraft then) {
        return Answered.lostBetween(kept.build().settings(), then.build().settings());
    }

    @Test
    void nothingIsLostWhereNothingThatIsAskedChanges() {
        assertThat(lost(ADraft.ofAomori().titled("別の名前").without("S4"))).isEmpty();
    }

    @Test
    void whatIsExplainedOtherwiseMovedOrAddedAndNeedNotBeAnsweredLosesNothing() {
        assertThat(lost(ADraft.ofAomori()
                        .about(TAKING_PART, INSIDE, new Subject("T3", "地域づくり"))
                        .asking(
                                new Question("Q2", "庁内の会議", "月に一度以上", false, List.of("月1回", "検討中", "ない", "ある")),
                                new Question("Q1", "いまの課題は何ですか", "", false, List.of()),
                                new Question("Q3", "そのほか", "", false, List.of()))))
                .isEmpty();
    }

    @Test
    void aSubjectThatGoesOrIsCalledOtherwiseIsLost() {
        assertThat(lost(ADraft.ofAomori().about(TAKING_PART)))
                .containsExactly(new Answered(What.SUBJECT, "T1", List.of("庁内の連携")));
        assertThat(lost(ADraft.ofAomori().about(INSIDE, new Subject("T2", "居場所づくり"))))
                .containsExactly(new Answered(What.SUBJECT, "T2", List.of("参加支援")));
    }

    @Test
    void anotherSubjectOfTheSameNameIsAnother() {
        assertThat(lost(ADraft.ofAomori().about(INSIDE, new Subject("T9", "参加支援"))))
                .extracting(Answered::id)
                .containsExactly("T2");
    }

    @Test
    void aQuestionThatGoesOrAsksOtherwiseIsLostOnceWhateverElseBecameOfIt() {
        assertThat(lost(ADraft.ofAomori().asking(CHOICE)))
                .containsExactly(new Answered(What.QUESTION, "Q1", List.of("いまの課題は何ですか")));
        assertThat(lost(ADraft.ofAomori().asking(WORDS, new Question("Q2", "庁外の会議", "", false, List.of("ある", "ない")))))
                .containsExactly(new Answered(What.QUESTION, "Q2", List.of("庁内の会議")));
    }

    @Test
    void choicesThatGoAreLostAllOfThemTooWhereItIsToBeAnsweredInWords() {
        assertThat(lost(ADraft.ofAomori().asking(WORDS, new Question("Q2", "庁内の会議", "", false, List.of("ある", "準備中")))))
                .containsExactly(new Answered(What.CHOICES, "Q2", List.of("ない", "検討中")));
        assertThat(lost(ADraft.ofAomori().asking(WORDS, new Question("Q2", "庁内の会議", "", false, List.of()))))
                .containsExactly(new Answered(What.CHOICES, "Q2", List.of("ある", "ない", "検討中")));
    }

    @Test
    void whatWasAnsweredInWordsDoesNotBecomeAChoice() {
        assertThat(lost(ADraft.ofAomori()
                        .asking(new Question("Q1", "いまの課題は何ですか", "", true, List.of("人手", "予算")), CHOICE)))
                .containsExactly(new Answered(What.FIRST_CHOICES, "Q1", List.of()));
    }

    @Test
    void nothingComesThatHasToBeAnswered() {
        Question must = new Question("Q2", "庁内の会議", "", true, CHOICE.choices());
        Question more = new Question("Q3", "担当の課", "", true, List.of());
        assertThat(lost(ADraft.ofAomori().asking(WORDS, must, more)))
                .containsExactly(
                        new Answered(What.REQUIRED, "Q2", List.of("庁内の会議")),
                        new Answered(What.REQUIRED, "Q3", List.of("担当の課")));
        assertThat(lost(ADraft.ofAomori().toAGroup())).containsExactly(new Answered(What.GROUP, "", List.of()));
        assertThat(lost(ADraft.ofAomori().about(), ADraft.ofAomori()))
                .containsExactly(new Answered(What.FIRST_SUBJECTS, "", List.of()));
    }

    @Test
    void whatHadToBeAnsweredMayBecomeFree() {
        assertThat(lost(ADraft.ofAomori().toAGroup(), ADraft.ofAomori())).isEmpty();
        assertThat(lost(ADraft.ofAomori().asking(new Question("Q1", "いまの課題は何ですか", "200字まで", false, List.of()), CHOICE)))
                .isEmpty();
    }
}
