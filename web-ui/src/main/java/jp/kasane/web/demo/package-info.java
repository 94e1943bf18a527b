/**
 * Owns what only a demonstration has: consultations of people who do not exist, so that lists look alive, and
 * the published figures of its towns. Depends on the municipal
 * capabilities and on the kernel. Does nothing at all in production.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.identity",
            "kernel.tenancy",
            "municipal.consultations",
            "municipal.forms",
            "municipal.profile"
        })
@NullMarked
package jp.kasane.web.demo;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
