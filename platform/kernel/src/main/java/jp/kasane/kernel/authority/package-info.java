/**
 * Owns who may do what and where: places, standard roles, rights, grants. Offers {@link
 * jp.kasane.kernel.authority.Grants} and {@link jp.kasane.kernel.authority.Viewer}. Depends on control; of definition it takes
 * only how a role's Japanese title is written down. Does not prove who somebody is; that is Keycloak's word, kept by identity.
 */
@Capability(dependsOn = {"kernel.control", "kernel.definition", "kernel.text"})
@NullMarked
package jp.kasane.kernel.authority;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
