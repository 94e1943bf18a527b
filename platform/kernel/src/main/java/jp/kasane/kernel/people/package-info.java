/**
 * Owns the people of a place as its administrators know them: who holds which grant through whom, invitations, the reshuffle of a
 * fiscal year, and what is asked for somebody's sign-in. Offers {@link jp.kasane.kernel.people.People}, {@link
 * jp.kasane.kernel.people.Roster} and {@link jp.kasane.kernel.people.Reshuffle}. Depends on control, authority, identity, jobs, text
 * and time. Does not decide what may be granted (that is authority's) and holds no credential for the identity server: it asks
 * tenant-admin by jobs.
 */
@Capability(
        dependsOn = {
            "kernel.control",
            "kernel.authority",
            "kernel.identity",
            "kernel.jobs",
            "kernel.text",
            "kernel.time"
        })
@NullMarked
package jp.kasane.kernel.people;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
