/**
 * Owns the master keys and how a secret is kept at rest. Offers {@link jp.kasane.kernel.secrets.KeyRing} and, to
 * whoever rotates its keys, {@link jp.kasane.kernel.secrets.RingFile}. Depends on
 * nothing. Does not decide who may read what was sealed.
 */
@Capability(dependsOn = {"kernel.text"})
@NullMarked
package jp.kasane.kernel.secrets;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
