package jp.kasane.web.running;

/** Somebody with an open session. */
public record Person(String id, String username, String cookie, String csrf) {}
