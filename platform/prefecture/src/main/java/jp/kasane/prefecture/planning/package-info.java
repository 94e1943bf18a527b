/**
 * Owns how a programme's visits get their days: what is planned from, the runs that search for a plan, taking one, moving a visit by hand,
 * and repairs. Offers {@link jp.kasane.prefecture.planning.PlanningRoom}, {@link jp.kasane.prefecture.planning.Runs} and {@link
 * jp.kasane.prefecture.planning.Plans}. Depends on dispatch, which judges and searches, and on the stores of programmes, advisers, ways,
 * requests and visits; where half-days are given back an adviser's subscribed calendar is read anew. What people decided since a run began it never overwrites; it knows no page.
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
            "prefecture.dispatch.search",
            "prefecture.feeds",
            "prefecture.programmes",
            "prefecture.requests",
            "prefecture.routes",
            "prefecture.visits"
        })
@NullMarked
package jp.kasane.prefecture.planning;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
