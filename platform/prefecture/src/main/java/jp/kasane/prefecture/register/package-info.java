/**
 * Owns a prefecture's view of its municipalities: which have a tenant, in which state, and which have none yet. Offers {@link
 * jp.kasane.prefecture.register.TownRegister}. Depends on the registry and the directory of municipalities. Does not know, and
 * cannot ask, anything a town does.
 */
@Capability(dependsOn = {"kernel.place", "kernel.tenancy"})
@NullMarked
package jp.kasane.prefecture.register;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
