/**
 * Owns the pages of the advisers whom a prefecture sends (アドバイザー): who they are, what they know, where they are never sent, who signs in
 * as them. Depends on gate, page, the prefecture's advisers and how municipalities are named. The days they offer are their own pages.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.identity",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.routes",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.prefecture.advisers;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
