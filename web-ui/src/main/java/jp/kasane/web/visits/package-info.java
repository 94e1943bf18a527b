/**
 * Owns what the pages of a visit have in common at the prefecture, for the adviser and in the town: its words, its papers, its history,
 * its calendar entry and the mails that carry it. Offers {@link jp.kasane.web.visits.VisitDesk}. Depends on gate, page and the stores
 * of visits, programmes, advisers and requests. Decides nothing about a visit.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.mail",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.advisers",
            "prefecture.calendars",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.requests",
            "prefecture.visits",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.visits;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
