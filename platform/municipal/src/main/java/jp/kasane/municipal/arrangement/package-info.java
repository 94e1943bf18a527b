/**
 * Owns what is seen of a town's arrangement (体制) on a day: when a body is open, which elements are there, coming or gone, and how bodies,
 * meetings, steps and zones stand to each other, ready to be drawn. Offers {@link jp.kasane.municipal.arrangement.Arrangement} and {@link
 * jp.kasane.municipal.arrangement.OpeningHours}. Depends on the definition. Reads no database, knows no language, and guesses nothing:
 * what the definition leaves open stays open.
 */
@NullMarked
@Capability(dependsOn = {"kernel.definition", "kernel.time", "municipal.definition"})
package jp.kasane.municipal.arrangement;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
