package jp.kasane.municipal.definition.bodies;

import java.util.List;
import jp.kasane.kernel.definition.Pointer;
import jp.kasane.kernel.definition.Refers;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** Who runs a body, and how; it may differ per operator or per site. */
@Title("運営")
public record Operation(
        @Title("実施方式（直営・委託・補助など）") @Nullable String operation,
        @Title("実施方式の補足") @Nullable String operationWords,
        @Title("方式の内訳") List<Share> operations,
        @Title("運営者") List<Party> operators,
        @Title("運営者の候補・全体") List<Party> operatorPool,
        @Title("設置者") @Nullable Party owner,
        @Title("所管課") @Refers("departments") @Nullable Pointer department,
        @Title("共同で設ける市区町村") List<String> joint) {

    /** A part of the sites, and how it is run: 直営 1, 委託 2. */
    @Title("方式の内訳")
    public record Share(
            @Title("実施方式") String operation,
            @Title("数") @Nullable Count count,
            @Title("場所") @Nullable String site,
            @Title("運営者") @Nullable Party by) {}
}
