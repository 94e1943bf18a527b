package jp.kasane.kernel.definition;

import org.jspecify.annotations.Nullable;

/** What an element is at a time: planned, open, dormant … */
@Title("状態")
public record Status(
        @Title("状態") State state,
        @Title("から") @Nullable When from,
        @Title("まで") @Nullable When to,
        @Title("原典の言葉") @Nullable String words) {

    /** The states. The last three are a source's own: was there before, is new this year, does more this year. */
    @Title("状態")
    public enum State {
        @Title("計画中")
        PLANNED,
        @Title("試行中")
        PILOT,
        @Title("実施中")
        OPEN,
        @Title("休止中")
        DORMANT,
        @Title("名称変更")
        RENAMED,
        @Title("分割")
        SPLIT,
        @Title("統合")
        MERGED,
        @Title("取りやめ")
        WITHDRAWN,
        @Title("既存")
        EXISTING,
        @Title("新設")
        NEW,
        @Title("拡充")
        EXTENDED
    }
}
