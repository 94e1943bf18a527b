/** Owns the tests that are made of the operations themselves: what holds for each of them, whoever writes it. */
@NullMarked
package jp.kasane.web.every;

import org.jspecify.annotations.NullMarked;
