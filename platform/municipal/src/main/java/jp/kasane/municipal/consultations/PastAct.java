package jp.kasane.municipal.consultations;

import java.time.Instant;

/** One line of a consultation's history: which version came of what, when and through whom. */
public record PastAct(long version, State.Act act, Instant at, String by) {}
