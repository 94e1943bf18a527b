/**
 * Owns the pages as they run, for tests: the whole application in a small server over a real database, with towns, people in open
 * sessions, things to ask for, and ears at the log. Offers {@link jp.kasane.web.running.RunningPages}. Never part of the product.
 */
@NullMarked
package jp.kasane.web.running;

import org.jspecify.annotations.NullMarked;
