/**
 * Owns the queue of work that pages and the command line ask for and only tenant-admin may carry out: preparing a prefecture,
 * onboarding, suspending and resuming a town, and what happens to people's sign-ins. Offers {@link
 * jp.kasane.kernel.jobs.Provisioning} to whoever asks, and {@link jp.kasane.kernel.jobs.Jobs} to whoever carries out. Depends on
 * control, authority, place, identity and tenancy. Does not carry anything out and knows no provisioning credential.
 */
@Capability(
        dependsOn = {
            "kernel.control",
            "kernel.authority",
            "kernel.identity",
            "kernel.place",
            "kernel.tenancy",
            "kernel.text"
        })
@NullMarked
package jp.kasane.kernel.jobs;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
