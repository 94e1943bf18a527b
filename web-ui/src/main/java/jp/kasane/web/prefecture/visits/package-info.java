/**
 * Owns the prefecture's pages of visits: an adviser's own visits and the days they offer; the officer's list, acts, accounts and year
 * report. Depends on web.visits. An adviser sees where they are or were sent and nothing else (ADR 24).
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.accounts",
            "prefecture.advisers",
            "prefecture.calendars",
            "prefecture.dispatch",
            "prefecture.feeds",
            "prefecture.planning",
            "prefecture.programmes",
            "prefecture.routes",
            "prefecture.visits",
            "web.gate",
            "web.page",
            "web.visits"
        })
@NullMarked
package jp.kasane.web.prefecture.visits;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
