package jp.kasane.municipal.definition.indicators;

import java.math.BigDecimal;
import java.util.List;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Comparison;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Period;
import org.jspecify.annotations.Nullable;

/** What is aimed at in one period, from which baseline, and what came of it. */
@Title("目標")
public record Target(
        @Title("期間") @Nullable Period period,
        @Flat Aim aim,
        @Title("割合") @Nullable Percentage percentage,
        @Title("掛け算（54地区×1回×12か月）") List<Factor> product,
        @Title("内訳（50＝15＋35）") List<Factor> components,
        @Title("数年かけての目標") @Nullable Horizon horizon,
        @Title("もとの値") @Nullable Baseline baseline,
        @Title("実績") @Nullable Actual actual,
        @Title("数え方") @Nullable String formula,
        @Title("前年との差（値または言葉）") @Nullable Count yearOnYear,
        @Title("いつの数") @Nullable When asOf,
        @Title("ほかの掲載場所") List<String> alsoPrintedIn) {

    /** The aim itself: a number, a range, words. */
    @Title("目標の値")
    public record Aim(
            @Title("読み方") @Nullable Comparison comparison,
            @Title("値") @Nullable BigDecimal value,
            @Title("下限") @Nullable BigDecimal min,
            @Title("上限") @Nullable BigDecimal max,
            @Title("できれば届きたい値") @Nullable BigDecimal stretch,
            @Title("約") @Nullable Boolean approx,
            @Title("向き") @Nullable Direction direction,
            @Title("原典の言葉") @Nullable String words) {

        public Aim {
            if (min != null && max != null && min.compareTo(max) > 0) {
                throw new Unfit("count.min-over-max", min, max);
            }
        }
    }

    /** Which way it should go, where no number is set. */
    @Title("向き")
    public enum Direction {
        @Title("増やす")
        UP,
        @Title("減らす")
        DOWN,
        @Title("保つ")
        KEEP
    }

    /** A share: 12 of 38. */
    @Title("割合")
    public record Percentage(
            @Title("分子") @Nullable BigDecimal numerator,
            @Title("分母") @Nullable BigDecimal denominator) {

        public Percentage {
            if (denominator != null && denominator.signum() == 0) {
                throw new Unfit("percentage.zero");
            }
        }
    }

    /** A number with what it counts. */
    @Title("数と何の数か")
    public record Factor(
            @Title("値") BigDecimal value,
            @Title("何の数") @Nullable String label,
            @Title("単位") @Nullable String unit) {}

    /** A target over several years. */
    @Title("数年かけての目標")
    public record Horizon(
            @Title("年数") @Nullable Integer years,
            @Title("値") @Nullable BigDecimal value) {}

    /** Where it starts from. */
    @Title("もとの値")
    @Short("value")
    public record Baseline(
            @Title("期間") @Nullable Period period,
            @Title("値") @Nullable BigDecimal value,
            @Title("何の値（実績・見込・前計画）") @Nullable String is,
            @Title("原典の言葉") @Nullable String words) {}

    /** What was reached. */
    @Title("実績")
    @Short("value")
    public record Actual(
            @Title("値") @Nullable BigDecimal value,
            @Title("単位") @Nullable String unit,
            @Title("いつの数") @Nullable When asOf) {}
}
