/**
 * Owns the browser of the tests and what every page shown in it must keep: no accessibility violation, no request to another
 * origin, nothing to scroll sideways, no message key left bare. Depends on product. Does not know single pages.
 */
@NullMarked
package jp.kasane.system.browser;

import org.jspecify.annotations.NullMarked;
