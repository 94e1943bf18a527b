/**
 * Owns an HTTP client that does what no browser would: sends what it likes with whose cookies it likes and follows nothing by
 * itself. Depends on product. Does not judge answers.
 */
@NullMarked
package jp.kasane.system.http;

import org.jspecify.annotations.NullMarked;
