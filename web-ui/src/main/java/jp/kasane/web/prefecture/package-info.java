/**
 * Owns the prefecture's pages: its towns as the registry knows them, onboarding, suspending and resuming. Depends on gate and page,
 * and asks the kernel's jobs; it carries nothing out and holds no provisioning credential. Shows nothing of what a town keeps, not
 * even a count.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.jobs",
            "kernel.place",
            "kernel.tenancy",
            "prefecture.register",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.prefecture;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
