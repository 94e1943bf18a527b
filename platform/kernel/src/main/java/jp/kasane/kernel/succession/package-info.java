/**
 * Owns what towns are called from when on, and which town becomes part of which: entered by the prefecture ahead of the day, withdrawn until
 * then. Offers {@link jp.kasane.kernel.succession.Successions}. Depends on authority, control and tenancy, whose registry tells name and
 * state by the day. Moves no data.
 */
@Capability(dependsOn = {"kernel.authority", "kernel.control", "kernel.tenancy", "kernel.text"})
@NullMarked
package jp.kasane.kernel.succession;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
