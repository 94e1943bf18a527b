/**
 * Owns the explanations of a plan: why a visit is where it is and what each alternative would cost, why one has no place, how a plan is
 * mended with few changes, and which rules cannot hold together. What it says of costs is what the score says when it is really done.
 */
@Capability(dependsOn = {"prefecture.dispatch", "prefecture.dispatch.search"})
@NullMarked
package jp.kasane.prefecture.dispatch.reasons;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
