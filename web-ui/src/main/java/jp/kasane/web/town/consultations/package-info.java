/**
 * Owns the pages of a town's consultations: taking one down, finding, reading, correcting and printing it, the file of a list, and
 * one's own work. Depends on gate, page and the municipal capabilities. Decides nothing about who sees what; it asks.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.secrets",
            "kernel.succession",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "municipal.consultations",
            "municipal.drafts",
            "municipal.forms",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.town.consultations;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
