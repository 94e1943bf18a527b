package jp.kasane.municipal.definition.programmes;

import jp.kasane.kernel.definition.Title;

/** The programmes of art. 106-4 (2) of the Social Welfare Act, their forerunners, and others. */
@Title("事業の種類")
public enum ProgrammeKind {
    @Title("包括的相談支援事業（第1号）")
    COMPREHENSIVE_CONSULTATION,
    @Title("参加支援事業（第2号）")
    PARTICIPATION,
    @Title("地域づくり事業（第3号）")
    COMMUNITY_BUILDING,
    @Title("アウトリーチ等を通じた継続的支援事業（第4号）")
    OUTREACH,
    @Title("多機関協働事業（第5号）")
    MULTI_AGENCY,
    @Title("支援プランの作成（第6号）")
    PLAN_MAKING,
    @Title("地域力強化推進事業")
    COMMUNITY_STRENGTH,
    @Title("都道府県の事業")
    PREFECTURAL,
    @Title("連携する他制度の事業")
    LINKED,
    @Title("協力して行う事業")
    PARTNER,
    @Title("その他")
    OTHER
}
