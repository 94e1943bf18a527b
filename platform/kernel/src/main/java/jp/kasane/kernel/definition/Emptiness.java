package jp.kasane.kernel.definition;

/** Why a key has no value. The four are different: a town that has not counted is not one that left the box empty. */
@Title("値がない理由")
public enum Emptiness {
    @Title("空欄")
    BLANK,
    @Title("不明")
    UNKNOWN,
    @Title("未集計")
    UNCOUNTED,
    @Title("今後検討")
    UNDECIDED
}
