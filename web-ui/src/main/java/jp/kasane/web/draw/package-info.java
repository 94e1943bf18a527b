/**
 * Owns how a page record becomes HTML. Offers {@link jp.kasane.web.draw.PageWriter}. Depends on page and on the compiled templates.
 * Does not know what any page means.
 */
@NullMarked
package jp.kasane.web.draw;

import org.jspecify.annotations.NullMarked;
