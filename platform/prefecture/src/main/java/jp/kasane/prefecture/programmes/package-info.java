/**
 * Owns the programmes of advisers' visits (派遣事業) of a prefecture: their year, state and settings, and what in settings cannot hold
 * together. Offers {@link jp.kasane.prefecture.programmes.Programmes}. Depends on the kernel's authority, control and time and on what a
 * plan is made of. Knows nothing of who applies, who is sent, or when.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.time", "prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.programmes;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
