/**
 * Owns a town's leaving as a decision: who asked for it, who agreed, from when on its data may be erased, and the certificate at its
 * end. Offers {@link jp.kasane.kernel.departures.Departures}. Depends on authority, control and tenancy. Erases nothing; tenant-admin
 * does (ADR 14).
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.tenancy"})
@NullMarked
package jp.kasane.kernel.departures;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
