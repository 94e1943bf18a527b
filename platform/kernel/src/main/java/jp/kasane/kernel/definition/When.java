package jp.kasane.kernel.definition;

import org.jspecify.annotations.Nullable;

/** When: a time, the source's own words for it, or both. {@code 2018-06}, or {@code {on: FY2018, words: 平成30年度から（予定）}}. */
@Title("時")
@Short("on")
public record When(
        @Title("時点") @Nullable Moment on,
        @Title("原典の言葉") @Nullable String words) {

    public When {
        if (on == null && words == null) {
            throw new Unfit("when.empty");
        }
    }
}
