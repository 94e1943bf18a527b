/**
 * Owns the pages of a town's figures (町のすがた): reading them, printing them, and their administrator's changes. Offers {@link
 * jp.kasane.web.town.profile.ProfileWords} to the town's home. Depends on gate, page and municipal.profile. Nothing here is reached
 * from a prefecture's pages or from another town.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.identity",
            "kernel.tenancy",
            "kernel.time",
            "municipal.forms",
            "municipal.profile",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.town.profile;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
