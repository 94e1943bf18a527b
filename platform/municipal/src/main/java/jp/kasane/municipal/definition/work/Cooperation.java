package jp.kasane.municipal.definition.work;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** Working together beyond the town: with other municipalities, networks, bodies outside. */
@Title("連携")
public record Cooperation(
        @Flat About about,
        @Title("種類") Kind kind,
        @Title("原典の言葉") @Nullable String words,
        @Title("組織") @Nullable Party organisation,
        @Title("加わる会議・部会") @Refers("meetings") List<Pointer> joins)
        implements Element {

    public Cooperation {
        if (words == null && organisation == null) {
            throw new Unfit("cooperation.empty");
        }
    }

    /** With whom. */
    @Title("連携の種類")
    public enum Kind {
        @Title("市区町村どうし・都道府県と")
        INTER_MUNICIPAL,
        @Title("ネットワークの一員")
        NETWORK_PARTNER,
        @Title("外部の機関")
        EXTERNAL_BODY
    }
}
