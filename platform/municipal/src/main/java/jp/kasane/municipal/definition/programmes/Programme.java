package jp.kasane.municipal.definition.programmes;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.When;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** A programme as the town carries it out. */
@Title("事業")
public record Programme(
        @Flat About about,
        @Title("種類") ProgrammeKind kind,
        @Title("号（1イ、3ロなど）") @Nullable String number,
        @Title("事業名") @Nullable String title,
        @Title("町での名称") @Nullable String localName,
        @Title("個別の事業名") @Nullable String projectName,
        @Title("区分（ア、イなど）") @Nullable String part,
        @Flat Running running,
        @Title("開始") @Nullable When start,
        @Title("必要性") List<String> necessity,
        @Title("予算") @Nullable String budget,
        @Title("対象の人口") @Nullable Count population,
        @Title("対象の地域") @Nullable Area area,
        @Title("根拠") List<String> legalBasis,
        @Title("原典の言葉") @Nullable String words)
        implements Element {

    /** Who carries it out, how, with whom. */
    @Title("実施体制")
    public record Running(
            @Title("実施主体") @Nullable Party implementer,
            @Title("実施方式（直営・委託・補助など）") @Nullable String operation,
            @Title("委託先") List<Party> contractors,
            @Title("担い手") List<Party> operators,
            @Title("協力者") List<Party> partners,
            @Title("共同で行う市区町村") List<String> joint) {}

    /** Where it reaches, and in units of what. */
    @Title("対象の地域")
    @Short("words")
    public record Area(
            @Title("原典の言葉") @Nullable String words,
            @Title("単位") @Nullable String unit) {}
}
