package jp.kasane.municipal.definition.town;

import java.util.List;
import jp.kasane.kernel.definition.Title;

/** The town in figures and words. */
@Title("町のすがた")
public record Profile(
        @Title("数値") List<Figure> figures, @Title("特徴") List<Words> characteristics) {}
