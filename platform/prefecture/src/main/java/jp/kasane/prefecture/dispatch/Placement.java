package jp.kasane.prefecture.dispatch;

/** Who goes when. */
public record Placement(String adviser, HalfDay at) {}
