/**
 * Owns the front page and what belongs to nobody's place: the choice of language, and whether one is still signed in. Depends on
 * gate, page and signin. Shows no place's data.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.identity", "kernel.tenancy", "web.gate", "web.page", "web.signin"})
@NullMarked
package jp.kasane.web.home;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
