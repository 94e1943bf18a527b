package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Title;

/** What a meeting is for; one body may be for several, and one function be spread over several bodies. */
@Title("会議の機能")
public enum MeetingFunction {
    @Title("個別事例の検討")
    CASE_REVIEW,
    @Title("プランの適否の判断")
    PLAN_DECISION,
    @Title("終結の評価")
    CLOSURE_EVALUATION,
    @Title("同意のない情報共有")
    INFORMATION_WITHOUT_CONSENT,
    @Title("ネットワークづくり")
    NETWORK,
    @Title("資源開発")
    RESOURCE_DEVELOPMENT,
    @Title("方針・推進")
    STEERING,
    @Title("スーパービジョン")
    SUPERVISION,
    @Title("研修")
    TRAINING,
    @Title("地域づくり・座談会")
    COMMUNITY,
    @Title("周知")
    PUBLICITY,
    @Title("早期把握")
    EARLY_DETECTION
}
