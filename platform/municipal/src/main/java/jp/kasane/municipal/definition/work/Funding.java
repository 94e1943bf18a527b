package jp.kasane.municipal.definition.work;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** Where money comes from, or goes to. */
@Title("財源・助成")
public record Funding(
        @Flat About about,
        @Title("原典の言葉") String words,
        @Title("種類") @Nullable Kind kind) implements Element {

    /** What kind of money. */
    @Title("財源の種類")
    public enum Kind {
        @Title("国・都道府県の補助・交付金")
        SUBSIDY,
        @Title("市区町村の予算")
        BUDGET,
        @Title("共同募金・寄付")
        DONATION,
        @Title("会費")
        FEES,
        @Title("事業の収益")
        INCOME,
        @Title("財団などの助成")
        FOUNDATION,
        @Title("団体への助成（出す側）")
        GRANT,
        @Title("人・場所など、お金でないもの")
        IN_KIND,
        @Title("その他")
        OTHER
    }
}
