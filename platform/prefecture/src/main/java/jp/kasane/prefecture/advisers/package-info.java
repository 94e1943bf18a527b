/**
 * Owns the advisers (アドバイザー) whom a prefecture sends to its towns, and the half-days that they offer. Offers {@link
 * jp.kasane.prefecture.advisers.Advisers}, {@link jp.kasane.prefecture.advisers.Offers} and {@link
 * jp.kasane.prefecture.advisers.Absences}. Depends on the kernel's control and authority and
 * on half-days. Does not plan, and does not know what visits are for; it asks only whether somebody is still expected somewhere.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.advisers;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
