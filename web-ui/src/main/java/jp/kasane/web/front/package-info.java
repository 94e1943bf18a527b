/**
 * Owns what every answer has in common, page or not: the request's id, the security headers, how long a browser may keep it, and
 * the line in the access log. Offers {@link jp.kasane.web.front.FrontFilter} and {@link jp.kasane.web.front.Trace}. Depends on the
 * servlet API and on assets. Does not know who asks.
 */
@Capability(dependsOn = {"kernel.control", "web.assets"})
@NullMarked
package jp.kasane.web.front;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
