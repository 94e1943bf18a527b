package jp.kasane.municipal.definition.basis;

import java.math.BigDecimal;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.kernel.definition.When;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is stated: exact, at least, about, a range, planned beside actual, per site. A plain number is {@code {value: …}}.
 *
 * @param perCount how many of {@code per} there are, where the source says so (2か所につき1人: value 1, per site, perCount 2)
 * @param is what the number is in the source: 令和8年度目標, 見込
 */
@Title("数")
@Short("value")
public record Count(
        @Title("値") @Nullable BigDecimal value,
        @Title("下限") @Nullable BigDecimal min,
        @Title("上限") @Nullable BigDecimal max,
        @Title("読み方") @Nullable Comparison comparison,
        @Title("約") @Nullable Boolean approx,
        @Title("単位") @Nullable String unit,
        @Title("予定") @Nullable BigDecimal planned,
        @Title("実績") @Nullable BigDecimal actual,
        @Title("何につき") @Nullable Per per,
        @Title("その数") @Nullable BigDecimal perCount,
        @Title("数の意味（目標・見込など）") @Nullable String is,
        @Title("いつの数") @Nullable When asOf,
        @Title("原典の言葉") @Nullable String words) {

    public Count {
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new Unfit("count.min-over-max", min, max);
        }
        if (value == null && min == null && max == null && planned == null && actual == null && words == null) {
            throw new Unfit("count.empty");
        }
    }
}
