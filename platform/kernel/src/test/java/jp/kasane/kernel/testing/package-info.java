/**
 * Owns the fixtures that tests of several modules stand on. Offers {@link jp.kasane.kernel.testing.EmbeddedMariaDb}. Depends on
 * control. Never part of the product.
 */
@NullMarked
package jp.kasane.kernel.testing;

import org.jspecify.annotations.NullMarked;
