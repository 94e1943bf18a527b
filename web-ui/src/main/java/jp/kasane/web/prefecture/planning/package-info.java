/**
 * Owns the pages on which a prefecture's officer plans a programme's visits: the search and its progress, the plan as list, calendar,
 * drawings and figures, why each visit is where it is, moving one, and repairs. Depends on gate, page and drawing, and on the prefecture's
 * planning. It decides nothing itself: what may be is said by the rules, what stands by the store.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.dispatch.reasons",
            "prefecture.planning",
            "prefecture.programmes",
            "prefecture.routes",
            "prefecture.visits",
            "web.drawing",
            "web.gate",
            "web.page",
            "web.visits"
        })
@NullMarked
package jp.kasane.web.prefecture.planning;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
