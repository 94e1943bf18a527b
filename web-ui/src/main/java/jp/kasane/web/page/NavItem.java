package jp.kasane.web.page;

/** One entry of the main navigation; {@code current} marks the section the reader is in. */
public record NavItem(String label, String href, boolean current) {}
