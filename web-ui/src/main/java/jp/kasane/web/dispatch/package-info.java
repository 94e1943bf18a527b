/**
 * Owns a town's pages about advisers' visits: which programmes it may apply to, its applications with their questions, days and files, and
 * where its visits are. Offers {@link jp.kasane.web.dispatch.RequestWords} to the prefecture's pages about the same applications.
 * Depends on the prefecture's requests, programmes, advisers and visits; of these it is shown its own alone. Reads no record of a person.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.requests",
            "prefecture.visits",
            "web.assets",
            "web.gate",
            "web.page",
            "web.visits"
        })
@NullMarked
package jp.kasane.web.dispatch;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
