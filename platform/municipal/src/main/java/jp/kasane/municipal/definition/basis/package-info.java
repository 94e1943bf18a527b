/** What the parts of a definition share: counts, parties, the closed lists that several use. */
@NullMarked
package jp.kasane.municipal.definition.basis;

import org.jspecify.annotations.NullMarked;
