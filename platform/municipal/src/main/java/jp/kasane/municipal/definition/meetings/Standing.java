package jp.kasane.municipal.definition.meetings;

import java.util.List;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Per;
import org.jspecify.annotations.Nullable;

/** How a meeting stands to other meetings, and where it is held in several instances. */
@Title("ほかの会議との関係")
public record Standing(
        @Title("対象の範囲") @Nullable String coverage,
        @Title("上の会議") @Refers("meetings") @Nullable Pointer parent,
        @Title("兼ねる会議") List<String> servesAs,
        @Title("活用する既存の会議") @Refers("meetings") List<Pointer> uses,
        @Title("活用の規則") @Nullable String usesRule,
        @Title("圏域・場所ごとの開催") @Nullable Instances instances,
        @Title("別の制度の会議（制度名）") @Nullable String otherScheme,
        @Title("共同で行う市区町村の数") @Nullable Count joint,
        @Title("支え") List<String> support,
        @Title("書かれている年度") List<When> years) {

    /** One body, held in several places. */
    @Title("圏域・場所ごとの開催")
    @Short("words")
    public record Instances(
            @Title("数") @Nullable Count count,
            @Title("何ごとに") @Nullable Per per,

            @Title("圏域の分け方") @Refers("zoneSchemes") @Nullable
            Id scheme,

            @Title("原典の言葉") @Nullable String words) {}
}
