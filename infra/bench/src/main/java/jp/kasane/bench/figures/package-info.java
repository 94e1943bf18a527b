/**
 * Owns what a measured figure is, its statistics, and the file they are kept in. Offers {@link jp.kasane.bench.figures.Samples},
 * {@link jp.kasane.bench.figures.Measure} and {@link jp.kasane.bench.figures.Figures}. Depends on nothing. Does not measure.
 */
@Capability
@NullMarked
package jp.kasane.bench.figures;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
