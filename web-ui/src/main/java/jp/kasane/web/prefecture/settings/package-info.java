/**
 * Owns the pages of a prefecture's settings: its mail server. Depends on gate, page and the kernel's mail. Never shows a password
 * again.
 */
@Capability(
        dependsOn = {
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.jobs",
            "kernel.mail",
            "kernel.tenancy",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.prefecture.settings;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
