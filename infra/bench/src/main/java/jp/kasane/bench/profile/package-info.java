/**
 * Owns the answer to where the processor's time of a page goes: which of the layers from the socket to the database, as samples of
 * the running server tell. Offers {@link jp.kasane.bench.profile.Recording} and {@link jp.kasane.bench.profile.LayeredProfile}.
 * Depends on the flight recorder of the JDK. Does not judge.
 */
@Capability(dependsOn = {"bench.product"})
@NullMarked
package jp.kasane.bench.profile;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
