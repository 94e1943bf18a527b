/**
 * Owns the pages of the ways between municipalities (所要時間と旅費): the prefecture's table, where its municipalities lie, and taking both in
 * from files. Depends on gate, page and the prefecture's routes. Of nobody.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.place",
            "kernel.tenancy",
            "kernel.text",
            "prefecture.routes",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.prefecture.routes;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
