/**
 * Owns the product under measurement: starting and stopping it on ports and in a folder of the bench's own, signing in, and a town
 * full of made-up consultations. Offers {@link jp.kasane.bench.product.RunningKasane}, {@link
 * jp.kasane.bench.product.Installation} and {@link jp.kasane.bench.product.FullTown}. Depends on load and on the kernel's stores.
 * Does not measure.
 */
@Capability(
        dependsOn = {
            "bench.load",
            "kernel.control",
            "kernel.identity",
            "kernel.authority",
            "kernel.jobs",
            "kernel.place",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "kernel.definition",
            "municipal.definition"
        })
@NullMarked
package jp.kasane.bench.product;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
