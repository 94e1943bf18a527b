/**
 * Owns who somebody is to us: users as the identity server names them, their sessions, and sign-ins under way. Offers {@link
 * jp.kasane.kernel.identity.Users}, {@link jp.kasane.kernel.identity.Sessions} and {@link
 * jp.kasane.kernel.identity.SignIns}. Depends on control and secrets. Does not know passwords, and does not decide what anybody
 * may do; that is authority's.
 */
@Capability(dependsOn = {"kernel.control", "kernel.secrets"})
@NullMarked
package jp.kasane.kernel.identity;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
