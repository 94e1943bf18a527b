/**
 * Owns the page on which a town's administrator and auditor read its access log. Depends on gate, page and the kernel's accesslog.
 * Shows ids and receipt numbers, never a resident's name.
 */
@NullMarked
package jp.kasane.web.town.accesslog;

import org.jspecify.annotations.NullMarked;
