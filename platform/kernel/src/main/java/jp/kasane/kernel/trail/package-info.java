/**
 * Owns what a town's access log had come to at a moment, kept and signed outside the town: anchors (ADR 0012), and how far a
 * town's log is sealed. Offers {@link jp.kasane.kernel.trail.Anchors}. Depends on control and on secrets for signatures. Does not seal, sign or verify a log:
 * tenant-admin does, which alone can open the private key.
 */
@Capability(dependsOn = {"kernel.control", "kernel.secrets", "kernel.text"})
@NullMarked
package jp.kasane.kernel.trail;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
