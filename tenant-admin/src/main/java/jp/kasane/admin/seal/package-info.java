/**
 * Owns that a town's access log cannot be changed unnoticed: sealing its entries in a chain, anchoring the chain outside the town, and
 * verifying both (ADR 0012). Offers {@link jp.kasane.admin.seal.Sealing}, {@link jp.kasane.admin.seal.Verifier} and {@link
 * jp.kasane.admin.seal.Anchoring}. Depends on databases and the kernel. Reads entries as the sealer's own database user and changes
 * none; says where a log was tampered with, never what stood there.
 */
@Capability(
        dependsOn = {
            "admin.databases",
            "kernel.authority",
            "kernel.control",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.trail",
            "kernel.text"
        })
@NullMarked
package jp.kasane.admin.seal;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
