package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import org.jspecify.annotations.Nullable;

/** A department: 部 → 課 → 室. */
@Title("所管課")
public record Department(
        @Flat About about,
        @Title("部・課・室（上から）") List<String> path,
        @Title("原典の言葉") @Nullable String words) implements Element {

    public Department {
        if (path.isEmpty()) {
            throw new Unfit("department.path");
        }
    }
}
