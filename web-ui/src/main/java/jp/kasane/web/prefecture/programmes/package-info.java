/**
 * Owns the pages of the programmes of advisers' visits (派遣事業): which there are, one as its officer's starting point, making and changing
 * one, its steps. Depends on gate, page and the programmes. Links to the pages of what belongs to a programme without knowing them.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.register",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.prefecture.programmes;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
