package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Moment;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import org.jspecify.annotations.Nullable;

/** What a figure covers: a month, a year, several years. */
@Title("期間")
@Short("on")
public record Period(
        @Title("時点・年度") @Nullable Moment on,
        @Title("から") @Nullable Moment from,
        @Title("まで") @Nullable Moment to,
        @Title("原典の言葉") @Nullable String words) {

    public Period {
        if (on == null && from == null && to == null && words == null) {
            throw new Unfit("when.empty");
        }
        if (from != null && to != null && to.end().isBefore(from.start())) {
            throw new Unfit("period.backwards", from, to);
        }
    }
}
