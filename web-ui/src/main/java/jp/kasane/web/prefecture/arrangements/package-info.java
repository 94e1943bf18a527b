/**
 * Owns the prefecture's pages of arrangements (体制): what its towns have published side by side, one of them, two of them compared, and the
 * prefecture's own definition. Depends on the published copies, the register and the prefecture's definitions. Of a town that has published
 * nothing it shows that, and nothing else; it reaches no town's database.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.tenancy",
            "kernel.text",
            "prefecture.definition",
            "prefecture.published",
            "prefecture.register",
            "web.gate",
            "web.page",
            "web.published"
        })
@NullMarked
package jp.kasane.web.prefecture.arrangements;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
