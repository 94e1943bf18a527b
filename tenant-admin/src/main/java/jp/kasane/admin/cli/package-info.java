/**
 * Owns the operator's commands. They ask for the same jobs as the pages do and follow them in words; nothing is done here that a
 * worker would not do. Offers {@link jp.kasane.admin.cli.Main}. Depends on backup, databases, transfer, departure, registry, seal, the
 * town's definition and the kernel.
 */
@Capability(
        dependsOn = {
            "admin.backup",
            "admin.databases",
            "admin.departure",
            "admin.registry",
            "admin.seal",
            "admin.transfer",
            "kernel.authority",
            "kernel.control",
            "kernel.definition",
            "kernel.jobs",
            "kernel.place",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.trail",
            "kernel.upgrades",
            "municipal.definition",
            "kernel.text",
            "prefecture.definition",
            "prefecture.published",
            "prefecture.templates"
        })
@NullMarked
package jp.kasane.admin.cli;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
