/**
 * Owns what operators ask of a node: health and metrics. Depends on the kernel's control and tenancy for counts only. Names no
 * place and no person.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.tenancy", "web.demo", "web.front", "web.gate"})
@NullMarked
package jp.kasane.web.operation;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
