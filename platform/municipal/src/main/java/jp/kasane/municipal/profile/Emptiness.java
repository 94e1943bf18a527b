package jp.kasane.municipal.profile;

/** Why a source gives no value. The four are different values: a town that has not counted is not one that left the box empty. */
public enum Emptiness {
    /** 空欄: the source left it empty. */
    BLANK,
    /** 不明: the source says that it is not known. */
    UNKNOWN,
    /** 未集計: it is counted, but not yet, or not put together. */
    NOT_COMPILED,
    /** 今後検討: it is to be decided later. */
    TO_BE_DECIDED
}
