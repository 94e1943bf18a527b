/**
 * Owns the one decision whether, and how much of, a record of a person leaves the product by a given way. Offers {@link
 * jp.kasane.municipal.disclosure.Disclosure}. Depends on authority. Does not read records: it is told the few facts of one that
 * the decision needs.
 */
@NullMarked
@Capability(dependsOn = "kernel.authority")
package jp.kasane.municipal.disclosure;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
