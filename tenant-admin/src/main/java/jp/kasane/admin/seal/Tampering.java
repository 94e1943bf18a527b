package jp.kasane.admin.seal;

/** The ways in which a town's access log can turn out not to be what it was. */
public enum Tampering {
    /** An entry does not read as it did when it was sealed. Place: its number. */
    ENTRY_CHANGED,
    /** A sealed entry is gone. */
    ENTRY_REMOVED,
    /** An entry stands in a gap that was settled: it was put there afterwards. */
    ENTRY_INSERTED,
    /** A list is no longer found by one of the records it showed ({@code audit_shown}). Place: the list's entry. */
    INDEX_REMOVED,
    /** A seal is not what it was, or does not fit the next one. Place: its number. */
    SEAL_CHANGED,
    /** A seal before others is gone. */
    SEAL_REMOVED,
    /** The chain was written anew: it is sound in itself and not the one that was anchored. Place: the first seal that differs. */
    CHAIN_RECOMPUTED,
    /** The log was cut off: an anchor knows of later seals. Place: the seals that are gone. */
    TRAIL_TRUNCATED,
    /** An anchor that this installation did not sign, or that was changed. Place: its number. */
    ANCHOR_FORGED,
    /** An anchor is gone. */
    ANCHOR_REMOVED
}
