package jp.kasane.municipal.consultations;

/** The fields of welfare a consultation touches; often several, which is what the whole service is about. */
public enum Field {
    /** 高齢 */
    ELDERLY,
    /** 障がい */
    DISABILITY,
    /** 子ども */
    CHILD,
    /** 困窮 */
    POVERTY,
    OTHER
}
