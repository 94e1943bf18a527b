/**
 * Owns the front page and what belongs to nobody's place: the choice of language, and whether one is still signed in. Depends on
 * gate, page and signin. Shows no place's data.
 */
@NullMarked
package jp.kasane.web.home;

import org.jspecify.annotations.NullMarked;
