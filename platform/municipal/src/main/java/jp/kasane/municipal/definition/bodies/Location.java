package jp.kasane.municipal.definition.bodies;

import java.util.List;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** Where a body is, in how many places, and for which zone. */
@Title("場所")
public record Location(
        @Title("箇所数") @Nullable Count count,
        @Title("支所・ブランチの数") @Nullable Count branches,
        @Title("場所ごと") List<Site> sites,
        @Title("拠点の型") @Nullable String siteKind,
        @Title("使う場所") List<String> places,
        @Title("併設・所属先") @Nullable Party attachedTo,
        @Title("受け持つ圏域") @Nullable ZoneReach zone,
        @Title("開設") @Nullable When opened) {

    /** One place of the body. */
    @Title("場所")
    @Short("name")
    public record Site(
            @Title("名称") @Nullable String name,
            @Title("所在") @Nullable String place,
            @Title("種類") @Nullable Kind kind,
            @Title("原典の言葉") @Nullable String words) {

        /** What kind of place. */
        @Title("場所の種類")
        public enum Kind {
            @Title("本体")
            MAIN,
            @Title("支所・ブランチ")
            BRANCH,
            @Title("出張所・サテライト")
            SATELLITE,
            @Title("移動")
            MOBILE,
            @Title("会場")
            VENUE,
            @Title("その他")
            OTHER
        }
    }

    /** The zones that a body serves. */
    @Title("圏域")
    @Short("words")
    public record ZoneReach(
            @Title("圏域の分け方") @Refers("zoneSchemes") @Nullable
            Id scheme,

            @Title("圏域") @Refers("zoneSchemes") List<Id> zones,
            @Title("原典の言葉") @Nullable String words) {}
}
