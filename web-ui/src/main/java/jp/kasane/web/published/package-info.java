/**
 * Owns how an arrangement that was published is shown and compared, the town's page of publishing and withdrawing its own, and its way to
 * what other towns of its prefecture published. Offers {@link jp.kasane.web.published.PublishedView} and {@link
 * jp.kasane.web.published.SideBySide} to the prefecture's pages. Depends on the prefecture's published copies, and for the town's own
 * definition on municipal.definition. Reads no record of a person, and of another town nothing but its published copy.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.definition",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "municipal.arrangement",
            "municipal.definition",
            "prefecture.published",
            "prefecture.register",
            "web.drawing",
            "web.gate",
            "web.page",
            "web.town.arrangement"
        })
@NullMarked
package jp.kasane.web.published;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
