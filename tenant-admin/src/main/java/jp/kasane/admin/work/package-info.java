/**
 * Owns how a job is carried out: its plan of steps, the runner that goes through them, the worker that takes jobs from the queue.
 * Offers {@link jp.kasane.admin.work.Worker} and {@link jp.kasane.admin.work.Plans}. Depends on the kernel's jobs. Knows no
 * database and no identity server.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.jobs"})
@NullMarked
package jp.kasane.admin.work;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
