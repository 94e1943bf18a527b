/**
 * Owns the town's consultations (相談受付): taking one down, finding it again, correcting, finishing and voiding it, and its 受付番号.
 * Offers {@link jp.kasane.municipal.consultations.Consultations}, {@link jp.kasane.municipal.consultations.Histories}, {@link jp.kasane.municipal.consultations.IntakeReader} and {@link
 * jp.kasane.municipal.consultations.Colleagues}. Depends on the kernel's tenancy, text and time, on disclosure and on forms. Does
 * not know pages, and never shows anything that {@link jp.kasane.municipal.disclosure.Disclosure} did not decide.
 */
@NullMarked
@Capability(
        dependsOn = {
            "kernel.audit",
            "kernel.authority",
            "kernel.control",
            "kernel.identity",
            "kernel.tenancy",
            "kernel.text",
            "kernel.time",
            "municipal.disclosure",
            "municipal.forms"
        })
package jp.kasane.municipal.consultations;

import jp.kasane.kernel.Capability;
import org.jspecify.annotations.NullMarked;
