package jp.kasane.municipal.disclosure;

/** The ways by which something of a record may leave the product. Nobody adds one without deciding about it here. */
public enum Outlet {
    /** The record's own page, and the form in which it is corrected. */
    PAGE,
    /** A row among others. */
    LIST,
    /** A row that a search found. */
    SEARCH,
    /** Paper: it lies on desks and in shared trays. */
    PRINT,
    /** A file that leaves the product for good. */
    EXPORT,
    /** What somebody is typing and has not handed in. */
    DRAFT
}
