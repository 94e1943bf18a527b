package jp.kasane.municipal.consultations;

/** How a contact came. */
public enum Channel {
    /** 窓口 */
    WINDOW,
    /** 電話 */
    PHONE,
    /** 訪問 */
    VISIT,
    /** メール */
    MAIL,
    /** LINE */
    LINE,
    /** 催し・地域の集まり */
    EVENT,
    /** 機関からのつなぎ */
    REFERRAL,
    /** 名簿・調査から */
    SURVEY,
    OTHER
}
