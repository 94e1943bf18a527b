/**
 * Owns the pages about a town's leaving: the prefecture asks, the town agrees, either side withdraws, and at the end there is the
 * certificate. Depends on gate, page and the kernel's departures. Decides nothing: that is {@link
 * jp.kasane.kernel.departures.Departures}' part.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.departures",
            "kernel.tenancy",
            "kernel.time",
            "prefecture.register",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.departure;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
