/** Support bodies (相談窓口・支援機関・拠点): what they do, where, when, with whom. */
@NullMarked
package jp.kasane.municipal.definition.bodies;

import org.jspecify.annotations.NullMarked;
