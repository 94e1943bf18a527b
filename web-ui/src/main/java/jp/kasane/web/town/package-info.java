/**
 * Owns a town's home page and the order of its sections. The sections themselves (consultations, people, access log) are packages
 * below this one. Depends on gate, page the town's arrangement and profile. Reads no record of a person.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.departures",
            "kernel.identity",
            "kernel.tenancy",
            "municipal.profile",
            "web.gate",
            "web.page",
            "web.town.arrangement",
            "web.town.profile"
        })
@NullMarked
package jp.kasane.web.town;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
