/**
 * Owns a town's export: everything the product holds of one town in an open, documented format (docs/export-format.md), signed and
 * encrypted, and its return into an installation where the town is not. Offers {@link jp.kasane.admin.transfer.Transfers}. Depends
 * on backup (passphrases), databases, seal and the kernel. Erases nothing.
 */
@Capability(
        dependsOn = {
            "admin.backup",
            "admin.databases",
            "admin.seal",
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.jobs",
            "kernel.place",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.text"
        })
@NullMarked
package jp.kasane.admin.transfer;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
