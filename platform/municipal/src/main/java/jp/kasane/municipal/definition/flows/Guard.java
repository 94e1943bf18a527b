package jp.kasane.municipal.definition.flows;

import java.util.List;
import java.util.Locale;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.MeetingFunction;
import org.jspecify.annotations.Nullable;

/** What must be so before a step may be entered (not before it is left): one of a closed list, and no expressions. */
@Title("条件")
public record Guard(
        @Title("種類") Kind kind,
        @Title("様式") @Refers("forms") @Nullable Id form,
        @Title("同意の範囲") @Nullable String scope,
        @Title("会議の機能") @Nullable MeetingFunction function,
        @Title("役割") @Refers("posts") List<Id> posts,
        @Title("日数") @Nullable Integer days,
        @Title("原典の言葉") @Nullable String words) {

    private static final int LONGEST_WAIT = 3_660;

    public Guard {
        boolean complete = switch (kind) {
            case FORM_COMPLETE -> form != null;
            case CONSENT -> scope != null;
            case DECISION -> function != null;
            case ACCEPTANCES, ACTOR -> !posts.isEmpty();
            case DAYS_ELAPSED -> days != null && days >= 0 && days <= LONGEST_WAIT;
        };
        if (!complete) {
            throw new Unfit("guard." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** The closed list. */
    @Title("条件の種類")
    public enum Kind {
        @Title("様式が書き終わっている（form）")
        FORM_COMPLETE,
        @Title("本人の同意がある（scope）")
        CONSENT,
        @Title("会議で決まった（function）")
        DECISION,
        @Title("受け持つ者がみな引き受けた（posts）")
        ACCEPTANCES,
        @Title("この役割の者が行う（posts）")
        ACTOR,
        @Title("日数がたった（days）")
        DAYS_ELAPSED
    }
}
