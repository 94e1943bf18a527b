/**
 * Owns what an act upon personal data is, as the access log of a town keeps it: who, what, when, why, never content. Offers {@link
 * jp.kasane.kernel.audit.AuditEntry}. Depends on authority. Does not write: the entry goes into the transaction of the act
 * ({@link jp.kasane.kernel.tenancy.TownTransaction}); changes of grants and towns have their own trail in the control database
 * ({@link jp.kasane.kernel.control.ControlAudit}).
 */
@Capability(dependsOn = "kernel.authority")
@NullMarked
package jp.kasane.kernel.audit;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
