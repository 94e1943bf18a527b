package jp.kasane.kernel.definition;

import org.jspecify.annotations.Nullable;

/** What an element was before: another element of the definition, or the name of what is gone. */
@Title("前身")
public record Predecessor(
        @Title("前身の要素") @Refers @Nullable Id element,
        @Title("前身の名称") @Nullable String name,
        @Title("経緯") @Nullable How how,
        @Title("いつから") @Nullable When from,
        @Title("原典の言葉") @Nullable String words) {

    public Predecessor {
        if (element == null && name == null) {
            throw new Unfit("predecessor.empty");
        }
    }

    /** How the one became the other. */
    @Title("経緯")
    public enum How {
        @Title("名称変更")
        RENAMED,
        @Title("分割")
        SPLIT,
        @Title("統合")
        MERGED,
        @Title("移行")
        MOVED
    }
}
