/**
 * Owns the bare servlet that the list page is compared with: the same duties in plain JDBC and the same HTML, with none of the
 * product's layers. Offers {@link jp.kasane.bench.baseline.PagePieces} and {@link jp.kasane.bench.baseline.BareList} to the bench.
 * Depends on the kernel for settings and keys when it starts, for nothing while it answers. Never part of the product.
 */
@Capability(dependsOn = {"kernel.control", "kernel.secrets"})
@NullMarked
package jp.kasane.bench.baseline;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
