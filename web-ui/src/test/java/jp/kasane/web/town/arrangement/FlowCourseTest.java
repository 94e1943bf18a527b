package jp.kasane.web.town.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.kasane.municipal.arrangement.Arrangement;
import jp.kasane.web.drawing.Course;
import jp.kasane.web.drawing.Course.Link;
import jp.kasane.web.drawing.Course.Step;
import jp.kasane.web.page.Language;
import jp.kasane.web.page.Messages;
import org.junit.jupiter.api.Test;

class FlowCourseTest {

    private final Arrangement town = SampleTown.mihon();
    private final Course course = FlowCourse.of(town, town.definition().flows().get(0), Messages.in(Language.JAPANESE));

    @Test
    void numbersTheStepsInTheOrderInWhichTheyAreRead() {
        assertThat(steps()).extracting(Step::name).startsWith("1　どこでも受け止める", "2　ふりわけ", "3　窓口で解決する");
        assertThat(course.title()).isEqualTo("流れ：受け止めから終結まで");
    }

    @Test
    void saysWhoDoesAStepAndWhatMustBeSo() {
        assertThat(step("s-uke").lines()).containsExactly("担当：福祉まるごと総合相談窓口");
        assertThat(step("s-tsunagu").lines()).containsExactly("条件：様式「つなぐシート」が書き終わっている", "ここで終わることがあります");
        assertThat(step("s-ase").lines()).containsExactly("条件：本人の同意（情報共有）", "仮置き（要確認）");
        assertThat(step("s-team").lines()).containsExactly("条件：会議の決定（プランの適否の判断）", "条件：引き受け（福祉まるごと相談員）");
        assertThat(step("s-hyoka").lines()).containsExactly("条件：90日の経過", "条件：行う人（相談支援包括化推進員）");
        assertThat(step("s-uke").stage()).isEqualTo("受付");
    }

    @Test
    void saysInWordsWhereTheArrowsLead() {
        assertThat(step("s-sukuri").leads()).containsExactly("次：3、4、5");
        assertThat(step("s-hyoka").leads()).containsExactly("次：9、10", "戻る：5");
        assertThat(step("s-tsuzu").leads()).containsExactly("戻る：1");
        assertThat(step("s-shu").leads()).isEmpty();
    }

    @Test
    void linksTheStepsAsTheFlowDoes() {
        assertThat(course.links())
                .hasSize(11)
                .contains(new Link("s-hyoka", "s-ase", true), new Link("s-uke", "s-sukuri", false));
    }

    @Test
    void speaksEnglish() {
        Course english = FlowCourse.of(town, town.definition().flows().get(0), Messages.in(Language.ENGLISH));
        assertThat(english.rows().get(0).get(0).name()).isEqualTo("1. どこでも受け止める");
        assertThat(english.rows().get(0).get(0).stage()).isEqualTo("Received");
    }

    private Step step(String id) {
        return steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Step> steps() {
        return course.rows().stream().flatMap(List::stream).toList();
    }
}
