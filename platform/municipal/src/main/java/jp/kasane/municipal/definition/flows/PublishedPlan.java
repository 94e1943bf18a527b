package jp.kasane.municipal.definition.flows;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Period;
import org.jspecify.annotations.Nullable;

/** A plan that the town publishes (計画). */
@Title("計画")
public record PublishedPlan(
        @Flat About about,
        @Title("名称") String name,
        @Title("計画期間") @Nullable Period period,
        @Title("内容") List<String> items,
        @Title("根拠") @Nullable String legalBasis,
        @Title("ほかの計画との関係") @Nullable String relation,
        @Title("同意についての記載") @Nullable String consent)
        implements Element {}
