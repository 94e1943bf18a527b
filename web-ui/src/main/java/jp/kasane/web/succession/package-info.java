/**
 * Owns the prefecture's page about a town's names and merger: what it was called when, what is planned, and who becomes its successor.
 * Depends on gate, page and the kernel's succession. Decides nothing: that is {@link jp.kasane.kernel.succession.Successions}' part.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.succession",
            "kernel.tenancy",
            "kernel.time",
            "prefecture.register",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.succession;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
