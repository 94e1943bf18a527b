package jp.kasane.municipal.definition.indicators;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** An indicator (指標): what is counted, for which programme or body, and its targets by period. */
@Title("指標")
public record Indicator(
        @Flat About about,
        @Title("名称") String name,
        @Title("性質") @Nullable Nature nature,
        @Title("事業") @Refers("programmes") @Nullable Pointer programme,
        @Title("支援機関") @Refers("bodies") @Nullable Pointer body,
        @Title("単位") @Nullable String unit,
        @Title("範囲") @Nullable String scope,
        @Title("圏域") @Refers("zoneSchemes") @Nullable Pointer zone,
        @Title("目標") List<Target> targets)
        implements Element {

    /** What kind of thing is counted. */
    @Title("指標の性質")
    public enum Nature {
        @Title("活動")
        ACTIVITY,
        @Title("産出")
        OUTPUT,
        @Title("成果")
        OUTCOME,
        @Title("節目")
        MILESTONE,
        @Title("質")
        QUALITATIVE
    }
}
