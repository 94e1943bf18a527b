/**
 * Owns what somebody is typing and has not handed in. Offers {@link jp.kasane.municipal.drafts.Drafts}. Depends on tenancy and
 * forms. A draft is its author's alone: no right, role or administrator opens it to anybody else, and it lives in the town's
 * database, never in a browser's storage.
 */
@NullMarked
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.tenancy", "municipal.forms"})
package jp.kasane.municipal.drafts;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
