package jp.kasane.municipal.definition.basis;

import jp.kasane.kernel.definition.Title;

/** A day of the week. */
@Title("曜日")
public enum Weekday {
    @Title("月")
    MON,
    @Title("火")
    TUE,
    @Title("水")
    WED,
    @Title("木")
    THU,
    @Title("金")
    FRI,
    @Title("土")
    SAT,
    @Title("日")
    SUN
}
