/**
 * Owns the master keys and how a secret is kept at rest. Offers {@link jp.kasane.kernel.secrets.KeyRing}. Depends on
 * nothing. Does not decide who may read what was sealed.
 */
@Capability
@NullMarked
package jp.kasane.kernel.secrets;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
