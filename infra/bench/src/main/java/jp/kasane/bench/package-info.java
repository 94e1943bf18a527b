/**
 * Owns the measuring of the product as it runs: which figures, in which order, under which load ({@code ./kasane bench},
 * docs/performance.md). Offers {@link jp.kasane.bench.Bench}. Depends on the packages below it and on the kernel. Measures on
 * ports and data of its own, and only on this machine.
 */
@Capability(
        dependsOn = {
            "bench.baseline",
            "bench.coverage",
            "bench.dispatch",
            "bench.figures",
            "bench.load",
            "bench.product",
            "bench.profile",
            "kernel.authority",
            "kernel.identity",
            "kernel.jobs",
            "kernel.place",
            "kernel.tenancy",
            "kernel.definition",
            "municipal.definition",
            "prefecture.dispatch",
            "prefecture.dispatch.reasons",
            "prefecture.dispatch.search"
        })
@NullMarked
package jp.kasane.bench;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
