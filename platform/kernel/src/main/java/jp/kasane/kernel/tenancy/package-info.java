/**
 * Owns the registry of towns and the one way into a town's database. Offers {@link
 * jp.kasane.kernel.tenancy.TenantRegistry}, {@link jp.kasane.kernel.tenancy.Towns} and {@link
 * jp.kasane.kernel.tenancy.TownUnit}. Depends on control, secrets, authority and audit. Does not create databases; tenant-admin
 * does, with a credential that exists only there.
 */
@Capability(dependsOn = {"kernel.control", "kernel.secrets", "kernel.authority", "kernel.audit"})
@NullMarked
package jp.kasane.kernel.tenancy;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
