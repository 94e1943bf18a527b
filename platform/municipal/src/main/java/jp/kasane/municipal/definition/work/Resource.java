package jp.kasane.municipal.definition.work;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import jp.kasane.municipal.definition.basis.Count;
import org.jspecify.annotations.Nullable;

/** A social resource, or a category of them: people, places, shops, groups, menus that support can use. */
@Title("社会資源")
public record Resource(
        @Flat About about,
        @Title("原典の言葉") String words,
        @Title("分類") @Nullable Category category,
        @Title("数") @Nullable Count count)
        implements Element {

    /** What a resource is. */
    @Title("社会資源の分類")
    public enum Category {
        @Title("人")
        PEOPLE,
        @Title("場所")
        PLACE,
        @Title("団体・組織")
        GROUP,
        @Title("店・企業")
        BUSINESS,
        @Title("制度・サービス")
        SERVICE,
        @Title("活動・メニュー")
        MENU,
        @Title("物・お金")
        GOODS,
        @Title("情報")
        INFORMATION,
        @Title("資源をつくる取組")
        DEVELOPMENT,
        @Title("その他")
        OTHER
    }
}
