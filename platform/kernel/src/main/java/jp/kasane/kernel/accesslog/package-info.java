/**
 * Owns how a town's access log is read: what was done upon records of persons (in the town's database) and upon grants, people and
 * the registry entry (in control), as one list. Offers {@link jp.kasane.kernel.accesslog.AccessLog}. Depends on control, authority,
 * audit and tenancy. Never shows content, and enters its own reading into the log.
 */
@Capability(dependsOn = {"kernel.control", "kernel.authority", "kernel.audit", "kernel.tenancy"})
@NullMarked
package jp.kasane.kernel.accesslog;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
