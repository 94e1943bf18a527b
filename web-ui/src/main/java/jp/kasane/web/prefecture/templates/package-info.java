/**
 * Owns the pages of the templates (ひな形) that a prefecture keeps for its towns to begin with: which there are, what stands in one, drawn;
 * adding one from a file, replacing and retiring one. Depends on gate, page and the drawing of arrangements. A template is of nobody.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.definition",
            "kernel.tenancy",
            "kernel.time",
            "municipal.arrangement",
            "municipal.definition",
            "prefecture.templates",
            "web.drawing",
            "web.gate",
            "web.page",
            "web.town.arrangement"
        })
@NullMarked
package jp.kasane.web.prefecture.templates;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
