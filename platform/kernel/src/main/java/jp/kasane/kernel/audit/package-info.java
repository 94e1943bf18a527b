/**
 * Owns the record of who looked at what, when and why. Offers {@link jp.kasane.kernel.audit.AuditEntry} and {@link
 * jp.kasane.kernel.audit.ControlAudit}. Depends on nothing. Never holds content.
 */
@NullMarked
package jp.kasane.kernel.audit;

import org.jspecify.annotations.NullMarked;
