/**
 * Owns what every definition file (定義ファイル) has in common, whatever it defines: reading YAML and JSON within limits and with the
 * line of every value, binding it to typed records, findings that say what would be right, the canonical form, the JSON Schema of the
 * records, references between elements, and what differs between two. Offers {@link jp.kasane.kernel.definition.DefinitionFormat}.
 * Knows no word of what is defined: the records do.
 */
@NullMarked
@Capability(dependsOn = {"kernel.text", "kernel.time"})
package jp.kasane.kernel.definition;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
