/**
 * Owns the definition of a prefecture itself (都道府県の事業 and whatever else it says of its own arrangement), version by version, kept as the
 * canonical text that whoever takes it in made of the file. Offers {@link jp.kasane.prefecture.definition.PrefectureDefinitions}. Depends on
 * authority's places, on control and text. Holds nothing about any person and nothing of a town.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.text"})
@NullMarked
package jp.kasane.prefecture.definition;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
