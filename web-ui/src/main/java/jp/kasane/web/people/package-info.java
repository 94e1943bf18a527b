/**
 * Owns the pages about the people of a town or a prefecture: the roster, one person, one grant, inviting; for a town the reshuffle. Depends on gate, page and
 * the kernel's people and authority. Decides nothing: what may be done is the kernel's to say, and the pages put its answer into
 * words.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.identity",
            "kernel.jobs",
            "kernel.people",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.people;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
