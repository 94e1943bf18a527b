/**
 * Owns how load is made: requests as bytes, kept connections, closed and open loops. Offers {@link
 * jp.kasane.bench.load.ClosedLoop} and {@link jp.kasane.bench.load.OpenLoop}. Depends on figures. Reaches loopback only, and never
 * without an end in count and time.
 */
@Capability(dependsOn = "bench.figures")
@NullMarked
package jp.kasane.bench.load;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
