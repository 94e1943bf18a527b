package jp.kasane.municipal.definition.flows;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/**
 * A way that something goes: a case, a resource, a programme, or a story that is only told and drawn. A case's way is checked so that
 * it could be gone: it never waits for a decision that nobody takes.
 */
@Title("流れ")
public record Flow(
        @Flat About about,
        @Title("名称") String name,
        @Title("種類") Kind kind,
        @Title("同意についての記載") @Nullable String consent,
        @Title("段階") List<Step> steps)
        implements Element {

    /** What goes this way. */
    @Title("流れの種類")
    public enum Kind {
        @Title("ケース")
        CASE,
        @Title("社会資源")
        RESOURCE,
        @Title("事業")
        PROGRAMME,
        @Title("説明（実行しない）")
        NARRATIVE
    }
}
