package jp.kasane.municipal.definition.work;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import org.jspecify.annotations.Nullable;

/** A training course. */
@Title("研修・人材養成")
public record Training(
        @Flat About about,
        @Title("名称") String name,
        @Title("対象") @Nullable String audience,
        @Title("回数") @Nullable Count sessions,
        @Title("時間数") @Nullable Count hours,
        @Title("日数") @Nullable Count days,
        @Title("人数") @Nullable Count headcount,
        @Title("1回あたりの人数") @Nullable Count perSession,
        @Title("1地区あたりの人数") @Nullable Count perArea,
        @Title("地区数") @Nullable Count areas,
        @Title("開催した回数") @Nullable Count held,
        @Title("累計の人数") @Nullable Count cumulative,
        @Title("前年") @Nullable PreviousYear previousYear,
        @Title("原典の言葉") @Nullable String words)
        implements Element {

    /** The year before. */
    @Title("前年")
    public record PreviousYear(
            @Title("回数") @Nullable Count sessions,
            @Title("人数") @Nullable Count headcount,
            @Title("累計の人数") @Nullable Count cumulative) {}
}
