/**
 * Owns an upgrade of towns' databases: which towns, in which order, how far it is. One town goes first, the canary; the others
 * follow a few at a time, each as a job of its own, and one that fails is left behind alone. Offers {@link
 * jp.kasane.kernel.upgrades.Upgrades}. Depends on control, authority and jobs. Migrates nothing itself; tenant-admin does.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.jobs"})
@NullMarked
package jp.kasane.kernel.upgrades;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
