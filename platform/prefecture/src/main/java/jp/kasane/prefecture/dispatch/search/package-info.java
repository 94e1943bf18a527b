/**
 * Owns how a good plan is found: what a plan being changed costs and whether a visit fits, the methods that search, and who runs them side
 * by side. Bounded in time and threads; it knows no database and no page.
 */
@Capability(dependsOn = {"prefecture.dispatch"})
@NullMarked
package jp.kasane.prefecture.dispatch.search;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
