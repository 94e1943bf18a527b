/**
 * Owns the town's pages of its visits: agreeing to a day or not, reading the report, its own view and what it did of the homework. Depends
 * on web.visits. A town sees its own visits, the adviser's name and fields, and no costs (ADR 24).
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.tenancy",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.visits",
            "web.gate",
            "web.page",
            "web.visits"
        })
@NullMarked
package jp.kasane.web.dispatch.visits;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
