/**
 * Owns a prefecture's pages about the towns' applications for advisers' visits: the list with quota and exclusions, one application with its
 * files and its thread, and what is asked back and decided. Depends on the prefecture's requests, programmes, visits and advisers, on what
 * towns have published, and on the town's words for an application. Sees nothing of a town but what it sent.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.tenancy",
            "kernel.time",
            "prefecture.advisers",
            "prefecture.programmes",
            "prefecture.published",
            "prefecture.register",
            "prefecture.requests",
            "prefecture.visits",
            "web.gate",
            "web.page",
            "web.dispatch"
        })
@NullMarked
package jp.kasane.web.prefecture.requests;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
