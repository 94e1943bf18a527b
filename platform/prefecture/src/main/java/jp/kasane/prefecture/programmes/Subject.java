package jp.kasane.prefecture.programmes;

/**
 * Something that a town may ask advice on (テーマ). Applications name its id; its title is what advisers' fields are compared with, since
 * those are the same for all programmes.
 */
public record Subject(String id, String title) {}
