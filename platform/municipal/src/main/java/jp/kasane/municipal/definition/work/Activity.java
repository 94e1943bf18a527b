package jp.kasane.municipal.definition.work;

import java.util.List;
import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.kernel.definition.Unfit;
import jp.kasane.municipal.definition.basis.Party;
import org.jspecify.annotations.Nullable;

/** What is done beside the counters: finding early, reaching out, taking part, telling people, backing each other up. */
@Title("活動")
public record Activity(
        @Flat About about,
        @Title("種類") Kind kind,
        @Title("原典の言葉") @Nullable String words,
        @Title("だれが") List<Party> by,
        @Title("対象") @Nullable String target,
        @Title("内容") List<String> content)
        implements Element {

    public Activity {
        if (words == null && target == null && content.isEmpty()) {
            throw new Unfit("activity.empty");
        }
    }

    /** What an activity is for. */
    @Title("活動の種類")
    public enum Kind {
        @Title("地域の活動")
        COMMUNITY,
        @Title("アウトリーチ")
        OUTREACH,
        @Title("参加支援")
        PARTICIPATION,
        @Title("早期把握")
        EARLY_DETECTION,
        @Title("情報共有")
        INFORMATION_SHARING,
        @Title("周知")
        PUBLICITY,
        @Title("バックアップ")
        BACKUP,
        @Title("地域の担い手の支援")
        ACTOR_SUPPORT,
        @Title("災害")
        DISASTER
    }
}
