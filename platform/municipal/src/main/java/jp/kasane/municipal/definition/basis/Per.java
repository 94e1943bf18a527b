package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Title;

/** What a figure is counted for, when not for the whole town. */
@Title("何につき")
public enum Per {
    @Title("1か所につき")
    SITE,
    @Title("1圏域・地区につき")
    ZONE,
    @Title("1回につき")
    SESSION,
    @Title("1チームにつき")
    TEAM,
    @Title("1機関につき")
    BODY,
    @Title("1人につき")
    PERSON,
    @Title("1世帯につき")
    HOUSEHOLD,
    @Title("1件につき")
    CASE,
    @Title("1市町村につき")
    MUNICIPALITY,
    @Title("1学校につき")
    SCHOOL,
    @Title("1日につき")
    DAY,
    @Title("1週につき")
    WEEK,
    @Title("1月につき")
    MONTH,
    @Title("1年につき")
    YEAR,
    @Title("その他（words に書く）")
    OTHER
}
