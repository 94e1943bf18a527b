/**
 * Owns what the plans of advisers' visits are measured against: proven optima of small programmes and costs that no plan of a large one
 * undercuts, by a method of its own (ADR 23). Offers {@link jp.kasane.bench.dispatch.Bound} and {@link jp.kasane.bench.dispatch.Optimum}.
 * Depends on the problem and its judge, on nothing that searches. Does not measure.
 */
@Capability(dependsOn = {"prefecture.dispatch"})
@NullMarked
package jp.kasane.bench.dispatch;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
