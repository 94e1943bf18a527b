/**
 * Owns the prefecture's pages: its towns as the registry knows them, onboarding with the arrangement to begin with, suspending and resuming. Depends on gate and page,
 * and asks the kernel's jobs; it carries nothing out and holds no provisioning credential. Shows nothing of what a town keeps, not
 * even a count.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.definition",
            "kernel.jobs",
            "kernel.place",
            "kernel.tenancy",
            "kernel.time",
            "municipal.definition",
            "prefecture.published",
            "prefecture.register",
            "prefecture.templates",
            "web.gate",
            "web.page",
            "web.prefecture.templates"
        })
@NullMarked
package jp.kasane.web.prefecture;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
