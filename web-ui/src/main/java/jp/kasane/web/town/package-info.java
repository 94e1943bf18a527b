/**
 * Owns a town's home page and the order of its sections. The sections themselves (consultations, people, access log) are packages
 * below this one. Depends on gate and page. Reads no record of a person.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.identity", "web.gate", "web.page"})
@NullMarked
package jp.kasane.web.town;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
