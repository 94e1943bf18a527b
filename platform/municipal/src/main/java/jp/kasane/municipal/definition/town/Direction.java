package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Period;
import org.jspecify.annotations.Nullable;

/** Where the town wants to go, what it heard, what came of it. */
@Title("方向")
public record Direction(
        @Title("理念・めざす姿") List<Vision> vision,
        @Title("目標") List<Goal> goals,
        @Title("課題・ニーズ") List<Need> needs,
        @Title("対象となる人") List<Words> targetGroups,
        @Title("調査・ヒアリング") List<Inquiry> inquiries,
        @Title("成果") List<Result> results,
        @Title("評価の方法") List<Words> evaluation,
        @Title("今後の案") List<Words> options) {

    /** A vision, and at which level it stands. */
    @Title("理念・めざす姿")
    public record Vision(
            @Flat About about,
            @Title("位置づけ（上位概念など）") @Nullable String level,
            @Title("原典の言葉") String words) implements Element {}

    /** A goal and what belongs to it. */
    @Title("目標")
    public record Goal(
            @Flat About about,
            @Title("名称") String name,
            @Title("内容") List<String> items) implements Element {}

    /** A need, and where it was heard. */
    @Title("課題・ニーズ")
    public record Need(
            @Flat About about,
            @Title("原典の言葉") String words,
            @Title("どこから聞いたか") @Nullable String heardFrom) implements Element {}

    /** Asking: a survey, a hearing, a review of cases. */
    @Title("調査・ヒアリング")
    public record Inquiry(
            @Flat About about,
            @Title("方法") Kind kind,
            @Title("名称") @Nullable String name,
            @Title("年度") @Nullable When fiscalYear,
            @Title("対象") List<String> subjects,
            @Title("わかったこと") List<String> findings)
            implements Element {

        /** How it was asked. */
        @Title("方法")
        public enum Kind {
            @Title("調査・アンケート")
            SURVEY,
            @Title("ヒアリング")
            HEARING,
            @Title("事例の検討")
            CASE_REVIEW
        }
    }

    /** What came of it so far. */
    @Title("成果")
    public record Result(
            @Flat About about,
            @Title("原典の言葉") String words,
            @Title("いつ") @Nullable Period when) implements Element {}
}
