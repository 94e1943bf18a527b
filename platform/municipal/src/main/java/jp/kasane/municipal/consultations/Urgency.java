package jp.kasane.municipal.consultations;

/** How soon somebody must act; the most urgent first. */
public enum Urgency {
    /** Today: life, abuse, no food or shelter. */
    TODAY,
    /** Within the week. */
    SOON,
    ORDINARY
}
