/**
 * Owns the page on which a town's administrator and auditor read its access log, and a prefecture's administrator its own. Depends
 * on gate, page and the kernel's accesslog. Shows ids and receipt numbers; a resident's name only to whoever may list the records
 * anyway, who looks for them by it.
 */
@Capability(
        dependsOn = {
            "kernel.accesslog",
            "kernel.audit",
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.people",
            "kernel.secrets",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "kernel.trail",
            "municipal.consultations",
            "municipal.receipts",
            "web.gate",
            "web.page"
        })
@NullMarked
package jp.kasane.web.accesslog;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
