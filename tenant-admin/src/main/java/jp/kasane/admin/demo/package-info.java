/**
 * Owns the demonstration: one prefecture with five towns and people who do not exist. Offers {@link
 * jp.kasane.admin.demo.DemoPrefecture}. Depends on registry, identity, the definition and the kernel. Never runs in production, nor on an address
 * that others can reach.
 */
@Capability(
        dependsOn = {
            "admin.identity",
            "admin.registry",
            "kernel.authority",
            "kernel.control",
            "kernel.definition",
            "kernel.identity",
            "kernel.jobs",
            "kernel.tenancy",
            "municipal.definition"
        })
@NullMarked
package jp.kasane.admin.demo;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
