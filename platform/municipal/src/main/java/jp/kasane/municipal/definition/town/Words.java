package jp.kasane.municipal.definition.town;

import jp.kasane.kernel.definition.About;
import jp.kasane.kernel.definition.Element;
import jp.kasane.kernel.definition.Flat;
import jp.kasane.kernel.definition.Title;

/** An element that is words alone. */
@Title("言葉")
public record Words(@Flat About about, @Title("原典の言葉") String words) implements Element {}
