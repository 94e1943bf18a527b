package jp.kasane.system.product;

/**
 * Somebody who can be met by the product with a session already open, laid down in the control database: their id, the value of
 * their session cookie and the token their forms carry. Signing in itself is tested with a browser.
 */
public record Person(String id, String username, String cookie, String csrf) {}
