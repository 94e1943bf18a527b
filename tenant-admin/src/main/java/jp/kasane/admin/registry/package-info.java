/**
 * Owns the steps that only change the registry: the first grant, activation, suspension and resumption, each with its entry in the
 * trail in the same transaction. Offers {@link jp.kasane.admin.registry.TownStates} and {@link
 * jp.kasane.admin.registry.FirstGrants}. A prefecture has the product's templates from its start. Depends on work, the kernel, the definition and templates. Makes no database and asks no identity server.
 */
@Capability(
        dependsOn = {
            "admin.work",
            "kernel.authority",
            "kernel.control",
            "kernel.definition",
            "kernel.identity",
            "kernel.jobs",
            "kernel.secrets",
            "kernel.tenancy",
            "municipal.definition",
            "prefecture.templates"
        })
@NullMarked
package jp.kasane.admin.registry;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
