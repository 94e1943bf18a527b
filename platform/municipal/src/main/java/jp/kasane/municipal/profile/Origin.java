package jp.kasane.municipal.profile;

/** Where an element of a town's configuration comes from. What no source states is marked, and shown to the town to confirm. */
public enum Origin {
    /** A document states it, and is named. */
    SOURCE,
    /** It came with a template that the town started from. */
    TEMPLATE,
    /** Somebody assumed it. */
    ASSUMPTION
}
