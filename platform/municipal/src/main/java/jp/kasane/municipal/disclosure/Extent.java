package jp.kasane.municipal.disclosure;

/** How much of a record may be shown. */
public enum Extent {
    /** Not even that it exists. */
    NOTHING,
    /** All but where the person lives. */
    WITHOUT_ADDRESS,
    ALL;

    public boolean shows() {
        return this != NOTHING;
    }

    public boolean showsAddress() {
        return this == ALL;
    }
}
