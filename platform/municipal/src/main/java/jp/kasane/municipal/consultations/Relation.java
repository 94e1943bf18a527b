package jp.kasane.municipal.consultations;

/** Who made contact, seen from the person it is about. */
public enum Relation {
    /** 本人 */
    SELF,
    /** 家族・親族 */
    FAMILY,
    /** 近隣・知人 */
    NEIGHBOUR,
    /** 民生委員・児童委員 */
    WELFARE_COMMISSIONER,
    /** 関係機関 */
    AGENCY,
    /** 匿名 */
    ANONYMOUS,
    OTHER
}
