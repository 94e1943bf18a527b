package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** One published figure: what it measures, its value, unit and time. Two sources that differ are two figures. */
@Title("数値")
public record Figure(
        @Flat About about,
        @Title("何の数") Measure measure,
        @Title("名称（measure が other のとき、または原典の名称）") @Nullable String name,
        @Title("町での呼び名") @Nullable String localName,
        @Title("値") @Nullable Count value,
        @Title("単位") @Nullable String unit,
        @Title("いつの数") @Nullable When asOf,
        @Title("内訳") List<Part> parts,
        @Title("運営") List<Party> operators,
        @Title("委託元") @Nullable Party commissioner,
        @Title("都道府県が実施") @Nullable Boolean byPrefecture,
        @Title("原典の言葉") @Nullable String words)
        implements Element {

    public Figure {
        if (measure == Measure.OTHER && name == null) {
            throw new Unfit("figure.name");
        }
    }

    /** A part of the figure: 直営 1, 委託 2, 出張所 1. */
    @Title("内訳")
    public record Part(
            @Title("種類") Label label,
            @Title("値") @Nullable Count value,
            @Title("運営") @Nullable Party by,
            @Title("原典の言葉") @Nullable String words) {}

    /** What a part is. */
    @Title("内訳の種類")
    public enum Label {
        @Title("直営")
        DIRECT,
        @Title("委託")
        COMMISSIONED,
        @Title("支所・ブランチ")
        BRANCHES,
        @Title("サブセンター・出張所")
        SUB_CENTRES,
        @Title("委託のサブセンター")
        COMMISSIONED_SUB_CENTRES,
        @Title("運営者別")
        OPERATOR,
        @Title("その他")
        OTHER
    }
}
