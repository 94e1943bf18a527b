/**
 * Owns what a person typed into a form, before it means anything, and what was found wrong with it. Offers {@link
 * jp.kasane.municipal.forms.TypedForm} and {@link jp.kasane.municipal.forms.Problem}. Depends on the kernel's text and on Jackson. Does not
 * know any form.
 */
@NullMarked
@Capability(dependsOn = "kernel.text")
package jp.kasane.municipal.forms;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
