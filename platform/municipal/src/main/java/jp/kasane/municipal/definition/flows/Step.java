package jp.kasane.municipal.definition.flows;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/**
 * One step. Without {@code next} the next step in order follows; {@code end} marks a step after which nothing need follow. Cycles are
 * legal: monitoring may lead back to assessment.
 */
@Title("段階")
public record Step(
        @Flat About about,
        @Title("原典の言葉") String words,
        @Title("標準の段階") @Nullable Stage stage,
        @Title("だれが") List<Party> by,
        @Title("進むための条件") List<Guard> guards,
        @Title("次の段階") @Refers("flows") List<Id> next,
        @Title("ここで終わってよい") @Nullable Boolean end)
        implements Element {

    /** The fixed stages of a case's life. */
    @Title("標準の段階")
    public enum Stage {
        @Title("受付")
        RECEIVED,
        @Title("スクリーニング")
        SCREENING,
        @Title("アセスメント")
        ASSESSMENT,
        @Title("決定")
        DECIDING,
        @Title("支援中")
        SUPPORTING,
        @Title("評価・見直し")
        REVIEWING,
        @Title("終結")
        CLOSED,
        @Title("つながり続ける")
        STAYING_IN_TOUCH
    }
}
