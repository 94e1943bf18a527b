package jp.kasane.web.page;

/** A line of a definition list: what it is and what stands in the record; an empty value is shown as 未記入, never as nothing. */
public record Detail(String label, String value) {}
