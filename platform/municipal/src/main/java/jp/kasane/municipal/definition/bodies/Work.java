package jp.kasane.municipal.definition.bodies;

import java.math.BigDecimal;
import java.util.List;
import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import jp.kasane.municipal.definition.basis.Period;
import org.jspecify.annotations.Nullable;

/** Who works in a body, at what, with whom, how much. */
@Title("仕事")
public record Work(
        @Title("職員") List<Staff> staff,
        @Title("職員の実人数") @Nullable Count staffHeadcount,
        @Title("業務") List<String> duties,
        @Title("連携先") List<Party> partners,
        @Title("連携先なしと書かれている") @Nullable Boolean noPartners,
        @Title("件数など") List<Volume> volumes,
        @Title("件数の欄の名前") @Nullable String volumesLabel,
        @Title("終了後に見守る月数") @Nullable Integer followUpMonths) {

    /** Staff of one post. */
    @Title("職員")
    public record Staff(
            @Title("職種・役割") @Refers("posts") @Nullable Id post,
            @Title("原典の言葉") @Nullable String words,
            @Title("人数") @Nullable Count headcount,
            @Title("1か所あたりの人数") @Nullable Count perSite,
            @Title("うち常勤") @Nullable Count fullTime,
            @Title("資格・要件") @Nullable String qualification,
            @Title("配置の規則") @Nullable String rule) {

        public Staff {
            if (post == null && words == null) {
                throw new Unfit("staff.empty");
            }
        }
    }

    /** How much: planned and actual in a period. */
    @Title("件数")
    public record Volume(
            @Title("何の数") String indicator,
            @Title("期間") @Nullable Period period,
            @Title("予定") @Nullable BigDecimal planned,
            @Title("実績") @Nullable BigDecimal actual,
            @Title("単位") @Nullable String unit,
            @Title("約") @Nullable Boolean approx,
            @Title("範囲") @Nullable String scope,
            @Title("原典の言葉") @Nullable String words) {}
}
