/**
 * Owns the running of chosen tests in a Java of their own, beside a module's classes and libraries. Offers {@link
 * jp.kasane.mutants.runner.OneRun}. Depends on nothing but the test platform, since everything else there is the module's.
 */
@Capability
@NullMarked
package jp.kasane.mutants.runner;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
