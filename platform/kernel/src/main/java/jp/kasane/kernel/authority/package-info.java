/**
 * Owns who may do what and where: places, standard roles, rights, grants. Offers {@link
 * jp.kasane.kernel.authority.Grants} and {@link jp.kasane.kernel.authority.Viewer}. Depends on control and audit. Does not prove
 * who somebody is; that is Keycloak's word, kept by identity.
 */
@NullMarked
package jp.kasane.kernel.authority;

import org.jspecify.annotations.NullMarked;
