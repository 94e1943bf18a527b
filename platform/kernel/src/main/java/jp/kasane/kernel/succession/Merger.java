package jp.kasane.kernel.succession;

import java.time.LocalDate;

/** A town that becomes part of another: from that day on its own records are there to be read, and new ones are the successor's. */
public record Merger(String predecessor, String successor, LocalDate on) {}
