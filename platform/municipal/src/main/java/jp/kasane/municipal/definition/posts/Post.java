package jp.kasane.municipal.definition.posts;

import java.util.List;
import jp.kasane.kernel.authority.StandardRole;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/**
 * A post (職種・役割): its local title and the standard role behind it. Employer, appointer and workplace are three things; who fills
 * it is the town's data and stands in no definition.
 */
@Title("職種・役割")
public record Post(
        @Flat About about,
        @Title("職名") String title,
        @Title("標準の役割") @Nullable StandardRole standardRole,
        @Title("人数") @Nullable Count headcount,
        @Title("1か所あたりの人数") @Nullable Count perSite,
        @Title("常勤換算") @Nullable Count fte,
        @Title("種類ごとの人数") List<ByType> byType,
        @Title("雇い主・所属") List<Party> employers,
        @Title("任命・委嘱する者") @Nullable Party appointer,
        @Title("任命の手順") @Nullable String appointment,
        @Title("配置先") List<Party> workplaces,
        @Title("兼務") List<String> concurrent,
        @Title("資格・要件") List<Qualification> qualifications,
        @Title("経歴") List<String> careers,
        @Title("業務") List<String> duties,
        @Title("見える範囲をさらに狭める") @Nullable Boolean mayNarrow,
        @Title("調整役を兼ねる") @Nullable Boolean alsoCoordinatorOf)
        implements Element {

    /** How many of one type: 常勤 1, 非常勤 1. */
    @Title("種類ごとの人数")
    public record ByType(
            @Title("種類") String type, @Title("人数") Count count) {}

    /** What the holder must have. */
    @Title("資格・要件")
    @Short("words")
    public record Qualification(
            @Title("原典の言葉") @Nullable String words,
            @Title("いずれかの資格") List<String> anyOf,
            @Title("経験") @Nullable String experience,
            @Title("場所") @Nullable String site,
            @Title("人") @Nullable String person) {}
}
