package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Title;

/** How a figure is meant. */
@Title("数の読み方")
public enum Comparison {
    @Title("ちょうど")
    EXACT,
    @Title("以上")
    AT_LEAST,
    @Title("以下")
    AT_MOST,
    @Title("約・程度")
    ABOUT
}
