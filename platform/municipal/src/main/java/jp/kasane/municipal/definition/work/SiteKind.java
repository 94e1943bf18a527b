package jp.kasane.municipal.definition.work;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;
import org.jspecify.annotations.Nullable;

/** A type of site that the town distinguishes. */
@Title("拠点の型")
public record SiteKind(
        @Flat About about,
        @Title("型") String type,
        @Title("意味") @Nullable String meaning,
        @Title("当てはまる所") @Nullable String assigned)
        implements Element {}
