package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Id;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Short;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import org.jspecify.annotations.Nullable;

/** Who: an organisation, post or support body of the definition, or the source's words; both where the words say more. */
@Title("だれ（組織・職種・機関、または原典の言葉）")
@Short("words")
public record Party(
        @Title("組織") @Refers("organisations") @Nullable Id organisation,
        @Title("職種・役割") @Refers("posts") @Nullable Id post,
        @Title("支援機関") @Refers("bodies") @Nullable Id body,
        @Title("原典の言葉") @Nullable String words) {

    public Party {
        if (organisation == null && post == null && body == null && words == null) {
            throw new Unfit("party.empty");
        }
    }
}
