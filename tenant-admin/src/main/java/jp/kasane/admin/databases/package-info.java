/**
 * Owns the making of databases, their users, tables and grants: the control database's at start, a town's when it is onboarded.
 * Offers {@link jp.kasane.admin.databases.ControlSchema} and {@link jp.kasane.admin.databases.DatabaseSteps}. Depends on work and
 * the kernel's control, tenancy, secrets and jobs, and the town's definition. Never reads a town's records.
 */
@Capability(
        dependsOn = {
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.definition",
            "kernel.jobs",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.upgrades",
            "municipal.definition"
        })
@NullMarked
package jp.kasane.admin.databases;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
