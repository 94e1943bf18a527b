/**
 * Owns the proof that no guard of the product stands untested: the list of guards ({@code infra/mutants/guards}), their removal one
 * by one, and the table of which test noticed in docs/security.md. Offers {@link jp.kasane.mutants.Mutants}. Depends on the modules
 * as they are built, never on their code: it changes copies of their classes and runs their own tests over them.
 */
@Capability(dependsOn = "mutants.runner")
@NullMarked
package jp.kasane.mutants;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
