package jp.kasane.municipal.definition.town;

import jp.kasane.kernel.definition.Title;

/** What a figure of the town measures. */
@Title("何の数")
public enum Measure {
    @Title("人口")
    POPULATION,
    @Title("世帯数")
    HOUSEHOLDS,
    @Title("高齢化率")
    AGEING_RATE,
    @Title("生活保護率")
    WELFARE_RATE,
    @Title("面積")
    AREA,
    @Title("小学校数")
    ELEMENTARY_SCHOOLS,
    @Title("中学校数")
    JUNIOR_HIGH_SCHOOLS,
    @Title("地縁組織の加入率")
    NEIGHBOURHOOD_MEMBERSHIP_RATE,
    @Title("地域包括支援センター数")
    COMMUNITY_GENERAL_SUPPORT_CENTRES,
    @Title("生活困窮者自立相談支援機関数")
    SELF_RELIANCE_COUNSELLING,
    @Title("こども家庭センター数")
    CHILD_FAMILY_CENTRES,
    @Title("障がい者相談支援事業所数")
    DISABILITY_OFFICES,
    @Title("障がい者基幹相談支援センター数")
    DISABILITY_CORE_CENTRES,
    @Title("権利擁護の中核機関数")
    RIGHTS_ADVOCACY_AGENCIES,
    @Title("市町村数")
    MUNICIPALITIES,
    @Title("森林の割合")
    FOREST_SHARE,
    @Title("可住地の割合")
    HABITABLE_AREA_RATE,
    @Title("その他（name に書く）")
    OTHER
}
