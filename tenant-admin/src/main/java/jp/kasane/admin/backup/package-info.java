/**
 * Owns backup files: making them, proving that they are whole, and bringing them back, for the whole installation and for one town.
 * Offers {@link jp.kasane.admin.backup.Backups}. Depends on databases, seal and the kernel. Never opens a town to anybody: a restored town stays suspended until somebody resumes it (ADR 0009).
 */
@Capability(
        dependsOn = {
            "admin.databases",
            "admin.seal",
            "kernel.authority",
            "kernel.control",
            "kernel.jobs",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.text"
        })
@NullMarked
package jp.kasane.admin.backup;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
