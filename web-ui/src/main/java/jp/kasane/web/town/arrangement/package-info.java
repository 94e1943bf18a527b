/**
 * Owns how a town's arrangement (体制) is told and drawn on pages: in the reader's language and the town's own names, as drawings with the
 * same in words beside them. Depends on what the municipal arrangement makes of the definition, and on drawing. Reads no record of a
 * person; decides nothing.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.definition",
            "kernel.tenancy",
            "kernel.time",
            "municipal.arrangement",
            "municipal.definition",
            "web.drawing",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.town.arrangement;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
