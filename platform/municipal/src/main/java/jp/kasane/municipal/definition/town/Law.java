package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Party;

/** What the arrangement stands on: laws, the town's own rules, agreements. */
@Title("根拠")
public record Law(
        @Title("法令") List<Words> references,
        @Title("要綱・要領など") List<Words> regulations,
        @Title("関係する施策") List<Words> relatedPolicies,
        @Title("協定") List<Agreement> agreements) {

    /** An agreement and who is party to it. */
    @Title("協定")
    public record Agreement(
            @Flat About about,
            @Title("名称") String name,
            @Title("当事者") List<Party> parties) implements Element {}
}
