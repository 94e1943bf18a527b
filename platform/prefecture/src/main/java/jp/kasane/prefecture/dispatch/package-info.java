/**
 * Owns what a year of advisers' visits is: which visits there are to place, what may never be, what is better or worse, what a plan costs
 * and why. It knows ids, days and minutes; no name, no database, no page. Depends on nothing.
 */
@Capability(dependsOn = {})
@NullMarked
package jp.kasane.prefecture.dispatch;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
