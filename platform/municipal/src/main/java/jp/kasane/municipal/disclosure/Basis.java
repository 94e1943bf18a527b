package jp.kasane.municipal.disclosure;

/** On what ground a piece of information is held. It decides with whom it may later be shared; no basis widens access by itself. */
public enum Basis {
    /** The agency's own work: it was told, and keeps its own record. */
    OWN_AGENCY,
    /** The person agreed that named recipients know it. */
    CONSENT,
    /** 支援会議 under article 106-6 of the Social Welfare Act: members are bound to secrecy. */
    ARTICLE_106_6,
    /** Outreach before any consent: relation-building contacts. */
    BEFORE_CONSENT
}
