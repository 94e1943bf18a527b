package jp.kasane.municipal.definition.town;

import java.math.BigDecimal;
import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import org.jspecify.annotations.Nullable;

/** One way the town is divided, or drawn together: several stand side by side, overlap and need not nest. */
@Title("圏域の分け方")
public record ZoneScheme(
        @Flat About about,
        @Title("層・種類（第1層、地域包括の圏域など）") @Nullable String layer,
        @Title("名称") String name,
        @Title("もとになる区分") @Nullable String basis,
        @Title("圏域の数") @Nullable Count count,
        @Title("人口") @Nullable Population population,
        @Title("対象の範囲") @Nullable String coverage,
        @Title("上の圏域") @Refers("zoneSchemes") @Nullable Pointer within,
        @Title("圏域") List<Zone> zones)
        implements Element {

    /** How many people live in it, in the whole or in each zone. */
    @Title("圏域の人口")
    @Short("value")
    public record Population(
            @Title("人口") @Nullable BigDecimal value,
            @Title("下限") @Nullable BigDecimal min,
            @Title("上限") @Nullable BigDecimal max,
            @Title("1圏域あたり") @Nullable Count perZone,
            @Title("いつの数") @Nullable When asOf,
            @Title("食い違う値など、ほかに書かれた値") List<Count> otherwise,
            @Title("原典の言葉") @Nullable String words) {}

    /** One zone. */
    @Title("圏域")
    public record Zone(
            @Flat About about,
            @Title("名称") String name,
            @Title("含む地域") List<String> areas,
            @Title("人口") @Nullable Population population)
            implements Element {}
}
