/**
 * Owns the arrangements that a prefecture keeps for its towns to begin with (ひな形). Offers {@link
 * jp.kasane.prefecture.templates.Templates}. Depends on the kernel's control, authority and text. Knows nothing of what stands in a template:
 * whoever adds one has read it, and whoever begins with one reads it.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.text"})
@NullMarked
package jp.kasane.prefecture.templates;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
