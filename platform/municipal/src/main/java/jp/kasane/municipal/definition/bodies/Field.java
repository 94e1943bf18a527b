package jp.kasane.municipal.definition.bodies;

import jp.kasane.kernel.definition.Title;

/** Whom or what a support body is for. */
@Title("分野")
public enum Field {
    @Title("総合")
    GENERAL,
    @Title("高齢")
    ELDER,
    @Title("障がい")
    DISABILITY,
    @Title("子ども")
    CHILD,
    @Title("困窮")
    POVERTY,
    @Title("権利擁護")
    RIGHTS,
    @Title("就労")
    EMPLOYMENT,
    @Title("医療")
    MEDICAL,
    @Title("ひきこもり")
    HIKIKOMORI,
    @Title("教育")
    EDUCATION,
    @Title("女性・DV")
    WOMEN,
    @Title("住まい")
    HOUSING,
    @Title("その他（fieldWords に書く）")
    OTHER
}
