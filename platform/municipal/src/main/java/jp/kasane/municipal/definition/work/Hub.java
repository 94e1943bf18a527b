package jp.kasane.municipal.definition.work;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** A place where residents' work comes together, and who runs it. */
@Title("地域の拠点")
public record Hub(
        @Flat About about,
        @Title("場所") String place,
        @Title("運営") @Nullable Party operator) implements Element {}
