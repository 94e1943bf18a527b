package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** Anyone who employs, operates or takes part: the municipality, 社協, a corporation, an NPO, a school, the police. */
@Title("組織")
public record Organisation(
        @Flat About about,
        @Title("名称") String name,
        @Title("種別") @Nullable Kind kind,
        @Title("町の外にある") @Nullable Boolean outside,
        @Title("受け持つ市区町村・地域") List<String> serves,
        @Title("加わる会議・部会") List<Pointer> joins,
        @Title("原典の言葉") @Nullable String words)
        implements Element {

    /** What kind of organisation. */
    @Title("組織の種別")
    public enum Kind {
        @Title("市区町村")
        MUNICIPALITY,
        @Title("都道府県")
        PREFECTURE,
        @Title("社会福祉協議会")
        SOCIAL_WELFARE_COUNCIL,
        @Title("社会福祉法人")
        SOCIAL_WELFARE_CORPORATION,
        @Title("医療法人・医療機関")
        MEDICAL,
        @Title("NPO法人")
        NPO,
        @Title("その他の法人")
        CORPORATION,
        @Title("会社・事業所")
        COMPANY,
        @Title("住民組織")
        RESIDENTS,
        @Title("学校・教育機関")
        SCHOOL,
        @Title("警察")
        POLICE,
        @Title("その他")
        OTHER
    }
}
