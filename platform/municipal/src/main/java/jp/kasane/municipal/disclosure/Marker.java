package jp.kasane.municipal.disclosure;

/** A warning that travels with a record and narrows every way out of it. */
public enum Marker {
    /** 支援措置 for victims of violence, stalking or abuse: the address goes to nobody without need. */
    CONCEALED_ADDRESS
}
