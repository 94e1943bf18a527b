/**
 * Owns what only a demonstration has: consultations of people who do not exist, so that lists look alive, and
 * the published figures of its towns; advisers who do not exist either, the programmes that send them, and towns' applications. Depends
 * on the municipal and prefectural capabilities and on the kernel. Does nothing at all in production.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.tenancy",
            "kernel.time",
            "municipal.consultations",
            "municipal.forms",
            "municipal.profile",
            "prefecture.advisers",
            "prefecture.dispatch",
            "prefecture.programmes",
            "prefecture.requests",
            "prefecture.routes"
        })
@NullMarked
package jp.kasane.web.demo;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
