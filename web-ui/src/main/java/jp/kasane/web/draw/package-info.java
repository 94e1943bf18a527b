/**
 * Owns how a page record becomes HTML. Offers {@link jp.kasane.web.draw.PageWriter}. Depends on page and on the compiled templates.
 * Does not know what any page means.
 */
@Capability(dependsOn = "web.page")
@NullMarked
package jp.kasane.web.draw;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
