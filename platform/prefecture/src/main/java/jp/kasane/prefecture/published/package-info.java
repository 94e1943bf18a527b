/**
 * Owns what towns have published of their arrangements (体制): a copy made by the town at the moment of publishing, and gone when it is
 * withdrawn. Offers {@link jp.kasane.prefecture.published.PublishedArrangements}. Depends on authority, control and tenancy. Reaches no
 * town's database: what a town has not published is not here.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.tenancy", "kernel.text"})
@NullMarked
package jp.kasane.prefecture.published;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
