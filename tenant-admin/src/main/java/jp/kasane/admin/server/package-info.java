/**
 * Owns how tenant-admin starts, says how it is, and stops. Offers nothing to others: it is the outermost shell, which puts the
 * parts together. Has no page but its health.
 */
@Capability(
        dependsOn = {
            "admin.backup",
            "admin.databases",
            "admin.demo",
            "admin.departure",
            "admin.identity",
            "admin.registry",
            "admin.seal",
            "admin.transfer",
            "admin.secrets",
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.jobs",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.upgrades"
        })
@NullMarked
package jp.kasane.admin.server;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
