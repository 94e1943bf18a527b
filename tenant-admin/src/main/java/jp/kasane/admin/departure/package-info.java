/**
 * Owns how a town that leaves is shut, exported and erased, and the certificate of it (ADR 14). Offers {@link
 * jp.kasane.admin.departure.Offboarding} to the operator, {@link jp.kasane.admin.departure.ErasureSteps} to the worker and {@link
 * jp.kasane.admin.departure.CertificateFile} to whoever checks the paper. Decides nothing: that two people agreed is {@link
 * jp.kasane.kernel.departures.Departures}' word.
 */
@Capability(
        dependsOn = {
            "admin.backup",
            "admin.databases",
            "admin.identity",
            "admin.transfer",
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.departures",
            "kernel.jobs",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.text"
        })
@NullMarked
package jp.kasane.admin.departure;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
