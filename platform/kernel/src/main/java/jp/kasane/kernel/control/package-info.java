/**
 * Owns the way into {@code kasane_control}: settings, connection pool, identifiers. Offers {@link
 * jp.kasane.kernel.control.ControlDatabase}. Depends on nothing. Does not know a single resident.
 */
@Capability
@NullMarked
package jp.kasane.kernel.control;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
