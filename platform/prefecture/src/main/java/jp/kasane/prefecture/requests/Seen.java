package jp.kasane.prefecture.requests;

/** A request as whoever acts on it saw it: of which prefecture, which one, and at which version. */
public record Seen(String prefecture, String id, int version) {}
